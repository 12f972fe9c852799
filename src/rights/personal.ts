import { z } from "zod";
import type { Person } from "../place.ts";
import type { Kept, NamingTable } from "../store/people.ts";
import { NAMING_TABLES } from "../store/people.ts";
import type { Store, Tenancy } from "../store/store.ts";
import type { Words } from "../text/words.ts";

/** Who is meant: all ids under which the platform knows them, and their name. */
export interface Identity {
  readonly ids: readonly string[];
  readonly name: string;
}

export const named = ({ id, also, name }: Person): Identity => ({ ids: also ? [id, also] : [id], name });

const ALIAS = "erased-";
/** What stands where somebody’s id and name stood: `unique` says nothing of whose it was. */
export const aliasOf = (unique: string, { privacy }: Words): Person => ({ id: ALIAS + unique, name: privacy.nobody });
export const isAlias = (id: string): boolean => id.startsWith(ALIAS);

export type Personal = readonly { readonly table: NamingTable; readonly row: Kept }[];

const Json = z.json();
type Json = z.infer<typeof Json>;

const parsed = (text: string): Json | undefined => {
  try {
    return Json.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
};

/** Whether a text, or the JSON written in it, holds one of the ids. A text that merely contains the letters does not. */
function holdsId(value: unknown, ids: readonly string[]): boolean {
  if (typeof value === "string") {
    if (ids.includes(value)) return true;
    const inside = value.startsWith("{") || value.startsWith("[") ? parsed(value) : undefined;
    return inside !== undefined && holdsId(inside, ids);
  }
  return typeof value === "object" && value !== null && Object.values(value).some((one) => holdsId(one, ids));
}

/** The name as words of its own: “Ann” does not stand in “Anna”. */
const wordsOf = (name: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])${name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}(?![\\p{L}\\p{N}])`, "gu");

/** In this column the program says in words what somebody did, and may name them. */
const SAYING = "what";
/** Who owes what was promised: a side, a function, or somebody by name. */
const OWNER = "owner";
/** Where somebody may be named in words alone, without their id. */
const TELLS: ReadonlySet<NamingTable> = new Set(["settings", "workspaces", "audit", "commitments"]);

const tells = (value: unknown, name: string): boolean => typeof value === "string" && wordsOf(name).test(value);

function tellsOf(table: NamingTable, row: Kept, name: string): boolean {
  if (!TELLS.has(table) || name === "") return false;
  if (table !== "commitments") return tells(row[SAYING], name);
  const value = typeof row["value"] === "string" ? parsed(row["value"]) : undefined;
  return typeof value === "object" && value !== null && !Array.isArray(value) && value[OWNER] === name;
}

/** All rows of a workspace in which somebody is named. */
export async function personalIn(store: Store, tenancy: Tenancy, who: Identity): Promise<Personal> {
  const found: { table: NamingTable; row: Kept }[] = [];
  for (const table of NAMING_TABLES)
    for (const row of await store.rowsWith(table, tenancy, [...who.ids, ...(TELLS.has(table) ? [who.name] : [])]))
      if (holdsId(row, who.ids) || tellsOf(table, row, who.name)) found.push({ table, row });
  return found;
}

/** The same JSON with another id and name where somebody’s stood. */
function without(value: Json, who: Identity, alias: Person): Json {
  if (typeof value === "string") return who.ids.includes(value) ? alias.id : value;
  if (Array.isArray(value)) return value.map((one) => without(one, who, alias));
  if (typeof value !== "object" || value === null) return value;
  const isMine = Object.values(value).some((one) => typeof one === "string" && who.ids.includes(one));
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [
      key,
      (isMine && /name$/i.test(key)) || (key === OWNER && one === who.name) ? alias.name : without(one, who, alias),
    ]),
  );
}

function wordWithout(key: string, text: string, who: Identity, alias: Person): string {
  if (who.ids.includes(text)) return alias.id;
  if (key === SAYING && who.name !== "") return text.replace(wordsOf(who.name), alias.name);
  const inside = text.startsWith("{") || text.startsWith("[") ? parsed(text) : undefined;
  return inside === undefined ? text : JSON.stringify(without(inside, who, alias));
}

/** What is written differently in a row once somebody is no longer named in it. */
function rewritten(row: Kept, who: Identity, alias: Person): Record<string, string> {
  const signs = typeof row["person"] === "string" && who.ids.includes(row["person"]);
  return Object.fromEntries(
    Object.entries(row).flatMap(([key, value]) => {
      if (typeof value !== "string") return [];
      const said = signs && key === "personName" ? alias.name : wordWithout(key, value, who, alias);
      return said === value ? [] : [[key, said]];
    }),
  );
}

/**
 * Takes somebody out of everything that a workspace keeps; what they did stays, under an alias that leads nowhere. Doing it
 * twice, or again after a crash in the middle, is harmless.
 */
export async function takeOut(store: Store, tenancy: Tenancy, who: Identity, alias: Person): Promise<void> {
  for (const { table, row } of await personalIn(store, tenancy, who)) {
    const words = rewritten(row, who, alias);
    if (Object.keys(words).length > 0) await store.rewrite(table, row, words);
  }
}
