import { ofKind, type Placed, placeEntries } from "./entries.ts";
import { newestFirst } from "./history.ts";
import type { Library, LibraryData } from "./library.ts";
import { buildNames } from "./names.ts";
import { brokenParents, brokenReferences, repeatedIds } from "./references.ts";
import { readSheets, type Sheets } from "./sheets.ts";

/** The files of the data set, understood, and the records in them. */
export interface DataSet {
  readonly sheets: Sheets;
  readonly placed: readonly Placed[];
}

/** Reads and checks the files. References are looked at only once every file is understood, so that one slip is told once. */
export function readDataSet(folder: string): DataSet | { problems: string[] } {
  const { sheets, problems } = readSheets(folder);
  if (problems.length > 0) return { problems };
  const placed = placeEntries(sheets);
  const broken = [...repeatedIds(placed), ...brokenReferences(placed, sheets), ...brokenParents(sheets)];
  return broken.length > 0 ? { problems: broken } : { sheets, placed };
}

/** The records of files that were understood. */
export function assemble({ sheets, placed }: DataSet): LibraryData {
  const release = sheets.release[0]?.value;
  const topics = sheets.topics[0]?.value;
  const closed = sheets.holidays[0]?.value;
  if (!release || !topics || !closed) throw new Error("a data set without release, topics or holidays was let through");
  return {
    release,
    history: sheets.changes.map(({ value: { $schema, ...one } }) => one).sort(newestFirst),
    partners: ofKind(placed, "partner").map(({ entry }) => entry.record),
    instruments: ofKind(placed, "instrument").map(({ entry }) => entry.record),
    series: ofKind(placed, "series").map(({ entry }) => entry.record),
    meetings: ofKind(placed, "meeting").map(({ entry }) => entry.record),
    operations: ofKind(placed, "operation").map(({ entry }) => entry.record),
    terms: ofKind(placed, "term").map(({ entry }) => entry.record),
    closed,
    areas: topics.areas,
    regions: topics.regions,
    translations: sheets.translation.map(({ value }) => value),
    byId: new Map(placed.map(({ entry }) => [entry.record.id, entry])),
  };
}

/** Reads the data folder. Each problem is a sentence that names the file, the record and the field. */
export async function readData(folder: string): Promise<{ data: LibraryData } | { problems: string[] }> {
  const set = readDataSet(folder);
  return "problems" in set ? set : { data: assemble(set) };
}

/** Reads the data folder and makes it findable. */
export async function openLibrary(folder: string): Promise<{ library: Library } | { problems: string[] }> {
  const read = await readData(folder);
  return "problems" in read ? read : { library: { ...read.data, names: buildNames(read.data) } };
}
