import type { Placed } from "../entries.ts";
import type { Entry } from "../library.ts";
import { type DataRule, say } from "./rule.ts";

/** Names are compared without case, accents and punctuation. */
const plain = (name: string): string =>
  name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

/** Everything under which a record wants to be found. Titles of meetings and instruments may repeat; their aliases may not. */
function claimsOf({ kind, record }: Entry): string[] {
  switch (kind) {
    case "partner":
    case "operation":
      return [record.name, ...(record.abbreviation ? [record.abbreviation] : []), ...record.aliases];
    case "series":
      return [record.name, ...record.aliases];
    case "instrument":
      return record.aliases;
    case "term":
      return [record.term, ...record.aliases];
    case "meeting":
      return [];
  }
}

/** A term may share its word with the record to which it leads. */
const leadsTo = (from: Entry, to: Entry): boolean => from.kind === "term" && from.record.see.includes(to.record.id);

/** One name, two records: nobody could ask for either without being asked back. */
export const nameClaimedTwice: DataRule = ({ placed }) => {
  const first = new Map<string, Placed>();
  return placed.flatMap((one) =>
    [...new Set(claimsOf(one.entry).map(plain))].flatMap((name) => {
      const earlier = first.get(name);
      if (!earlier) first.set(name, one);
      return earlier && !leadsTo(one.entry, earlier.entry)
        ? [
            say(
              one,
              "aliases",
              `"${name}" is claimed by ${earlier.entry.kind} "${earlier.entry.record.id}" too; only one may have it`,
            ),
          ]
        : [];
    }),
  );
};

/** An alias that repeats the record's own name or another alias. */
export const aliasTwice: DataRule = ({ placed }) =>
  placed.flatMap((one) => {
    const names = claimsOf(one.entry).map(plain);
    const twice = new Set(names.filter((name, index) => names.indexOf(name) < index));
    return [...twice].map((name) => say(one, "aliases", `"${name}" stands twice; once is enough`));
  });

/** Words of two areas or two regions that are the same. */
export const wordClaimedTwice: DataRule = ({ sheets }) =>
  sheets.topics.flatMap(({ file, value }) =>
    [value.areas, value.regions].flatMap((topics) => {
      const first = new Map<string, string>();
      return topics.flatMap(({ id, label, words }) =>
        [...new Set([id, label, ...words].map(plain))].flatMap((word) => {
          const earlier = first.get(word);
          if (!earlier) first.set(word, id);
          return earlier
            ? [`${file}: "${id}", field "words": "${word}" is claimed by "${earlier}" too; only one may have it`]
            : [];
        }),
      );
    }),
  );
