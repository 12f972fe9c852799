import type { Entry, Names, Naming } from "../library.ts";

/** The same names, which lead to what their records are now. */
export function namesOver(names: Names, now: (entry: Entry) => Entry): Names {
  const standing = (naming: Naming): Naming => {
    if ("found" in naming) return { found: now(naming.found) };
    return "tie" in naming ? { tie: naming.tie.map(now) } : { ...naming, near: naming.near.map(now) };
  };
  return {
    find: (text, kinds) => standing(names.find(text, kinds)),
    exact: (text) => names.exact(text).map(now),
    place: names.place,
    partnersIn: (text) => names.partnersIn(text).map(now),
    suggest: (text, limit) => names.suggest(text, limit).map(now),
  };
}
