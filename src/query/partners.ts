import type { Names } from "../library/library.ts";
import type { Partner } from "../library/schema.ts";
import { nameOf } from "../library/titles.ts";
import { foldWord } from "../words.ts";
import type { Misunderstanding } from "./query.ts";

const LONGEST_NAME = 6;
const BETWEEN = new Set(["and", "with", "vs", "versus", "&", "+", "to", "the"]);

type Named = { readonly partner: Partner } | { readonly problem: Misunderstanding };

function misnamed(text: string, names: Names): Misunderstanding {
  const naming = names.find(text);
  const candidates = "tie" in naming ? naming.tie : "near" in naming ? naming.near : [];
  const instead = candidates
    .filter(({ kind }) => kind === "partner")
    .map((entry) => ({ label: nameOf(entry), word: entry.record.id }));
  return { word: text, why: `I know no partner called “${text}”.`, instead };
}

function named(text: string, names: Names): Named {
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

/** A run of words without an exact name is one name, misspelt, as long as that is found; else word by word. */
function namesIn(words: readonly string[], names: Names): string[] {
  const found: string[] = [];
  let rest = words;
  while (rest.length > 0) {
    if (BETWEEN.has(foldWord(rest[0] ?? ""))) {
      rest = rest.slice(1);
      continue;
    }
    const count = exactLength(rest, names) || unknownLength(rest, names);
    found.push(rest.slice(0, count).join(" "));
    rest = rest.slice(count);
  }
  return found;
}

const isName = (text: string, names: Names): boolean => "found" in names.find(text, ["partner"]);

function unknownLength(words: readonly string[], names: Names): number {
  let end = 1;
  while (end < words.length && !BETWEEN.has(foldWord(words[end] ?? "")) && exactLength(words.slice(end), names) === 0)
    end++;
  if (isName(words[0] ?? "", names)) return 1;
  return isName(words.slice(0, end).join(" "), names) ? end : 1;
}

/** The partners named, each once, in order: with commas between them, with "and", or simply one after the other. */
export function namedPartners(
  words: readonly string[],
  names: Names,
): { partners: readonly Partner[] } | { problem: Misunderstanding } {
  const texts = words
    .join(" ")
    .split(",")
    .flatMap((part) => namesIn(part.split(" ").filter(Boolean), names));
  const partners = new Map<string, Partner>();
  for (const text of texts) {
    const one = named(text, names);
    if ("problem" in one) return one;
    partners.set(one.partner.id, one.partner);
  }
  return { partners: [...partners.values()] };
}
