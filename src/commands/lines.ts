import type { Answer, Block, Inline, Line } from "../answer.ts";
import { list, prose, quiet } from "../answer.ts";
import type { Citations } from "../citations.ts";
import type { Library } from "../library/library.ts";
import { instrumentsWith, isPast } from "../library/relations.ts";
import type { Instrument, Meeting, Operation, Partner, Series, Topic } from "../library/schema.ts";
import { operationName, partnerName } from "../library/titles.ts";
import {
  CONFIDENCE_MARKS,
  type Confidence,
  INSTRUMENT_LABELS,
  INSTRUMENT_STATUS_LABELS,
  TOOLKIT_LABELS,
} from "../vocabulary.ts";

export const mark = (confidence: Confidence): string =>
  CONFIDENCE_MARKS[confidence] && ` (${CONFIDENCE_MARKS[confidence]})`;

/** Where a meeting stands and when it is or was, and nothing that is not known. */
export function sayMeeting(meeting: Meeting, today: string): Line {
  const date: Inline = { when: meeting.when };
  if (meeting.status === "held") return ["held ", { when: meeting.when, on: true }];
  if (meeting.status === "cancelled") return ["cancelled; it was planned for ", date];
  if (isPast(meeting, today)) return [`was ${meeting.status} for `, date, "; no record yet that it was held"];
  switch (meeting.status) {
    case "expected":
      return ["expected ", { when: meeting.when, on: true }, ", not yet confirmed"];
    case "announced":
      return ["announced for ", date];
    case "scheduled":
      return ["scheduled for ", date];
    case "postponed":
      return ["postponed; it was planned for ", date];
  }
}

const inCity = (meeting: Meeting): string =>
  meeting.city && !meeting.title.includes(meeting.city) ? `, ${meeting.city}` : "";

export const meetingLine = (meeting: Meeting, today: string, { cite }: Citations): Line => [
  { strong: meeting.title },
  " – ",
  ...sayMeeting(meeting, today),
  `${inCity(meeting)}${mark(meeting.confidence)}`,
  ...cite(meeting.sources, 1),
];

/** Type and status in words: "Framework participation agreement, in force". */
export const sayKind = ({ type, status }: Instrument): string =>
  `${INSTRUMENT_LABELS[type].label}, ${INSTRUMENT_STATUS_LABELS[status].label.toLowerCase()}`;

/** "in force, signed on 28 May 2024", or only "signed on 28 May 2024". */
function sayStatus({ signed, status }: Instrument): Line {
  const label = INSTRUMENT_STATUS_LABELS[status].label.toLowerCase();
  if (!signed) return [label];
  if (status === "signed" || status === "published") return [`${label} `, { when: signed, on: true }];
  return [`${label}, signed `, { when: signed, on: true }];
}

export const instrumentLine = (one: Instrument, { cite }: Citations): Line => [
  { strong: INSTRUMENT_LABELS[one.type].label },
  ` – ${one.title}: `,
  ...sayStatus(one),
  mark(one.confidence),
  ...cite(one.sources, 1),
];

export const seriesLine = (one: Series, cadence: string, { cite }: Citations): Line => [
  { strong: one.name },
  ` – ${one.cadence === "unknown" ? TOOLKIT_LABELS[one.kind].label.toLowerCase() : cadence}${mark(one.confidence)}`,
  ...cite(one.sources, 1),
];

/** A partner in a list: where it is and what it has signed most recently. */
export function partnerLine(one: Partner, library: Library, { cite }: Citations): Line {
  const sdp = instrumentsWith(one.id, library).find(({ type }) => type === "security-defence-partnership");
  const signed: Line = sdp?.signed
    ? ["; Security and Defence Partnership signed ", { when: sdp.signed, on: true }]
    : [];
  return [
    { strong: partnerName(one) },
    ` – ${regionLabel(one.region, library)}`,
    ...signed,
    mark(one.confidence),
    ...cite(one.sources, 1),
  ];
}

export const operationLine = (one: Operation, { cite }: Citations): Line => [
  { strong: operationName(one) },
  ` – ${one.host}${one.mandate === "running" ? "" : " (mandate not verified)"}${mark(one.confidence)}`,
  ...cite(one.sources, 1),
];

const topicLabel = (id: string, topics: readonly Topic[]): string => topics.find((one) => one.id === id)?.label ?? id;

/** "Cyber, maritime security and space": labels in one sentence. */
export const sayTopics = (ids: readonly string[], topics: readonly Topic[]): string =>
  ids
    .map((id, index) =>
      index === 0
        ? topicLabel(id, topics)
        : topicLabel(id, topics).replace(/^\p{Lu}(?=\p{Ll})/u, (sign) => sign.toLowerCase()),
    )
    .join(", ");

export const regionLabel = (id: string, { regions }: Pick<Library, "regions">): string => topicLabel(id, regions);

export type Fact = Extract<Block, { kind: "facts" }>["facts"][number];

/** A fact, or nothing where the value is not known. */
export const fact = (label: string, ...value: (Inline | undefined)[]): Fact[] =>
  value.some((run) => run === undefined || run === "")
    ? []
    : [{ label, value: value.filter((run) => run !== undefined) }];

/** A heading and its lines, or nothing where there are none. */
export const section = (text: string, items: readonly Line[]): Block[] =>
  items.length > 0 ? [{ kind: "heading", text }, list(items)] : [];

export const noteBlocks = (note: string | undefined): Block[] => (note ? [quiet(`Note: ${note}`)] : []);

/** An answer that says what was wrong and what to type or press instead. */
export const problem = (
  title: string,
  why: Line,
  actions: Answer["actions"] = [],
  more: readonly Block[] = [],
): Answer => ({
  title,
  blocks: [prose(...why), ...more],
  actions,
  audience: "asker",
});
