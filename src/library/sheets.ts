import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import type { z } from "zod";
import { Changes } from "./history.ts";
import { sayIssues, sayUnread } from "./problems.ts";
import {
  Glossary,
  HolidayRules,
  Operation,
  Partner,
  Policy,
  Release,
  Series,
  SingleMeetings,
  Topics,
} from "./schema.ts";
import { Translations } from "./translations/schema.ts";

/** What kinds of data file there are: their schema, and where they lie in the data folder. */
export const SHELVES = {
  partner: { schema: Partner, at: "partners" },
  series: { schema: Series, at: "series" },
  operation: { schema: Operation, at: "operations" },
  policy: { schema: Policy, at: "policy.json" },
  "single-meetings": { schema: SingleMeetings, at: "single-meetings.json" },
  glossary: { schema: Glossary, at: "glossary.json" },
  topics: { schema: Topics, at: "topics.json" },
  holidays: { schema: HolidayRules, at: "holidays.json" },
  release: { schema: Release, at: "release.json" },
  changes: { schema: Changes, at: "changes" },
  translation: { schema: Translations, at: "fr" },
} as const;
export type Shelf = keyof typeof SHELVES;

/** One data file, as it stands and as it was understood. `file` begins with the folder's name, as in `data/policy.json`. */
export interface Sheet<S extends Shelf = Shelf> {
  readonly shelf: S;
  readonly file: string;
  readonly text: string;
  readonly value: z.output<(typeof SHELVES)[S]["schema"]>;
}
export type Sheets = { readonly [S in Shelf]: readonly Sheet<S>[] };

function readJson(path: string, file: string, problems: string[]): { text: string; raw: unknown } | undefined {
  try {
    const text = readFileSync(path, "utf8");
    return { text, raw: JSON.parse(text) };
  } catch (error) {
    problems.push(sayUnread(file, error));
    return undefined;
  }
}

function filesOf(folder: string, at: string): string[] {
  if (at.endsWith(".json")) return [at];
  try {
    return readdirSync(join(folder, at))
      .filter((name) => name.endsWith(".json"))
      .sort()
      .map((name) => `${at}/${name}`);
  } catch {
    return [];
  }
}

function readShelf<S extends Shelf, V>(
  folder: string,
  shelf: S,
  { schema, at }: { schema: z.ZodType<V>; at: string },
  problems: string[],
) {
  return filesOf(folder, at).flatMap((name) => {
    const file = `${basename(folder)}/${name}`;
    const read = readJson(join(folder, name), file, problems);
    if (!read) return [];
    const parsed = schema.safeParse(read.raw);
    if (parsed.success) return [{ shelf, file, text: read.text, value: parsed.data }];
    problems.push(...sayIssues(file, shelf, read.raw, parsed.error));
    return [];
  });
}

/** Reads every data file; what cannot be understood becomes a sentence. Synchronous, because 220 small files are read once. */
export function readSheets(folder: string): { sheets: Sheets; problems: string[] } {
  const problems: string[] = [];
  const sheets: Sheets = {
    partner: readShelf(folder, "partner", SHELVES.partner, problems),
    series: readShelf(folder, "series", SHELVES.series, problems),
    operation: readShelf(folder, "operation", SHELVES.operation, problems),
    policy: readShelf(folder, "policy", SHELVES.policy, problems),
    "single-meetings": readShelf(folder, "single-meetings", SHELVES["single-meetings"], problems),
    glossary: readShelf(folder, "glossary", SHELVES.glossary, problems),
    topics: readShelf(folder, "topics", SHELVES.topics, problems),
    holidays: readShelf(folder, "holidays", SHELVES.holidays, problems),
    release: readShelf(folder, "release", SHELVES.release, problems),
    changes: readShelf(folder, "changes", SHELVES.changes, problems),
    translation: readShelf(folder, "translation", SHELVES.translation, problems),
  };
  return { sheets, problems };
}
