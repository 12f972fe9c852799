import type { Line, Reading, Source, When } from "../answer.ts";
import { meetingFacts } from "../library/facts.ts";
import type { Library } from "../library/library.ts";
import { mark, sayMeeting } from "../library/lines.ts";
import type { Meeting } from "../library/schema.ts";
import { capital } from "../text/grammar.ts";
import { sayCommand, sayLine, sayPublisher } from "../text/plain.ts";
import { sayWhen } from "../text/when.ts";
import { type Words, wordsIn } from "../text/words.ts";
import { isVague } from "./selection.ts";

/** What is said depends on the language and the clock of a conversation, on the day, and on how the bot is called there. */
export interface EventReading extends Pick<Reading, "language" | "zone" | "call"> {
  readonly library: Library;
  /** ISO day. */
  readonly today: string;
}

export const hasHour = (when: When): when is When & { time: string; zone: string } =>
  when.precision === "day" && when.time !== undefined && when.zone !== undefined;

/** Control characters have no place in a calendar, and halves of a sign none in UTF-8. */
export const clean = (text: string): string =>
  text
    .toWellFormed()
    .replace(/\r\n?/g, "\n")
    .replace(/[^\P{Cc}\n]/gu, " ");

/** Not every calendar shows that an event is tentative or cancelled: a word in front of the title does. */
function standing({ status, confidence }: Meeting, { calendars: { event } }: Words): string {
  switch (status) {
    case "cancelled":
    case "postponed":
    case "expected":
    case "announced":
      return event[status];
    case "scheduled":
    case "held":
      return confidence === "confirmed" ? "" : event.notConfirmed;
  }
}

export function titleOf(meeting: Meeting, reading: Pick<EventReading, "zone" | "language">): string {
  const say = wordsIn(reading.language);
  const period = isVague(meeting) ? say.calendars.event.dayNotKnown(sayWhen(meeting.when, reading)) : "";
  return clean(`${standing(meeting, say)}${meeting.title}${period}`);
}

export const placeOf = ({ venue, city }: Meeting): string => clean([venue, city].filter(Boolean).join(", "));

/** What a calendar cannot show by itself. */
function caveats(meeting: Meeting, { calendars: { event } }: Words): string[] {
  const { when, status } = meeting;
  const hour = hasHour(when);
  return [
    ...(isVague(meeting) ? [event.dayUnknown] : []),
    ...(status === "postponed" ? [event.noNewDate] : []),
    ...(hour && when.start === when.end ? [event.endUnknown] : []),
    ...(hour && when.start < when.end ? [event.lastEndUnknown] : []),
  ];
}

const ended = (text: string): string => (/[.!?]$/.test(text) ? text : `${text}.`);

const saySource = (source: Source, reading: Reading): string =>
  `- ${[source.title, sayPublisher(source, reading), source.url].filter(Boolean).join(". ")}`;

/** The whole card as text: where it stands, with whom, at which level, what is known besides, and the sources. */
export function descriptionOf(meeting: Meeting, { library, today, ...reading }: EventReading): string {
  const say = wordsIn(reading.language);
  const { event } = say.calendars;
  const facts = meetingFacts(meeting, { library, today, say });
  const said: Line = [...capital(sayMeeting(meeting, today, say)), `${mark(meeting.confidence, say)}.`];
  const known = [...facts.with, ...facts.level, ...facts.partOf].map(
    ({ label, value }) => `${label}${say.punctuation.colon}${sayLine(value, reading)}`,
  );
  const notes = [
    ...caveats(meeting, say),
    meeting.outcome && ended(meeting.outcome),
    meeting.note && say.records.note(ended(meeting.note)),
  ];
  return clean(
    [
      [sayLine(said, reading), ...notes.filter(Boolean)].join("\n"),
      [...known, event.inChat(sayCommand(meeting.id, reading))].join("\n"),
      [event.sources, ...meeting.sources.map((source) => saySource(source, reading))].join("\n"),
    ].join("\n\n"),
  );
}
