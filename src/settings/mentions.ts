import type { Person } from "../place.ts";
import { foldWord } from "../words.ts";

const MENTION = /<@([^|>]{1,200})(?:\|([^>]{0,100}))?>/g;

/** People whom a line mentions; `me` is whoever says it. */
export function mentionedIn(
  words: readonly string[],
  { person }: { readonly person: Person },
): { id: string; name: string }[] {
  const mentioned = [...words.join(" ").matchAll(MENTION)].map(([, id = "", name = ""]) => ({ id, name: name || id }));
  const self = words.some((word) => foldWord(word) === "me") ? [{ id: person.id, name: person.name }] : [];
  return [...self, ...mentioned];
}
