import type { Answer } from "../../answer.ts";
import type { Unclear } from "../../calendar/moment.ts";
import { problem } from "../../text/blocks.ts";

/** What a line does not say clearly, with what could be meant, and a form that holds what was typed. */
export const notClear = ({ problem: why, word, instead = [] }: Unclear, line: string, form: string): Answer =>
  problem(
    "I need that more exactly",
    [why],
    [
      ...(word === undefined ? [] : instead.map((one) => ({ label: one, says: line.replace(word, () => one) }))),
      { label: "Fill in a form", says: form },
      { label: "Help with schedule", says: "help schedule" },
    ],
  );
