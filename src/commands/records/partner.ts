import type { Action, Answer, Block, Line } from "../../answer.ts";
import { prose, quiet } from "../../answer.ts";
import {
  instrumentLine,
  mark,
  meetingLine,
  operationLine,
  regionLabel,
  sayTopics,
  seriesLine,
} from "../../library/lines.ts";
import {
  byNewest,
  held,
  instrumentsWith,
  meetingsWith,
  operationsIn,
  operationsWith,
  seriesWith,
  toCome,
} from "../../library/relations.ts";
import type { Partner } from "../../library/schema.ts";
import { partnerName } from "../../library/titles.ts";
import { fact, noteBlocks, section } from "../../text/blocks.ts";
import { type Citations, citations } from "../../text/citations.ts";
import type { Scene } from "../command.ts";

const MOST_TEXTS = 6;
const MOST_SERIES = 6;
const MOST_TO_COME = 3;

const traits = (one: Partner, { library }: Scene): string =>
  [
    regionLabel(one.region, library),
    one.status === "defunct" && "no longer exists",
    one.candidate && "EU candidate country",
    one.nato && "NATO member",
    one.headquarters && `seat in ${one.headquarters}`,
    one.members && `${one.members} members`,
  ]
    .filter(Boolean)
    .join(" · ");

/** A heading that says how many there are where not all are shown. */
const counted = (heading: string, shown: number, all: number): string =>
  all > shown ? `${heading} (${shown} of ${all})` : heading;

function texts(one: Partner, { library }: Scene, cited: Citations): Block[] {
  const all = byNewest(instrumentsWith(one.id, library));
  const items = all.slice(0, MOST_TEXTS).map((text) => instrumentLine(text, cited));
  return section(counted("Signed and agreed", items.length, all.length), items);
}

function calendar(one: Partner, { library, today }: Scene, cited: Citations): Block[] {
  const meetings = meetingsWith(one.id, library);
  const coming = toCome(meetings, today);
  const [last] = held(meetings);
  const items: Line[] = coming.slice(0, MOST_TO_COME).map((meeting) => meetingLine(meeting, today, cited));
  const none: Line = ["No meeting is known to be coming."];
  const met: Line[] = last ? [["Last met: ", ...meetingLine(last, today, cited)]] : [];
  return section(counted("Calendar", items.length, coming.length), [...(items.length > 0 ? items : [none]), ...met]);
}

function dialogues(one: Partner, { library }: Scene, cited: Citations): Block[] {
  const all = seriesWith(one.id, library);
  const items = all.slice(0, MOST_SERIES).map((series) => seriesLine(series, cited));
  return section(counted("Dialogues and forums", items.length, all.length), items);
}

const missions = (one: Partner, { library }: Scene, cited: Citations): Block[] => [
  ...section(
    "Takes part in",
    operationsWith(one, library).map((operation) => operationLine(operation, cited)),
  ),
  ...section(
    "EU missions on its soil",
    operationsIn(one, library).map((operation) => operationLine(operation, cited)),
  ),
];

function actions(one: Partner, { library }: Scene): Action[] {
  const count = instrumentsWith(one.id, library).length;
  const series = seriesWith(one.id, library);
  const kinds = [...new Set(series.map(({ kind }) => kind))].join(",");
  return [
    { label: "What is next", says: `next ${one.id}` },
    ...(one.status === "defunct" ? [] : [{ label: "Follow", says: `follow ${one.id}` }]),
    ...(count > MOST_TEXTS ? [{ label: `All ${count} texts`, says: `find ${one.id}` }] : []),
    ...(series.length > MOST_SERIES
      ? [{ label: `All ${series.length} dialogues`, says: `find ${one.id} kind:${kinds}` }]
      : []),
    { label: "Compare with …", says: `compare ${one.id}` },
  ];
}

export function partnerAnswer(one: Partner, scene: Scene): Answer {
  const cited = citations();
  const summary: Block = prose(one.summary, mark(one.confidence), ...cited.cite(one.sources, 3));
  return {
    title: partnerName(one),
    blocks: [
      quiet(traits(one, scene)),
      summary,
      ...texts(one, scene, cited),
      ...calendar(one, scene, cited),
      ...dialogues(one, scene, cited),
      ...missions(one, scene, cited),
      ...(one.areas.length > 0
        ? [{ kind: "facts", facts: fact("Areas of co-operation", sayTopics(one.areas, scene.library.areas)) } as const]
        : []),
      ...noteBlocks(one.note),
    ],
    actions: actions(one, scene),
    sources: cited.sources,
  };
}
