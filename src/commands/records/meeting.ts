import type { Action, Answer, Line } from "../../answer.ts";
import { prose } from "../../answer.ts";
import { sayMeeting } from "../../library/lines.ts";
import { partnerIdsOf, partnerOf, seriesOf, toCome } from "../../library/relations.ts";
import type { Meeting } from "../../library/schema.ts";
import { partnerName } from "../../library/titles.ts";
import { fact, noteBlocks } from "../../text/blocks.ts";
import { citations } from "../../text/citations.ts";
import { CONFIDENCE_MARKS, LEVEL_LABELS } from "../../vocabulary.ts";
import type { Scene } from "../command.ts";

const capital = ([first, ...rest]: Line): Line =>
  typeof first === "string"
    ? [first.replace(/^\p{Ll}/u, (sign) => sign.toUpperCase()), ...rest]
    : [first ?? "", ...rest];

/** What can be done about a meeting that may still take place, and who in the team has changed it. */
const ownActions = (one: Meeting, today: string): Action[] => [
  ...(toCome([one], today).length > 0
    ? [
        { label: "Remind us", says: `remind ${one.id}` },
        { label: "Add to calendar", says: `calendar ${one.id}` },
        { label: "Move", says: `schedule move ${one.id}` },
      ]
    : []),
  ...(one.team ? [{ label: "History", says: `schedule history ${one.id}` }] : []),
];

export function meetingAnswer(one: Meeting, { library, today }: Scene): Answer {
  const cited = citations();
  const series = seriesOf(one, library);
  const partners = partnerIdsOf(one, library).flatMap((id) => partnerOf(id, library) ?? []);
  return {
    title: one.title,
    blocks: [
      {
        kind: "facts",
        facts: [
          ...fact(
            "When",
            ...capital(sayMeeting(one, today)),
            ...(one.team ? [" (your team’s own)"] : []),
            ...cited.cite(one.sources),
          ),
          ...fact("Where", [one.venue, one.city].filter(Boolean).join(", ")),
          ...fact("With", partners.map(partnerName).join(", ")),
          ...fact("Level", LEVEL_LABELS[one.level].label),
          ...fact("Part of", series?.name),
          ...fact("Confidence", CONFIDENCE_MARKS[one.confidence]),
        ],
      },
      ...(one.outcome ? [prose(one.outcome)] : []),
      ...noteBlocks(one.note),
    ],
    actions: [
      ...ownActions(one, today),
      ...(series ? [{ label: "The whole series", says: series.id }] : []),
      ...partners.slice(0, 3).map(({ name, id }) => ({ label: name, says: id })),
    ],
    sources: cited.sources,
  };
}
