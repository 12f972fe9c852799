import type { Library } from "../library/library.ts";
import { fold } from "./tokens.ts";

const MOST = 3;
const english = new Intl.DisplayNames("en", { type: "region" });

/** Ids of what is on record about a country that is no partner. */
export function mentioning(code: string, { operations, series }: Library): string[] {
  const name = fold(english.of(code) ?? code);
  const here = operations.filter(
    ({ hosts, name: own, host }) => hosts.includes(code) || fold(`${own} ${host}`).includes(name),
  );
  const about = series.filter(({ name: own }) => fold(own).includes(name));
  return [...here, ...about].slice(0, MOST).map(({ id }) => id);
}
