/**
 * What the program said when it was last looked at, as files under `test/golden`. A wanted difference is taken over with
 * `npx vitest run test/doors/{everything,conversations,posted}.test.ts -u`, and read in the diff before it is committed.
 * All payloads go to the folder `GOLDEN_FULL` if that is set: write them before and after a change, and compare the folders.
 */
import { createHash } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { expect } from "vitest";
import type { PlaygroundMessage } from "../../adapters/playground/protocol.ts";

const GOLDEN = join(import.meta.dirname, "../golden");

const UUID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;
/** An id of Slack's for a file, of the playground for a message, and what a message of ours is known by. */
const OTHER = /\bF[0-9A-F]{8}\b|\b17\d{8}\.\d{6}\b|(?<=event_payload\W{1,8}id\W{1,8})[0-9a-f]{8}\b/g;
/** How the address of a calendar is told apart from others, also where it then stands alone in its cell. */
const ENDING = /(?<=ends in:? |calendar (?:revoke|renew) )[0-9a-f]{4,8}\b/gi;
/** What Teams hands back with an answer to the question whether a file may be saved, signed with a key of this run. */
const SIGNED = /eyJ[\w-]{20,}\.[\w-]{43}/g;
const HERE = /127\.0\.0\.1:\d+/g;

/** The same text each time: ids are counted as they appear, and the port is that of the example. */
export function steady(text: string): string {
  const ids = new Map<string, string>();
  const counted = (kind: string) => (id: string) => {
    const known = ids.get(id) ?? `${kind}-${ids.size + 1}`;
    ids.set(id, known);
    return known;
  };
  const endings = new Set(text.match(ENDING));
  const known = text
    .replace(SIGNED, "signed")
    .replace(UUID, counted("uuid"))
    .replace(OTHER, counted("id"))
    .replace(HERE, "127.0.0.1:3000");
  return [...endings].reduce((all, ending) => all.replace(new RegExp(`\\b${ending}\\b`, "g"), "ending"), known);
}

/** How large the copy of what is kept is: it tells how rows are stored, and not what is said. */
const SIZE = /"(size|length|sizeInBytes)": \d+/g;
const COPY = /aide-(?:privacy|workspace)\.json/;

/** All that a message is to those who see it: not when and in which order it came, nor how the line was understood. */
export function payloadOf(messages: readonly PlaygroundMessage[]): string {
  const told = messages.map(
    ({ id: _id, thread: _thread, at: _at, order: _order, understood: _line, certainty: _how, ...rest }) => rest,
  );
  const payload = steady(JSON.stringify(told, null, 1));
  return COPY.test(payload) ? payload.replace(SIZE, '"$1": 0') : payload;
}

const digestOf = (payload: string): string => createHash("sha256").update(payload).digest("hex").slice(0, 16);

/** One thing that was said: to which line and on which platform, and what was sent. */
export interface Held {
  readonly line: string;
  readonly platform: string;
  readonly payload: string;
}

/** A file for each payload, named so that folders of two runs can be compared. */
function writeAll(folder: string, held: readonly Held[]): void {
  mkdirSync(folder, { recursive: true });
  for (const { line, platform, payload } of held)
    writeFileSync(join(folder, `${line.replace(/[^\w.-]+/g, "_") || "_"}.${digestOf(line)}.${platform}.json`), payload);
}

/** Compares a file under `test/golden` with what is said now. */
export const expectGolden = (file: string, now: string): Promise<void> =>
  expect.soft(now, file).toMatchFileSnapshot(join(GOLDEN, file));

/** Compares the digests of all payloads. Where one is another, all are written to a folder that the failure names. */
export async function expectCards(file: string, held: readonly Held[]): Promise<void> {
  const full = process.env["GOLDEN_FULL"];
  if (full) writeAll(full, held);
  const rows = held.map(({ line, platform, payload }) => `${digestOf(payload)}\t${platform}\t${line}`);
  const folder = join(import.meta.dirname, "../../var/golden", file);
  const hint = `${file}: payloads are written to ${folder}; those of before are written with GOLDEN_FULL=<folder> on the commit before`;
  try {
    await expect(`${rows.join("\n")}\n`, hint).toMatchFileSnapshot(join(GOLDEN, file));
  } catch (error) {
    writeAll(folder, held);
    throw error;
  }
}
