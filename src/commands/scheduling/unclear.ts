import type { Answer } from "../../answer.ts";
import type { Unclear } from "../../calendar/moment.ts";
import { problem } from "../../text/blocks.ts";
import type { Words } from "../../text/words.ts";

/** What a line does not say clearly, with what could be meant, and a form that holds what was typed. */
export const notClear = (
  { problem: why, word, instead = [] }: Unclear,
  line: string,
  form: string,
  { drafts, common }: Words,
): Answer =>
  problem(
    drafts.moreExactly,
    [why],
    [
      ...(word === undefined ? [] : instead.map((one) => ({ label: one, says: line.replace(word, () => one) }))),
      { label: drafts.fillIn, says: form },
      { label: common.helpWith("schedule"), says: "help schedule" },
    ],
  );
