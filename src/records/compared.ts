import type { Block, Line } from "../answer.ts";
import { INSTRUMENT_TYPES } from "../kinds.ts";
import { mark, sayMeeting, sayTopics } from "../library/lines.ts";
import { byNewest, instrumentsWith, meetingsWith, seriesWith } from "../library/relations.ts";
import type { Instrument, Meeting, Partner } from "../library/schema.ts";
import { partnerShortName } from "../library/titles.ts";
import { lastOf, nextOf } from "../library/weight.ts";
import type { Look } from "../query/look.ts";
import { fact } from "../text/blocks.ts";
import type { Citations } from "../text/citations.ts";

const NONE: Line = ["–"];

/** The newest text of a type in full; of the others, how many. */
function typeCell(partner: Partner, type: Instrument["type"], { library, say }: Look, cited: Citations): Line {
  const [newest, ...others] = byNewest(instrumentsWith(partner.id, library).filter((one) => one.type === type));
  if (!newest) return NONE;
  return [
    say.vocabulary.instrumentStatuses[newest.status].inside,
    ...(newest.signed ? [", ", { when: newest.signed }] : []),
    mark(newest.confidence, say),
    ...cited.cite(newest.sources, 1),
    others.length > 0 ? say.compare.more(others.length) : "",
  ];
}

function seriesCell(partner: Partner, all: boolean, { library, say }: Look): Line {
  const names = seriesWith(partner.id, library).map(({ name }) => name);
  if (names.length === 0) return NONE;
  return [all ? names.join(say.punctuation.semicolon) : say.counts.series(names.length)];
}

/** A cell is narrow on a phone: there the date says most. */
const meetingCell = (one: Meeting | undefined, all: boolean, { today, say }: Look, { cite }: Citations): Line =>
  one
    ? [
        ...(all ? [one.title, say.punctuation.colon, ...sayMeeting(one, today, say)] : [{ when: one.when }]),
        mark(one.confidence, say),
        ...cite(one.sources, 1),
      ]
    : NONE;

/** What some partners have, beside each other: a row a kind of text, and the rounds; `all` of it, or what fits a phone. */
export function comparedRows(partners: readonly Partner[], all: boolean, context: Look, cited: Citations): Line[][] {
  const { library, today, say } = context;
  const types = INSTRUMENT_TYPES.filter((type) =>
    partners.some(({ id }) => instrumentsWith(id, library).some((one) => one.type === type)),
  );
  const row = (label: string, cell: (partner: Partner) => Line): Line[] => [[label], ...partners.map(cell)];
  const meetings = ({ id }: Partner): Meeting[] => meetingsWith(id, library);
  return [
    ...types.map((type) =>
      row(say.vocabulary.instrumentTypes[type].label, (one) => typeCell(one, type, context, cited)),
    ),
    row(say.compare.series, (one) => seriesCell(one, all, context)),
    row(say.compare.lastMet, (one) => meetingCell(lastOf(meetings(one), library)[0], all, context, cited)),
    row(say.compare.next, (one) => meetingCell(nextOf(meetings(one), today, library)[0], all, context, cited)),
  ];
}

/** The areas that all of them share, and those of each alone. */
export function comparedAreas(partners: readonly Partner[], { library, say }: Look): Block {
  const shared = (partners[0]?.areas ?? []).filter((area) => partners.every((one) => one.areas.includes(area)));
  const own = (one: Partner): string[] =>
    one.areas.filter((area) => !partners.some((other) => other !== one && other.areas.includes(area)));
  const said = (some: readonly string[]): string => sayTopics(some, library.areas, say);
  return {
    kind: "facts",
    facts: [
      ...fact(say.compare.common, said(shared) || say.compare.none),
      ...partners.flatMap((one) => fact(say.compare.only(partnerShortName(one)), said(own(one)))),
    ],
  };
}
