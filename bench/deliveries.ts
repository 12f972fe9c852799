import process from "node:process";
import { z } from "zod";

/** Each in a process of its own, so that none inherits the memory or the warmth of another. */
const PARTS = {
  queues: async () => (await import("./deliveries/queues.ts")).queues(),
  million: async () => (await import("./deliveries/million.ts")).million(),
  lateness: async () => (await import("./deliveries/lateness.ts")).lateness(),
};

await PARTS[z.enum(["queues", "million", "lateness"]).parse(process.argv[2])]();
