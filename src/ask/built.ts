import type { Cannot, Small, Wanting } from "./outcome.ts";

/** What an intent and what was heard make together. `unknown`: a name that nothing bears. */
export type Built =
  | { readonly line: string }
  | { readonly ask: Wanting; readonly readings: readonly string[] }
  | { readonly cannot: Cannot["kind"] }
  | { readonly unknown: string | undefined }
  | { readonly small: Small };
