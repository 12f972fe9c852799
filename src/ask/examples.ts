import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Intent } from "./lines.ts";
import type { Language } from "./outcome.ts";

/** What somebody typed who wanted something. Names and times stand in braces as what they are: `{partner}`. */
export interface Example {
  readonly intent: Intent;
  readonly text: string;
}

/** The examples of a language: a line each, with a tab between what was wanted and what was typed. */
export const examplesIn = (language: Language): Example[] =>
  readFileSync(join(import.meta.dirname, "examples", `${language}.tsv`), "utf8")
    .split("\n")
    .filter(Boolean)
    .map((line) => {
      const [intent, text = ""] = line.split("\t");
      return { intent: intent as Intent, text };
    });
