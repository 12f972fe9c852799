import type { CardElement, IRichTextBlock } from "@microsoft/teams.cards";
import type { Run } from "./inline.ts";

export const runs = (inlines: readonly Run[], more: Partial<IRichTextBlock> = {}): CardElement[] =>
  inlines.length === 0 ? [] : [{ type: "RichTextBlock", inlines: [...inlines], ...more }];

export const bold = (text: string): Run => ({ type: "TextRun", text, weight: "Bolder" });
export const small = (run: Run): Run => ({
  ...(typeof run === "string" ? { type: "TextRun", text: run } : run),
  size: "Small",
  isSubtle: true,
});
