import { chmodSync, closeSync, lstatSync, mkdirSync, openSync, type Stats, statSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Log } from "../log.ts";
import { codeOf, Unopenable } from "./failure.ts";

const OWNER = 0o700;
const OTHERS = 0o077;

const statOf = (path: string): Stats | undefined => statSync(path, { throwIfNoEntry: false });

/** Why no database can stand there, in a sentence. Changes nothing. */
export function unfit(file: string): string | undefined {
  const found = statOf(file);
  if (found?.isDirectory())
    return `DATABASE_URL names the folder ${file}. Name a file in it, such as ${join(file, "aide.sqlite")}.`;
  if (found) return found.isFile() ? undefined : `DATABASE_URL names ${file}, which is no file. Name another one.`;
  const folder = dirname(file);
  const inside = statOf(folder);
  if (inside && !inside.isDirectory())
    return `The database ${file} cannot be made: ${folder} is no folder. Mend DATABASE_URL.`;
  if (lstatSync(file, { throwIfNoEntry: false }))
    return `DATABASE_URL names ${file}, which is a link that leads to nothing. Mend the link, or name the file itself.`;
  if (inside || statOf(dirname(folder))?.isDirectory()) return undefined;
  return `The database ${file} cannot be made: there is no folder ${dirname(folder)}. Make it, or mend DATABASE_URL.`;
}

/** Takes everybody but the owner their rights. */
function shield(path: string, log: Log): void {
  const mode = statOf(path)?.mode ?? 0;
  if ((mode & OTHERS) === 0) return;
  try {
    chmodSync(path, mode & OWNER);
  } catch (error) {
    log.warn(
      { code: codeOf(error) },
      "others may read the database, and I may not forbid it: it belongs to another user",
    );
  }
}

/** Makes a file that only its owner may read, or lets only its owner read the one that is there. */
export function shieldedFile(file: string, log: Log): void {
  closeSync(openSync(file, "a", 0o600));
  for (const suffix of ["", "-wal", "-shm"]) shield(`${file}${suffix}`, log);
}

/** Of the last folder alone: Node.js tries for ever to make several in some places, such as /proc. */
function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { mode: OWNER });
  } catch (error) {
    if (codeOf(error) !== "EEXIST") throw error;
  }
}

/** The same for a database. Makes the folder it stands in, and none above. */
export function preparedFile(file: string, log: Log): void {
  const why = unfit(file);
  if (why) throw new Unopenable(why);
  const folder = dirname(file);
  makeFolder(folder);
  shieldedFile(file, log);
}
