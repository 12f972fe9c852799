import type { Tongue } from "./tongue.ts";

export type Language = Tongue["code"];

/** What has to be said before a line can be made of a question. */
export type Wanting = "meeting" | "who" | "rule" | "day" | "since" | "meaning" | "previous" | "name";

/** Politeness, which is answered with a word. */
export type Small = "thanks" | "hello" | "bye" | "ok" | "no" | "praise" | "complaint" | "smile";

/** Why a question is not answered. `code`: ISO code of a country that is no partner. */
export type Cannot =
  | { readonly kind: "member-state" | "country"; readonly code: string; readonly name: string }
  | { readonly kind: "name"; readonly name: string }
  | {
      readonly kind:
        | "eu"
        | "position"
        | "opinion"
        | "mail"
        | "secret"
        | "contact"
        | "format"
        | "travel"
        | "translation"
        | "writing"
        | "elsewhere"
        | "language"
        | "too-long"
        | "nothing";
    };

interface Heard {
  readonly language: Language;
}

/** What became of a question: a line to run, a question back, a refusal, or a word of courtesy. */
export type Understood =
  | (Heard & {
      /** In the command language; `&&` stands between two requests. */
      readonly line: string;
      /** From 0 to 1. */
      readonly certainty: number;
      /** Words that nothing accounts for. */
      readonly leftOver: readonly string[];
      /** What it may also have meant, the nearest first. */
      readonly others: readonly string[];
    })
  | (Heard & { readonly ask: Wanting; readonly readings: readonly string[]; readonly leftOver: readonly string[] })
  | (Heard & { readonly cannot: Cannot; readonly instead: readonly string[] })
  | (Heard & { readonly small: Small });
