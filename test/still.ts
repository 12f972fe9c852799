import type { Files } from "../src/files.ts";
import type { Reader } from "../src/imports/reader.ts";
import type { Saying } from "../src/reminders/saying.ts";
import type { Workshop } from "../src/workshop/workshop.ts";

/** Surroundings in which nothing is read, made or kept. */
export const unread: Reader = async () => ({ refused: "nothing is read here" });
export const mute: Saying = { again: async () => undefined, byData: async () => undefined };
export const idle: Workshop = { make: async () => new Uint8Array(), close: async () => {} };
export const noFiles: Files = {
  make: idle.make,
  keep: async () => ({ token: "kept", address: undefined, until: new Date(0) }),
  shelve: async () => undefined,
  find: async () => undefined,
};
