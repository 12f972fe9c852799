import type { Answer } from "../../answer.ts";
import { list } from "../../answer.ts";
import type { Entry } from "../../library/library.ts";
import type { Meeting } from "../../library/schema.ts";
import { nameOf } from "../../library/titles.ts";
import { type Aimed, type Aiming, aimedAt } from "../../meetings/aim.ts";
import { problem } from "../../text/blocks.ts";
import { sayPeriod } from "../../text/when.ts";
import type { Words } from "../../text/words.ts";
import { quoteWord } from "../../words.ts";
import { notFound } from "../ask.ts";
import type { CommandContext } from "../context.ts";

/** So many are offered. */
const MOST = 8;

const askMeeting = (
  all: readonly Meeting[],
  text: string,
  says: (meeting: Meeting) => string,
  { naming, dates }: Words,
): Answer =>
  problem(
    naming.which(text),
    [naming.press],
    all.slice(0, MOST).map((one) => ({ label: `${one.title}, ${sayPeriod(one.when, dates)}`, says: says(one) })),
    [list(all.slice(0, MOST).map(({ title, when }) => [{ strong: title }, ": ", { when }]))],
  );

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

/** The meeting that the beginning of some words names, or an answer that asks. `verb`: said with the id of the one meant. */
export function aimAt(
  words: readonly string[],
  { verb, ...aiming }: Aiming & { readonly verb: string },
  context: CommandContext,
): Aimed | Answer {
  const { say } = context;
  const aimed = aimedAt(words, aiming, context);
  if ("found" in aimed) return aimed;
  const { name } = aimed;
  if ("several" in aimed)
    return askMeeting(aimed.several, name, ({ id }) => [verb, id, ...aimed.rest.map(quoteWord)].join(" "), say);
  if ("without" in aimed) return noneToCome(aimed.without, say);
  return isId(name) ? gone(aimed.missing.near, say) : notFound(name, aimed.missing, [], say);
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
