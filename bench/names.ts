import Fuse from "fuse.js";
import MiniSearch from "minisearch";
import { countryNames, peopleNames } from "../src/library/names/countries.ts";
import { rowsOf } from "../src/library/names/rows.ts";
import { SPELLINGS } from "../test/library/spellings.ts";
import { DATA, libraryIn } from "../test/support/library.ts";

interface Way {
  readonly name: string;
  readonly find: (text: string) => string | undefined;
}

const ROUNDS = 20;

/** Our names against plain MiniSearch and Fuse.js over the same names: time of a look-up, and how often it is right. */
export async function benchNames(): Promise<string[]> {
  const library = await libraryIn(DATA);
  const documents = rowsOf(library, countryNames(), peopleNames()).map(({ entry, names, codes }) => ({
    id: entry.record.id,
    names: [...names, ...codes],
  }));
  const mini = new MiniSearch({ fields: ["text"] });
  mini.addAll(documents.map(({ id, names }) => ({ id, text: names.join(" ") })));
  const fuse = new Fuse(documents, { keys: ["names"], threshold: 0.4 });
  const ways: Way[] = [
    {
      name: "aide-mémoire",
      find: (text) => {
        const naming = library.names.find(text);
        return "found" in naming ? naming.found.record.id : undefined;
      },
    },
    { name: "MiniSearch", find: (text) => mini.search(text, { fuzzy: 0.2, prefix: true })[0]?.id },
    { name: "Fuse.js", find: (text) => fuse.search(text)[0]?.item.id },
  ];
  const spent = new Map(ways.map(({ name }) => [name, 0]));
  for (let round = 0; round < ROUNDS; round++)
    for (const { name, find } of ways) {
      const began = performance.now();
      for (const [text] of SPELLINGS) find(text);
      spent.set(name, (spent.get(name) ?? 0) + performance.now() - began);
    }
  const [ours = 1] = spent.values();
  return ways.map(({ name, find }) => {
    const hits = SPELLINGS.filter(([text, id]) => find(text) === id).length;
    const time = spent.get(name) ?? 0;
    const each = ((time * 1000) / ROUNDS / SPELLINGS.length).toFixed(0);
    return `${name.padEnd(14)} ${each.padStart(6)} µs a look-up (${(time / ours).toFixed(2)} of ours), right ${((hits / SPELLINGS.length) * 100).toFixed(0)} %`;
  });
}
