import type { Line } from "../../runs.ts";
import { ask } from "./ask.ts";
import { either, list } from "./grammar.ts";

/** Countries as the EU's texts name them. */
const nameOf = (code: string): string => ask.country.name(code) ?? code;

/** Places, peoples and institutions that are known by name and are no partners. */
export const places = {
  several: {
    title: (typed: string, codes: readonly string[]): string => `“${typed}” may be ${either(codes.map(nameOf))}`,
    /** `partners`: those of them that are. */
    text: (partners: readonly string[], all: number): string => {
      if (partners.length === 0) return `${all === 2 ? "Neither" : "None of them"} is a partner on record.`;
      return `On record as a partner: ${list(partners.map(nameOf))}. Press it, if you mean it.`;
    },
  },
  within: {
    title: (typed: string, code: string): string => `“${typed}” lies in ${nameOf(code)}`,
    partner: (code: string): string => `The partner on record is ${nameOf(code)}. Press it, if you mean it.`,
    member: (code: string): string => `${nameOf(code)} is an EU member state, not a partner.`,
    other: (code: string): string => `${nameOf(code)} is not a partner on record.`,
  },
  disputed: {
    title: (typed: string): string => `“${typed}” is not a partner on record`,
    text: "I answer about no country instead. Name a partner, a text or a dialogue.",
  },
  union: {
    title: "The EU is one side of everything here",
    text: [
      "Name the other side: a partner, a text, a dialogue or a mission. ",
      { command: "help" },
      " shows more.",
    ] as Line,
  },
  body: {
    title: (typed: string): string => `“${typed}” is a body of the EU, not a partner`,
    text: "I know the EU’s partnerships with others. Name a partner, a text or a dialogue.",
  },
};
