import { existsSync } from "node:fs";
import { copyAll } from "../../src/store/copy.ts";
import { openDatabase } from "../../src/store/open.ts";
import type { Outcome } from "./say.ts";

const USAGE = 2;
const silent = { info: () => {}, warn: () => {}, error: () => {} };
const fileOf = (url: string): string => url.replace(/^sqlite:(\/\/)?/, "");
const isServer = (url: string): boolean => /^postgres(ql)?:\/\//.test(url);

async function backup([to]: readonly string[], url: string): Promise<Outcome> {
  if (!to) return { text: "Say where the copy goes: npm run -s aide -- backup copy.sqlite", code: USAGE };
  if (isServer(url)) return { text: "PostgreSQL is backed up with pg_dump; this copies a SQLite file.", code: USAGE };
  if (!existsSync(url))
    return { text: `There is no database at ${url}. Set DATABASE_URL to the file that the program uses.`, code: 1 };
  const database = await openDatabase(url, silent);
  await database.backup?.(to);
  await database.close();
  return { text: `Copied ${url} to ${to}.`, code: 0 };
}

async function copy([from, to]: readonly string[]): Promise<Outcome> {
  if (!from || !to)
    return { text: "Say from where and to where: npm run -s aide -- copy var/aide.sqlite postgres://…", code: USAGE };
  if (!isServer(from) && !existsSync(from)) return { text: `There is no database at ${from}.`, code: 1 };
  const [source, target] = [await openDatabase(from, silent), await openDatabase(to, silent)];
  const copied = await copyAll(source, target);
  await source.close();
  await target.close();
  return { text: `Copied ${copied} rows. Rows that were there already stayed as they are.`, code: 0 };
}

/** `backup <file>`: a consistent copy of the SQLite file, also while it is in use. `copy <from> <to>`: to another database. */
export const keep = (command: "backup" | "copy", args: readonly string[], url: string): Promise<Outcome> =>
  command === "backup" ? backup(args, fileOf(url)) : copy(args.map(fileOf));
