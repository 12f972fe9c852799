import type { Answer } from "../../answer.ts";
import { list } from "../../answer.ts";
import type { Entry } from "../../library/library.ts";
import { meetingIn, partnerIdsOf, toCome } from "../../library/relations.ts";
import type { Meeting } from "../../library/schema.ts";
import { nameOf } from "../../library/titles.ts";
import { writeWhen } from "../../library/when.ts";
import { momentOf } from "../../meetings/reading.ts";
import { runLength } from "../../query/run.ts";
import { problem } from "../../text/blocks.ts";
import type { Words } from "../../text/words.ts";
import { quoteWord } from "../../words.ts";
import { notFound } from "../ask.ts";
import type { CommandContext } from "../context.ts";

/** So many are offered. */
const MOST = 8;

/** The meeting that is meant, and the words after its name. */
export interface Aimed {
  readonly found: Meeting;
  readonly rest: readonly string[];
}

/** Which meetings of a dialogue are meant, where the dialogue is named: those to come, or those that may be over. */
export type Side = "ahead" | "begun";

const stands = ({ status, when }: Meeting, side: Side, today: string): boolean =>
  status !== "held" && (side === "ahead" ? when.end >= today : status !== "cancelled" && when.start <= today);

const meant = (entry: Entry, side: Side, { library, today }: CommandContext): Meeting[] =>
  entry.kind === "meeting"
    ? [meetingIn(entry.record.id, library) ?? entry.record]
    : library.meetings.filter((one) => one.series === entry.record.id && stands(one, side, today));

/** `verb`: the line that is said with the id of the one meant. */
export interface Aiming {
  readonly verb: string;
  readonly side?: Side;
  /** Of several the one that comes first is taken, rather than asking. */
  readonly soonest?: true;
}

const askMeeting = (
  all: readonly Meeting[],
  text: string,
  rest: readonly string[],
  { verb }: Aiming,
  { naming }: Words,
): Answer =>
  problem(
    naming.which(text),
    [naming.press],
    all.slice(0, MOST).map(({ id, title, when }) => ({
      label: `${title}, ${writeWhen(when)}`,
      says: [verb, id, ...rest.map(quoteWord)].join(" "),
    })),
    [list(all.slice(0, MOST).map(({ title, when }) => [{ strong: title }, ": ", { when }]))],
  );

const bySoonest = (a: Meeting, b: Meeting): number =>
  a.when.end === b.when.end ? 0 : a.when.end < b.when.end ? -1 : 1;

function oneOf(
  entries: readonly Entry[],
  text: string,
  rest: readonly string[],
  { aiming, context }: { aiming: Aiming; context: CommandContext },
): Aimed | Answer | undefined {
  const side = aiming.side ?? "ahead";
  const named = [
    ...new Map(entries.flatMap((entry) => meant(entry, side, context)).map((one) => [one.id, one])).values(),
  ];
  // One name of several meetings: those that are over are not meant.
  const open = named.filter((one) => stands(one, side, context.today));
  const all = (open.length > 0 ? open : named).sort(bySoonest);
  const [found, ...others] = all;
  if (!found) return undefined;
  return others.length > 0 && !aiming.soonest ? askMeeting(all, text, rest, aiming, context.say) : { found, rest };
}

/** The name in front of a date, however it is spelt, and the words of the date. */
function splitName(words: readonly string[], context: CommandContext): { name: string; rest: readonly string[] } {
  const [first = "", ...others] = words;
  if (first.includes(" ")) return { name: first, rest: others };
  const moment = momentOf(words, context);
  if (!moment || "problem" in moment) return { name: words.join(" "), rest: [] };
  const named = new Set(moment.rest);
  return { name: moment.rest.join(" "), rest: words.filter((word) => !named.has(word)) };
}

/** Ids are what buttons say: one that names nothing stands on a card whose meeting is gone. */
const ID = /^[a-z0-9]+(-[\p{L}0-9]+)+$/u;
export const isId = (text: string): boolean => ID.test(text);

export const gone = (near: readonly Entry[], { naming, common }: Words): Answer =>
  problem(
    naming.gone.title,
    [naming.gone.why],
    [...near.map((entry) => ({ label: nameOf(entry), says: entry.record.id })), { label: common.coming, says: "next" }],
  );

const noneToCome = (entry: Entry, { naming }: Words): Answer =>
  problem(
    naming.noneToCome.title(nameOf(entry)),
    [naming.noneToCome.why],
    [
      { label: naming.follow(nameOf(entry)), says: `follow ${entry.record.id}` },
      { label: naming.schedule, says: "schedule" },
    ],
  );

/** Only one meeting with a partner is to come: then its name will do. */
function ofPartner(name: string, { library, today }: CommandContext): Entry[] {
  const naming = library.names.find(name, ["partner"]);
  if (!("found" in naming)) return [];
  const { id } = naming.found.record;
  return toCome(library.meetings, today)
    .filter((one) => partnerIdsOf(one, library).includes(id))
    .map((record) => ({ kind: "meeting", record }));
}

/** The meeting that the beginning of some words names, and the words after it; or an answer that asks. */
export function aimAt(words: readonly string[], aiming: Aiming, context: CommandContext): Aimed | Answer {
  const { names } = context.library;
  for (let count = runLength(words); count > 0; count--) {
    const text = words.slice(0, count).join(" ");
    const exact = names.exact(text).filter(({ kind }) => kind === "meeting" || kind === "series");
    const aimed = oneOf(exact, text, words.slice(count), { aiming, context });
    if (aimed) return aimed;
  }
  const { name, rest } = splitName(words, context);
  const naming = names.find(name, ["meeting", "series"]);
  const entries = "found" in naming ? [naming.found] : "tie" in naming ? naming.tie : [];
  const aimed = oneOf(entries.length > 0 ? entries : ofPartner(name, context), name, rest, { aiming, context });
  if (aimed) return aimed;
  const [entry] = entries;
  if (entry) return noneToCome(entry, context.say);
  const missing = "near" in naming ? naming : { near: [] };
  return isId(name) ? gone(missing.near, context.say) : notFound(name, missing, [], context.say);
}

/** News of a dialogue that has no meeting on record, as the words of a new one: its name and the date. */
export function unrecorded(
  [first = "", ...rest]: readonly string[],
  { library }: CommandContext,
): string[] | undefined {
  const named = library.byId.get(first) ?? library.names.exact(first).find(({ kind }) => kind === "series");
  return named?.kind === "series" && rest.length > 0 ? [named.record.name, ...rest] : undefined;
}

/** Names no meeting: asks for one. */
export const whichMeeting = (title: string, example: string, { naming, common }: Words): Answer =>
  problem(title, naming.byName(example), [
    { label: common.coming, says: "next" },
    { label: common.followedHere, says: "following" },
  ]);
