import type { Line, Source, When } from "../answer.ts";
import type { Library } from "../library/library.ts";
import { mark, sayMeeting } from "../library/lines.ts";
import { partnerIdsOf, partnerOf, seriesOf } from "../library/relations.ts";
import type { Meeting } from "../library/schema.ts";
import { partnerName } from "../library/titles.ts";
import { capital } from "../text/grammar.ts";
import { sayCommand, sayLine, sayPublisher } from "../text/plain.ts";
import { sayWhen } from "../text/when.ts";
import { LEVEL_LABELS } from "../vocabulary.ts";
import { isVague } from "./selection.ts";

/** What is said depends on the clock that a conversation reads, on the day, and on how the bot is called there. */
export interface Telling {
  readonly library: Library;
  readonly zone: string;
  /** ISO day. */
  readonly today: string;
  readonly call: string;
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
function standing({ status, confidence }: Meeting): string {
  switch (status) {
    case "cancelled":
      return "Cancelled: ";
    case "postponed":
      return "Postponed: ";
    case "expected":
      return "Expected: ";
    case "announced":
      return "Announced: ";
    case "scheduled":
    case "held":
      return confidence === "confirmed" ? "" : "Not confirmed: ";
  }
}

export function titleOf(meeting: Meeting, { zone }: Pick<Telling, "zone">): string {
  const period = isVague(meeting) ? ` (${sayWhen(meeting.when, { zone })}, day not known)` : "";
  return clean(`${standing(meeting)}${meeting.title}${period}`);
}

export const placeOf = ({ venue, city }: Meeting): string => clean([venue, city].filter(Boolean).join(", "));

/** What a calendar cannot show by itself. */
function caveats(meeting: Meeting): string[] {
  const { when, status } = meeting;
  const hour = hasHour(when);
  return [
    ...(isVague(meeting) ? ["The day is not known: this stands on the first day on which it may be."] : []),
    ...(status === "postponed"
      ? ["No new date is known. It counts as cancelled here, because nothing takes place on this date."]
      : []),
    ...(hour && when.start === when.end ? ["The hour at which it ends is not known."] : []),
    ...(hour && when.start < when.end ? ["The hour at which it ends on the last day is not known."] : []),
  ];
}

const ended = (text: string): string => (/[.!?]$/.test(text) ? text : `${text}.`);

const saySource = (source: Source, reading: { zone: string; call: string }): string =>
  `- ${[source.title, sayPublisher(source, reading), source.url].filter(Boolean).join(". ")}`;

/** The whole card as text: where it stands, with whom, at which level, what is known besides, and the sources. */
export function descriptionOf(meeting: Meeting, { library, zone, today, call }: Telling): string {
  const reading = { zone, call };
  const partners = partnerIdsOf(meeting, library).flatMap((id) => partnerOf(id, library) ?? []);
  const said: Line = [...capital(sayMeeting(meeting, today)), `${mark(meeting.confidence)}.`];
  const facts = [
    partners.length > 0 && `With: ${partners.map(partnerName).join(", ")}`,
    meeting.level !== "mixed" && `Level: ${LEVEL_LABELS[meeting.level].label}`,
    meeting.series !== null && `Part of: ${seriesOf(meeting, library)?.name ?? meeting.series}`,
    `In chat: ${sayCommand(meeting.id, reading)}`,
  ];
  const notes = [
    ...caveats(meeting),
    meeting.outcome && ended(meeting.outcome),
    meeting.note && `Note: ${ended(meeting.note)}`,
  ];
  return clean(
    [
      [sayLine(said, reading), ...notes.filter(Boolean)].join("\n"),
      facts.filter(Boolean).join("\n"),
      ["Sources:", ...meeting.sources.map((source) => saySource(source, reading))].join("\n"),
    ].join("\n\n"),
  );
}
