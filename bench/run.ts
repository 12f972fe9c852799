import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import process from "node:process";
import { tell } from "./measure.ts";

const deliveries = async (part: string): Promise<void> => {
  const child = spawn(process.execPath, ["--expose-gc", join(import.meta.dirname, "deliveries.ts"), part], {
    stdio: "inherit",
  });
  const [code] = await once(child, "exit");
  if (code !== 0) tell(`${part} did not end well`);
};

/** What `npm run bench` measures: everything, or what is named. */
const BENCHES: Readonly<Record<string, () => Promise<void>>> = {
  chat: async () => (await import("./chat.ts")).chat(),
  names: async () => {
    tell(...(await (await import("./names.ts")).benchNames()));
  },
  lines: async () => {
    tell(...(await (await import("./lines.ts")).benchLines()));
  },
  questions: async () => {
    tell(...(await (await import("./questions.ts")).benchQuestions()));
  },
  documents: async () => {
    tell(...(await (await import("./documents.ts")).benchDocuments()));
  },
  pictures: async () => {
    tell(...(await (await import("./pictures.ts")).benchPictures()));
  },
  waiting: async () => {
    tell(...(await (await import("./waiting.ts")).benchWaiting()));
  },
  feeds: async () => (await import("./feeds.ts")).feeds(),
  deliveries: async () => {
    for (const part of ["queues", "million", "lateness"]) await deliveries(part);
  },
};

const named = process.argv.slice(2);
const unknown = named.filter((name) => !(name in BENCHES));
if (unknown.length > 0) {
  tell(`There is no bench ${unknown.join(", ")}. There are ${Object.keys(BENCHES).join(", ")}.`);
  process.exit(1);
}
for (const [name, bench] of Object.entries(BENCHES))
  if (named.length === 0 || named.includes(name)) {
    tell(`== ${name}`);
    await bench();
    tell("");
  }
