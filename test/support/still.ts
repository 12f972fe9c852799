import type { Unknown } from "../../src/directory.ts";
import type { Files } from "../../src/files.ts";
import type { CalendarReader } from "../../src/imports/reader.ts";
import { understand } from "../../src/imports/understand.ts";
import type { Understand } from "../../src/imports/understanding.ts";
import type { Replay } from "../../src/messages/replay.ts";
import type { Meter } from "../../src/outbox/context.ts";
import { wordsIn } from "../../src/text/words.ts";
import type { JobWorker } from "../../src/worker/worker.ts";

/** Surroundings in which nothing is read, made or kept. */
export const unread: CalendarReader = async () => ({ refused: "nothing is read here" });
/** What a calendar says, without a thread of its own. */
export const understandHere: Understand = async (unread) => understand(unread);
export const mute: Replay = { again: async () => undefined, byData: async () => undefined };
export const idle: JobWorker = { run: async () => new Uint8Array(), close: async () => {} };
export const noMeter: Meter = {
  planned: () => {},
  posted: () => {},
  edited: () => {},
  failed: () => {},
  ticked: () => {},
};
export const noFiles: Files = {
  make: idle.run,
  keep: async () => ({ token: "kept", address: undefined, until: new Date(0) }),
  shelve: async () => undefined,
  find: async () => undefined,
};

/** What a platform establishes; where it does not, with its reason as it is told in English. */
export const inEnglish = <T>(known: T | Unknown): T | { readonly unknown: string } =>
  typeof known === "object" && known !== null && "unknown" in known ? { unknown: known.unknown(wordsIn()) } : known;
