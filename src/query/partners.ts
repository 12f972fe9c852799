import type { Names } from "../library/library.ts";
import type { Partner } from "../library/schema.ts";
import { nameOf } from "../library/titles.ts";
import type { Why } from "../text/words.ts";
import { foldWord } from "../words.ts";
import { notNamed } from "./keyed.ts";
import type { Misunderstanding } from "./query.ts";
import { runLength } from "./run.ts";

/** Words. */
const LONGEST_NAME = 6;
const BETWEEN = new Set(["and", "with", "vs", "versus", "&", "+", "to", "the"]);

type NamedPartner = { readonly partner: Partner } | { readonly problem: Misunderstanding };

function misnamed(text: string, names: Names): Misunderstanding {
  const naming = names.find(text);
  const candidates = "tie" in naming ? naming.tie : "near" in naming ? naming.near : [];
  const instead = candidates
    .filter(({ kind }) => kind === "partner")
    .map((entry) => ({ label: () => nameOf(entry), word: entry.record.id }));
  const why: Why = "near" in naming && naming.place ? notNamed(text, naming) : ({ queries }) => queries.noPartner(text);
  return { word: text, why, instead };
}

function named(text: string, names: Names): NamedPartner {
  const naming = names.find(text, ["partner"]);
  if ("found" in naming && naming.found.kind === "partner") return { partner: naming.found.record };
  return { problem: misnamed(text, names) };
}

/** How many words, from the first, make an exact name of a partner; 0 for none. */
function exactLength(words: readonly string[], names: Names): number {
  for (let count = Math.min(words.length, LONGEST_NAME); count > 0; count--)
    if (names.exact(words.slice(0, count).join(" ")).some(({ kind }) => kind === "partner")) return count;
  return 0;
}

const isName = (text: string, names: Names): boolean => "found" in names.find(text, ["partner"]);

/** A run of words without an exact name is one name, misspelt, as long as that is found; else word by word. */
function unknownLength(words: readonly string[], names: Names): number {
  if (isName(words[0] ?? "", names)) return 1;
  const end = runLength(
    words,
    (at) => BETWEEN.has(foldWord(words[at] ?? "")) || exactLength(words.slice(at, at + LONGEST_NAME), names) > 0,
  );
  return isName(words.slice(0, end).join(" "), names) ? end : 1;
}

/** The names in some words, each read only when it is asked for: whoever stops at the first that is unknown reads no further. */
function* namesIn(words: readonly string[], names: Names): Generator<string> {
  for (let at = 0; at < words.length; ) {
    if (BETWEEN.has(foldWord(words[at] ?? ""))) {
      at += 1;
      continue;
    }
    const rest = words.slice(at);
    const count = exactLength(rest, names) || unknownLength(rest, names);
    yield rest.slice(0, count).join(" ");
    at += count;
  }
}

/** The partners named, each once, in order: with commas between them, with "and", or simply one after the other. */
export function namedPartners(
  words: readonly string[],
  names: Names,
): { partners: readonly Partner[] } | { problem: Misunderstanding } {
  const partners = new Map<string, Partner>();
  for (const part of words.join(" ").split(","))
    for (const text of namesIn(part.split(" ").filter(Boolean), names)) {
      const one = named(text, names);
      if ("problem" in one) return one;
      partners.set(one.partner.id, one.partner);
    }
  return { partners: [...partners.values()] };
}
