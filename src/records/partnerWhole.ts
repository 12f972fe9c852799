import type { Action, Answer, Block, Line } from "../answer.ts";
import { prose, quiet } from "../answer.ts";
import {
  instrumentLine,
  mark,
  meetingLine,
  operationLine,
  regionLabel,
  sayTopics,
  seriesLine,
} from "../library/lines.ts";
import {
  byNewest,
  held,
  instrumentsWith,
  meetingsWith,
  operationsIn,
  operationsWith,
  seriesWith,
  toCome,
} from "../library/relations.ts";
import type { Operation, Partner } from "../library/schema.ts";
import { partnerName } from "../library/titles.ts";
import type { Look } from "../query/look.ts";
import { fact, noteBlocks, section } from "../text/blocks.ts";
import { type Citations, citations } from "../text/citations.ts";
import { partnerHeadline } from "./meetingHeadline.ts";

const MOST_TEXTS = 6;
const MOST_SERIES = 6;
const MOST_TO_COME = 3;

/** Where and what it is. */
export const traits = (one: Partner, { library, say: { records } }: Look): string =>
  [
    regionLabel(one.region, library),
    one.status === "defunct" && records.defunct,
    one.candidate && records.candidate,
    one.nato && records.nato,
    one.headquarters && records.seat(one.headquarters),
    one.members && records.members(one.members),
  ]
    .filter(Boolean)
    .join(" · ");

/** The first of some records under a heading, which says how many there are where not all are shown. */
function some<Item>(
  heading: string,
  all: readonly Item[],
  most: number,
  line: (item: Item) => Line,
  { say }: Look,
): Block[] {
  const items = all.slice(0, most).map(line);
  return section(all.length > most ? say.records.some(heading, most, all.length) : heading, items);
}

function calendar(one: Partner, context: Look, cited: Citations): Block[] {
  const { library, today, say } = context;
  const meetings = meetingsWith(one.id, library);
  const [last] = held(meetings);
  const coming = toCome(meetings, today);
  const line = (meeting: (typeof meetings)[number]): Line => meetingLine(meeting, today, cited, say);
  const items = coming.slice(0, MOST_TO_COME).map(line);
  const heading =
    coming.length > MOST_TO_COME
      ? say.records.some(say.records.calendar, MOST_TO_COME, coming.length)
      : say.records.calendar;
  return section(heading, [
    ...(items.length > 0 ? items : [[say.records.noneComing]]),
    ...(last ? [say.records.lastMet(line(last))] : []),
  ]);
}

function missions(one: Partner, { library, say }: Look, cited: Citations): Block[] {
  const lines = (all: readonly Operation[]): Line[] => all.map((operation) => operationLine(operation, cited, say));
  return [
    ...section(say.records.takesPartIn, lines(operationsWith(one, library))),
    ...section(say.records.onItsSoil, lines(operationsIn(one, library))),
  ];
}

function actions(one: Partner, { library, say: { common, records } }: Look): Action[] {
  const count = instrumentsWith(one.id, library).length;
  const series = seriesWith(one.id, library);
  const kinds = [...new Set(series.map(({ kind }) => kind))].join(",");
  return [
    { label: common.whatIsNext, says: `next ${one.id}` },
    ...(one.status === "defunct" ? [] : [{ label: common.follow, says: `follow ${one.id}` }]),
    ...(count > MOST_TEXTS ? [{ label: records.allTexts(count), says: `find ${one.id}` }] : []),
    ...(series.length > MOST_SERIES
      ? [{ label: records.allSeries(series.length), says: `find ${one.id} kind:${kinds}` }]
      : []),
    { label: records.compareWith, says: `compare ${one.id}` },
  ];
}

/** All that is known of a partner. */
export function wholePartner(one: Partner, context: Look): Answer {
  const { library, say } = context;
  const { records, facts } = say;
  const cited = citations();
  const texts = byNewest(instrumentsWith(one.id, library));
  const areas = fact(facts.areasOfCooperation, sayTopics(one.areas, library.areas, say));
  return {
    title: partnerName(one),
    headline: partnerHeadline(one, context),
    blocks: [
      quiet(traits(one, context)),
      prose(one.summary, mark(one.confidence, say), ...cited.cite(one.sources, 3)),
      ...some(records.texts, texts, MOST_TEXTS, (text) => instrumentLine(text, cited, say), context),
      ...calendar(one, context, cited),
      ...some(
        records.series,
        seriesWith(one.id, library),
        MOST_SERIES,
        (series) => seriesLine(series, cited, say),
        context,
      ),
      ...missions(one, context, cited),
      ...(areas.length > 0 ? [{ kind: "facts", facts: areas } as const] : []),
      ...noteBlocks(one.note, say),
    ],
    actions: actions(one, context),
    sources: cited.sources,
  };
}
