import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { canonicalText } from "../../src/library/canonical.ts";
import { SHELVES } from "../../src/library/sheets.ts";
import { releaseData } from "../../tools/data/releasing.ts";
import { dataFolder, instrument, meeting, operation, partner, series } from "../support/dataFolder.ts";

type Json = Record<string, unknown>;

/** The day on which the releases of these tests are made. */
export const TODAY = "2027-02-01";

const page = (title: string, more: Json = {}): Json => ({
  title,
  publisher: "EEAS",
  url: `https://example.eu/${title.toLowerCase().replaceAll(/\W+/g, "-")}`,
  ...more,
});

export const report = page("Report");

const sheet = (shelf: keyof typeof SHELVES, value: Json): string =>
  canonicalText(JSON.stringify(value), SHELVES[shelf].schema);

const rounds = (...some: Json[]): Json[] =>
  some.map((one) =>
    meeting({ title: `Dialogue ${one["id"]}`, status: "expected", sources: [page("Outlook")], ...one }),
  );

const ROUNDS = rounds({ id: "sdd-5", when: "2027-Q1" }, { id: "sdd-6", when: "2027-11-18", status: "scheduled" });

/** The files of a small data set; some of its records changed. */
export const files = (
  more: { norway?: Json; text?: Json; rounds?: Json[]; mission?: Json } = {},
): Record<string, string> => ({
  "partners/norway.json": sheet(
    "partner",
    partner({
      instruments: [instrument({ status: "signed", title: "Partnership with Norway", ...more.text })],
      ...more.norway,
    }),
  ),
  "series/dialogue.json": sheet(
    "series",
    series({ name: "EU-Norway dialogue", areas: ["cyber"], meetings: more.rounds ?? ROUNDS }),
  ),
  "operations/eu-mission.json": sheet("operation", operation({ contributors: ["NO"], ...more.mission })),
});

export const round = (id: string, more: Json): Json => ({ ...ROUNDS.find((one) => one["id"] === id), ...more });

/** A folder whose records have been released once. */
export function releasedFolder(): string {
  const folder = dataFolder(files());
  const { problems } = release(folder);
  if (problems.length > 0) throw new Error(problems.join("\n"));
  return folder;
}

export const put = (folder: string, changed: Record<string, string>): void => {
  for (const [name, text] of Object.entries(changed)) writeFileSync(join(folder, name), text);
};

export interface Asked {
  readonly day?: string;
  readonly typos?: readonly string[];
  readonly because?: Readonly<Record<string, string>>;
}

export const release = (folder: string, { day = TODAY, typos = [], because = {} }: Asked = {}) =>
  releaseData(folder, { day, typos: new Set(typos), because: new Map(Object.entries(because)) }, TODAY);

/** All files of a folder with what stands in them. */
export const contents = (folder: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((one) => one.isFile())
      .map((one) => join(one.parentPath, one.name))
      .sort()
      .map((path) => [path, readFileSync(path, "utf8")]),
  );

const Told = z.object({ changes: z.array(z.record(z.string(), z.unknown())) });

/** What a release wrote, as it stands in the file. */
export const toldIn = (folder: string, version: string): Json[] =>
  Told.parse(JSON.parse(readFileSync(join(folder, `changes/${version}.json`), "utf8"))).changes;
