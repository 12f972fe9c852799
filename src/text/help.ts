import type { Line } from "../runs.ts";

/** What a command is explained by. Its lines are typed, and are the same in every language. */
export interface Help {
  /** Without the call: `next [who] [30d]`. */
  readonly usage: string;
  /** One sentence without a full stop; at most 60 characters are shown in menus. */
  readonly summary: string;
  /** Whole lines to try. */
  readonly examples: readonly string[];
  readonly details: readonly Line[];
}

/** A part of the chapter, by the names of its commands. */
export const explained = <Name extends string>(all: Readonly<Record<Name, Help>>): Readonly<Record<Name, Help>> => all;

/** The same part in another language: what is typed stays. */
export const retold = <Name extends string>(
  all: Readonly<Record<Name, Help>>,
  said: Readonly<Record<Name, Pick<Help, "summary" | "details">>>,
): Readonly<Record<Name, Help>> => {
  const retell = (name: Name): [Name, Help] => [name, { ...all[name], ...said[name] }];
  return Object.fromEntries((Object.keys(all) as Name[]).map(retell)) as Record<Name, Help>;
};
