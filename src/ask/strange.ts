import type { Heard } from "./hear.ts";
import type { Scored } from "./score.ts";
import { cityCalled } from "./settle.ts";
import type { Around } from "./slots.ts";

/** Readings that are offered at most. */
export const MOST_OTHERS = 3;

/** Where a name should stand, there is one that nothing bears: better said than left out. */
const NAMELESS: ReadonlySet<string> = new Set([
  "define",
  "schedule",
  "commit",
  "move",
  "retitle",
  "help",
  "about",
  "log",
  "editors",
  "zone",
  "language",
  "thanks",
  "privacy",
  "done",
  "why",
  "mail",
  "secret",
  "contact",
  "opinion",
  "elsewhere",
]);
/** The name that nothing bears. */
export function strangeName(heard: Heard, intent: string): string | undefined {
  if (heard.entries.length > 0 || heard.countries.length > 0 || NAMELESS.has(intent)) return undefined;
  const strange = heard.unknown.find((chunk) => {
    const before = heard.chunks[heard.chunks.indexOf(chunk) - 1];
    if (cityCalled(chunk.text) !== undefined) return false;
    return before?.cues.includes("with") === true || (chunk.from > 0 && /^\p{Lu}/u.test(chunk.text));
  });
  return strange?.text;
}

/** What a country that is no partner may be named for: a place, a host, a zone. All else would be an answer about others. */
const ABROAD: ReadonlySet<string> = new Set([
  "operations",
  "schedule",
  "move",
  "confirm",
  "cancel",
  "postpone",
  "commit",
  "zone",
  "holidays",
  "language",
  "position",
  "opinion",
  "elsewhere",
  "mail",
  "secret",
  "contact",
  "travel",
  "translation",
  "writing",
  "country",
  "about",
  "help",
  "import",
  "unfollow",
  "unmute",
  "resume",
]);
export const isForeign = ({ countries, entries }: Heard, intent: string): boolean =>
  countries.length > 0 && !ABROAD.has(intent) && !entries.some(({ kind }) => kind === "operation");

/** "When is the council?": there are several. */
export function councils(
  { subjects, entries }: Heard,
  first: Scored | undefined,
  { library }: Around,
): string[] | undefined {
  if (first && !["next", "last", "history"].includes(first.intent)) return undefined;
  if (entries.length > 0 || !subjects.some(({ called }) => called === COUNCIL)) return undefined;
  return library.series
    .filter(({ id }) => id.includes(COUNCIL))
    .map(({ id }) => id)
    .slice(0, MOST_OTHERS);
}
const COUNCIL = "council";
