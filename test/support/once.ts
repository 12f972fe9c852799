import { type Once, once } from "../../src/heard.ts";
import { silent } from "./world.ts";

/** What `Once` does in one process, without a database. */
export function onceInMemory(): Once {
  const kept = new Set<string>();
  return once(
    {
      hear: async ({ id }) => !kept.has(id) && kept.add(id).has(id),
      answered: async () => {},
      unhear: async (id) => void kept.delete(id),
    },
    () => new Date(0),
    silent,
  );
}
