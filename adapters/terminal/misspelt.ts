import { distance } from "fastest-levenshtein";

/** With what names of settings begin, and those of many programs. */
const FIRST_WORD = /^([A-Z]+(?=_)|[A-Z][a-z]+(?=[A-Z]))/;
const COMMON: ReadonlySet<string> = new Set(["PUBLIC", "LOG"]);
/** What Kubernetes tells every container about a service that happens to have our name; and the launcher about itself. */
const OTHERS = /_SERVICE_(HOST|PORT.*)$|_PORT(_\d+_(TCP|UDP).*)?$|^AIDE_RERUN$/;
/** So many slips of the key still make it our name; a short one is too soon somebody else's. */
const SLIPS = 2;
const SHORTEST = 8;
/** Between names that look like ours, more may differ. */
const FAR = 0.4;

function nearest(name: string, known: readonly string[]): { name: string; slips: number } {
  const found = known.map((one) => ({ name: one, slips: distance(one.toUpperCase(), name.toUpperCase()) }));
  return found.reduce((best, one) => (one.slips < best.slips ? one : best), { name: "", slips: name.length });
}

/** Whether a name looks like a setting of ours. */
const isLikeOurs = (name: string, known: readonly string[]): boolean =>
  known
    .flatMap((one) => FIRST_WORD.exec(one)?.[0] ?? [])
    .some((word) => !COMMON.has(word) && name.toUpperCase().startsWith(word.toUpperCase()));

function noteOn(name: string, known: readonly string[]): string[] {
  const near = nearest(name, known);
  const looksLikeOurs = isLikeOurs(name, known);
  const isClose = near.slips <= (looksLikeOurs ? name.length * FAR : SLIPS);
  if (isClose && (looksLikeOurs || name.length >= SHORTEST))
    return [`${name} is no setting of mine and does nothing. Did you mean ${near.name}?`];
  return looksLikeOurs ? [`${name} is no setting of mine and does nothing; README.md lists them all.`] : [];
}

/** A sentence about each name in the environment that was probably meant to be one of the `known` settings. */
export const misspelt = (names: readonly string[], known: readonly string[]): string[] =>
  names.filter((name) => !known.includes(name) && !OTHERS.test(name)).flatMap((name) => noteOn(name, known));
