import type { Answer } from "../../answer.ts";
import type { Unclear } from "../../calendar/moment.ts";
import type { Draft } from "../../meetings/draft.ts";
import { dayIn } from "../../query/say.ts";
import { problem } from "../../text/blocks.ts";
import type { Words } from "../../text/words.ts";

const QUOTED = /"[^"]*"/g;
/** A line with other words for some: not in its title, which comes first. */
function replaced(line: string, word: string, by: string): string {
  const masked = line.replace(QUOTED, (quoted) => (/^"(?:on|when):/.test(quoted) ? quoted : " ".repeat(quoted.length)));
  const at = masked.lastIndexOf(word);
  return at < 0 ? line : line.slice(0, at) + by + line.slice(at + word.length);
}

/** A line that still means the same day when *Save* is pressed on another one. */
export const lasting = (line: string, { passing }: Draft): string =>
  passing ? replaced(line, passing.said, passing.day) : line;

/** What a line does not say clearly, with what could be meant, and a form that holds what was typed. */
export const notClear = (
  { problem: why, word, instead = [] }: Unclear,
  line: string,
  form: string,
  say: Words,
): Answer =>
  problem(
    say.drafts.moreExactly,
    [why],
    [
      ...(word === undefined
        ? []
        : instead.map((one) => ({ label: dayIn(one, say), says: replaced(line, word, one) }))),
      { label: say.drafts.fillIn, says: form },
      { label: say.common.helpWith("schedule"), says: "help schedule" },
    ],
  );
