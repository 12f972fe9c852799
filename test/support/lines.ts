import { commands } from "../../src/commands/index.ts";
import type { Library } from "../../src/library/library.ts";
import { wordsIn } from "../../src/text/words.ts";

/** Every record and every command: a line each. */
export const linesOf = (library: Library): string[] => {
  const { help } = wordsIn();
  return [
    "",
    ...library.byId.keys(),
    ...commands.flatMap(({ name }) => [name, ...help[name].examples]),
    ...commands.map(({ name }) => `help ${name}`),
    ...library.areas.map(({ id }) => `find area:${id}`),
    ...library.regions.map(({ id }) => `next region:${id}`),
  ];
};
