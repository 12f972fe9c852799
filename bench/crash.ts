import process from "node:process";
import { crash, type Plan } from "../test/delivery/crashes.ts";
import { newFile, openServer } from "../test/store/databases.ts";

/** `node bench/crash.ts [kills] [seed]`: processes are killed while they post; prints what was lost and what was repeated. */
const [kills = 300, seed = 1] = process.argv.slice(2).map(Number);

/** The same luck for the same seed: mulberry32. */
function lucky(from: number): () => number {
  let state = from;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

type Bench = readonly [what: string, processes: number, knowable: boolean, url: () => Promise<string>];

const server = await openServer();
const benches: readonly Bench[] = [
  ["SQLite, one process, look-up", 1, true, async () => newFile()],
  ["PostgreSQL, three processes, look-up", 3, true, server.database],
  ["SQLite, one process, no look-up", 1, false, async () => newFile()],
  ["PostgreSQL, three processes, no look-up", 3, false, server.database],
];

for (const [what, processes, knowable, url] of benches) {
  // Time enough for all the kills: a process that stands alone has to be waited for.
  const meetings = Math.max(4, Math.ceil(processes === 1 ? kills * 0.8 : kills / 3));
  const plan: Plan = {
    url: await url(),
    processes,
    kills,
    rooms: 100,
    meetings,
    speed: 30,
    knowable,
    random: lucky(seed),
  };
  const began = Date.now();
  const { problems, states, ...count } = await crash(plan);
  const seconds = Math.round((Date.now() - began) / 1000);
  const told = new Map(problems.map((one) => [one.slice(0, 100), problems.filter((other) => other === one).length]));
  process.stdout.write(
    `${[
      `${what}: ${count.kills} processes killed in ${seconds} s`,
      `  ${count.expected} reminders: ${count.lost} lost, ${count.repeated} repeated (${count.marked} of them marked as a possible repeat), ${count.cut} left out of a message that was too long`,
      `  ${count.posts} calls to post, ${count.messages} messages, ${count.sameId} with the id of another, ${count.lookUps} look-ups`,
      `  ${Object.entries(states)
        .map(([state, many]) => `${many} ${state}`)
        .join(", ")}`,
      ...[...told].map(([one, many]) => `  ${many} × ${one}`),
    ].join("\n")}\n`,
  );
}
await server.stop();
