import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { isServer, readAddress } from "../../src/store/address.ts";
import { copyAll } from "../../src/store/copy.ts";
import { codeOf } from "../../src/store/failure.ts";
import { openDatabase, whyNotOpened } from "../../src/store/open.ts";
import type { Outcome } from "./say.ts";

const USAGE = 2;
const silent = { info: () => {}, warn: () => {}, error: () => {} };

async function backup(to: string, from: string): Promise<Outcome> {
  if (isServer(from)) return { text: "PostgreSQL is backed up with pg_dump; this copies a SQLite file.", code: USAGE };
  if (!existsSync(from))
    return { text: `There is no database at ${from}. Set DATABASE_URL to the file that the program uses.`, code: 1 };
  if (resolve(from) === resolve(to)) return { text: `${to} is the database itself. Name another file.`, code: USAGE };
  const database = await openDatabase(from, silent);
  try {
    await database.backup?.(to);
  } catch (error) {
    return {
      text: `${to} cannot be written (${codeOf(error)}). Name a file in a folder that may be written.`,
      code: 1,
    };
  } finally {
    await database.close();
  }
  return { text: `Copied ${from} to ${to}. Only you can read it.`, code: 0 };
}

async function copy(from: string, to: string): Promise<Outcome> {
  if (!isServer(from) && !existsSync(from)) return { text: `There is no database at ${from}.`, code: 1 };
  const [source, target] = [await openDatabase(from, silent), await openDatabase(to, silent)];
  const copied = await copyAll(source, target);
  await source.close();
  await target.close();
  return { text: `Copied ${copied} rows. Rows that were there already stayed as they are.`, code: 0 };
}

/** Both as addresses of databases, or what is wrong with one of them. */
async function between(
  [from, to]: readonly [string, string],
  act: (from: string, to: string) => Promise<Outcome>,
): Promise<Outcome> {
  const [source, target] = [readAddress(from), readAddress(to)];
  if ("refused" in source) return { text: `${from} ${source.refused}.`, code: USAGE };
  if ("refused" in target) return { text: `${to} ${target.refused}.`, code: USAGE };
  try {
    return await act(source.address, target.address);
  } catch (error) {
    const why = whyNotOpened(error);
    if (why) return { text: why, code: 1 };
    throw error;
  }
}

/** `backup <file>`: a consistent copy of the SQLite file, also while it is in use. `copy <from> <to>`: to another database. */
export async function keep(
  command: "backup" | "copy",
  [first, second]: readonly string[],
  url: string,
): Promise<Outcome> {
  if (command === "backup")
    return first
      ? between([url, first], (from, to) => backup(to, from))
      : { text: "Say where the copy goes: npm run -s aide -- backup copy.sqlite", code: USAGE };
  return first && second
    ? between([first, second], copy)
    : { text: "Say from where and to where: npm run -s aide -- copy var/aide.sqlite postgres://…", code: USAGE };
}
