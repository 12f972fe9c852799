import { type Block, quiet } from "../answer.ts";
import { CONFIDENCES, type Confidence } from "../kinds.ts";
import type { Line, When } from "../runs.ts";
import type { Citations } from "../text/citations.ts";
import type { Words } from "../text/words.ts";
import { keepsClock } from "./cities.ts";
import type { Library } from "./library.ts";
import { instrumentsWith, isPast } from "./relations.ts";
import type { Instrument, Meeting, Operation, Partner, Series, Topic } from "./schema.ts";
import { operationName, partnerShortName } from "./titles.ts";

export const mark = (confidence: Confidence, say: Words): string => {
  const said = say.vocabulary.marks[confidence];
  return said && ` (${said})`;
};

/** What the marks of some records mean, once for all of them; nothing where none is marked. */
export function legend(records: readonly { readonly confidence: Confidence }[], { vocabulary }: Words): Block[] {
  const marked = CONFIDENCES.filter((one) => records.some(({ confidence }) => confidence === one));
  const said = marked.map((one) => vocabulary.legends[one]).filter(Boolean);
  return said.length > 0 ? [quiet(said.join(" "))] : [];
}

/** When a meeting is, on the clock of its city where that is known to be the one meant. */
export const venueWhen = ({ when, city }: Pick<Meeting, "when" | "city">): When =>
  city !== undefined && when.zone !== undefined && keepsClock(city, when.zone) ? { ...when, city } : when;

/** Where a meeting stands and when it is or was, and nothing that is not known. */
export function sayMeeting(meeting: Meeting, today: string, say: Words): Line {
  const { status } = meeting;
  const when = venueWhen(meeting);
  const isOver = status !== "held" && status !== "cancelled" && isPast(meeting, today);
  return isOver
    ? say.meetings.unrecorded(say.vocabulary.meetingStatuses[status].inside, when)
    : say.meetings[status](when);
}

/** Where its title and its hour have not said it. */
const inCity = (meeting: Meeting): string =>
  meeting.city && !meeting.title.includes(meeting.city) && !(meeting.when.time && venueWhen(meeting).city)
    ? `, ${meeting.city}`
    : "";

export const meetingLine = (meeting: Meeting, today: string, { cite }: Citations, say: Words): Line => [
  { strong: meeting.title },
  " – ",
  ...sayMeeting(meeting, today, say),
  `${inCity(meeting)}${mark(meeting.confidence, say)}`,
  ...cite(meeting.sources, 1),
];

/** Type and status in words: "Framework participation agreement, in force". */
export const sayKind = ({ type, status }: Instrument, say: Words): string =>
  `${say.vocabulary.instrumentTypes[type].label}, ${say.vocabulary.instrumentStatuses[status].inside}`;

/** What those who work with a kind of text call it among themselves, where they do; else what everybody does. */
export const typeName = ({ type }: Pick<Instrument, "type">, { briefings, vocabulary }: Words): string =>
  Object.entries(briefings.acronyms).find(([known]) => known === type)?.[1] ?? vocabulary.instrumentTypes[type].label;

/** "in force, signed on 28 May 2024", or only "signed on 28 May 2024". */
export function sayStatus({ signed, status }: Instrument, say: Words): Line {
  const label = say.vocabulary.instrumentStatuses[status].inside;
  if (!signed) return [label];
  const isDated = status === "signed" || status === "published";
  return isDated ? say.records.status(label, signed) : say.records.statusAndDate(label, signed);
}

export const instrumentLine = (one: Instrument, { cite }: Citations, say: Words): Line => [
  { strong: say.vocabulary.instrumentTypes[one.type].label },
  ` – ${one.title}${say.punctuation.colon}`,
  ...sayStatus(one, say),
  mark(one.confidence, say),
  ...cite(one.sources, 1),
];

export const seriesLine = (one: Series, { cite }: Citations, say: Words): Line => {
  const { cadences, toolkit } = say.vocabulary;
  const rhythm = one.cadence === "unknown" ? toolkit[one.kind].inside : cadences[one.cadence];
  return [{ strong: one.name }, ` – ${rhythm}${mark(one.confidence, say)}`, ...cite(one.sources, 1)];
};

/** A partner in a list: where it is and what it has signed most recently. */
export function partnerLine(one: Partner, library: Library, { cite }: Citations, say: Words): Line {
  const sdp = instrumentsWith(one.id, library).find(({ type }) => type === "security-defence-partnership");
  return [
    { strong: partnerShortName(one) },
    ` – ${regionLabel(one.region, library)}`,
    ...(sdp?.signed ? say.records.partnership(sdp.signed) : []),
    mark(one.confidence, say),
    ...cite(one.sources, 1),
  ];
}

export const operationLine = (one: Operation, { cite }: Citations, say: Words): Line => [
  { strong: operationName(one) },
  ` – ${one.host}${one.mandate === "running" ? "" : say.records.mandateUnverified}${mark(one.confidence, say)}`,
  ...cite(one.sources, 1),
];

const topicLabel = (id: string, topics: readonly Topic[]): string => topics.find((one) => one.id === id)?.label ?? id;

/** "Cyber, maritime security and space": labels in one sentence. */
export const sayTopics = (ids: readonly string[], topics: readonly Topic[], say: Words): string =>
  say.vocabulary.topics(ids.map((id) => topicLabel(id, topics)));

export const regionLabel = (id: string, { regions }: Pick<Library, "regions">): string => topicLabel(id, regions);
