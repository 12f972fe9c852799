import type { Action, Answer } from "../answer.ts";
import { prose } from "../answer.ts";
import { meetingFacts } from "../library/facts.ts";
import { partnersOf, seriesOf, toCome } from "../library/relations.ts";
import type { Meeting } from "../library/schema.ts";
import type { Look } from "../query/look.ts";
import { fact, noteBlocks } from "../text/blocks.ts";
import { citations } from "../text/citations.ts";
import { capital } from "../text/grammar.ts";
import { meetingStanding } from "./meetingHeadline.ts";

/** What can be done about a meeting that may still take place, and who in the team has changed it. */
const ownActions = (one: Meeting, { today, say: { records } }: Look): Action[] => [
  ...(toCome([one], today).length > 0
    ? [
        { label: records.remindUs, says: `remind ${one.id}` },
        { label: records.addToCalendar, says: `calendar ${one.id}` },
        { label: records.move, says: `schedule move ${one.id}` },
      ]
    : []),
  ...(one.team ? [{ label: records.history, says: `schedule history ${one.id}` }] : []),
];

export function meetingAnswer(one: Meeting, context: Look): Answer {
  const { library, say } = context;
  const cited = citations();
  const series = seriesOf(one, library);
  const facts = meetingFacts(one, context);
  return {
    title: one.title,
    headline: say.records.headlines.dated(capital(meetingStanding(one, context)), one.title),
    blocks: [
      {
        kind: "facts",
        facts: [
          ...facts.when(one.team ? say.meetings.teamsOwn : "", ...cited.cite(one.sources)),
          ...facts.where,
          ...facts.with,
          ...facts.level,
          ...facts.partOf,
          ...fact(say.facts.confidence, say.vocabulary.marks[one.confidence]),
        ],
      },
      ...(one.outcome ? [prose(one.outcome)] : []),
      ...noteBlocks(one.note, say),
    ],
    actions: [
      ...ownActions(one, context),
      ...(series ? [{ label: say.records.wholeSeries, says: series.id }] : []),
      ...partnersOf(one, library)
        .slice(0, 3)
        .map(({ name, id }) => ({ label: name, says: id })),
    ],
    sources: cited.sources,
  };
}
