import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { z } from "zod";
import { compare } from "../../src/changes/compare.ts";
import { type Filed, Filed as FiledSchema, fileAll } from "../../src/changes/facts.ts";
import { nextVersion, type Reasons, sourced } from "../../src/changes/release.ts";
import { canonicalText } from "../../src/library/canonical.ts";
import type { Change } from "../../src/library/history.ts";
import type { LibraryData } from "../../src/library/library.ts";
import { assemble, readDataSet } from "../../src/library/load.ts";
import { checkData } from "../../src/library/rules.ts";
import { SHELVES } from "../../src/library/sheets.ts";
import { parseWhen, writeWhen } from "../../src/library/when.ts";
import { sayWhen } from "../../src/text/when.ts";

/** What a release came to, in sentences. With problems nothing was written. */
export interface Outcome {
  readonly said: readonly string[];
  readonly problems: readonly string[];
}

const refused = (...problems: string[]): Outcome => ({ said: [], problems });

/** The records as they were last released, one a line, so that a difference can be read. */
const FILE = "changes/released.jsonl";

const Head = z.strictObject({ version: z.string() });

/** What was last released, or nothing before the first release. */
function readReleased(folder: string): { version: string; records: Filed[] } | undefined {
  if (!existsSync(join(folder, FILE))) return undefined;
  const [head = "", ...lines] = readFileSync(join(folder, FILE), "utf8").trimEnd().split("\n");
  return { ...Head.parse(JSON.parse(head)), records: lines.map((line) => FiledSchema.parse(JSON.parse(line))) };
}

const releasedText = (version: string, records: readonly Filed[]): string =>
  `${[{ version }, ...records].map((one) => JSON.stringify(one)).join("\n")}\n`;

/** A parsed date becomes the text that a data file holds. */
const written = (change: Change): object => ({
  ...change,
  sources: change.sources.map(({ published, ...one }) => ({
    ...one,
    ...(published && { published: writeWhen(published) }),
  })),
});

const changesText = (version: string, on: string, changes: readonly Change[]): string =>
  canonicalText(
    JSON.stringify({ $schema: "../schema/changes.json", version, on, changes: changes.map(written) }),
    SHELVES.changes.schema,
  );

/** The day on which all was checked stays, where only some records were looked at. */
const releaseText = ({ release }: LibraryData, version: string, asOf: string): string =>
  canonicalText(
    JSON.stringify({
      $schema: "schema/release.json",
      ...release,
      version,
      asOf,
      checked: release.checked ?? release.asOf,
    }),
    SHELVES.release.schema,
  );

/** The release file comes last: while it names the version before, the data check says that a release was broken off. */
function write(folder: string, files: readonly (readonly [name: string, text: string])[]): void {
  mkdirSync(join(folder, "changes"), { recursive: true });
  for (const [name, text] of files) writeFileSync(join(folder, name), text);
}

const sayDay = (day: string): string => {
  const when = parseWhen(day);
  return when ? sayWhen(when, { zone: "UTC" }) : day;
};

function first(folder: string, data: LibraryData): Outcome {
  const { version, asOf } = data.release;
  if (data.history.length > 0)
    return refused(`${basename(folder)}/${FILE} is missing; take it from version control, so that I can compare`);
  write(folder, [
    [`changes/${version}.json`, changesText(version, asOf, [])],
    [FILE, releasedText(version, fileAll(data))],
  ]);
  return { said: [`Release ${version} of ${sayDay(asOf)} is the first: its records are written down`], problems: [] };
}

/** Each field with what it was and is, for the curator to look over. */
const sayChange = ({ what, kind, id, fields }: Change): string =>
  `${what.padEnd(9)}  ${kind} ${id}${what === "added" || what === "removed" ? "" : `: ${fields.map(({ field }) => field).join(", ")}`}`;

function wrongDay(day: string, { version, asOf }: LibraryData["release"], today: string): string[] {
  if (parseWhen(day)?.precision !== "day" || day.includes("/"))
    return [`"${day}" is no day; write it as ${today}, or leave it out for today`];
  if (day > today) return [`${sayDay(day)} is still to come; a release cannot say what is not known yet`];
  return day < asOf ? [`${sayDay(day)} lies before release ${version} of ${sayDay(asOf)}`] : [];
}

/** What waits for the next release, in a sentence; nothing where all has been released. */
export function unreleased(folder: string): string[] {
  const set = readDataSet(folder);
  const released = readReleased(folder);
  if ("problems" in set || !released) return [];
  const { length } = compare(released.records, fileAll(assemble(set)));
  const records = length === 1 ? "1 record differs" : `${length} records differ`;
  return length > 0
    ? [`${records} from release ${released.version}; npm run data:release writes down what changed`]
    : [];
}

/** Compares a data folder with its last release, and writes the next one. `today`: an ISO day. */
export function releaseData(folder: string, reasons: Reasons, today: string): Outcome {
  const set = readDataSet(folder);
  if ("problems" in set) return refused(...set.problems);
  const { problems } = checkData(set, today);
  if (problems.length > 0) return refused(...problems);
  const data = assemble(set);
  const released = readReleased(folder);
  if (!released) return first(folder, data);
  const { version: last, asOf } = data.release;
  if (released.version !== last) return refused(`release.json says ${last}, but ${released.version} was released last`);
  const wrong = wrongDay(reasons.day, data.release, today);
  if (wrong.length > 0) return refused(...wrong);
  const records = fileAll(data);
  const differences = compare(released.records, records);
  const found = sourced(differences, released.records, data, reasons);
  if ("problems" in found) return refused(...found.problems);
  if (differences.length === 0)
    return { said: [`No fact has changed since release ${last} of ${sayDay(asOf)}; nothing is written`], problems: [] };
  const version = nextVersion(last, reasons.day);
  write(folder, [
    [`changes/${version}.json`, changesText(version, reasons.day, found.changes)],
    [FILE, releasedText(version, records)],
    ["release.json", releaseText(data, version, reasons.day)],
  ]);
  return {
    said: [...found.changes.map(sayChange), `Release ${version} of ${sayDay(reasons.day)} is written`],
    problems: [],
  };
}
