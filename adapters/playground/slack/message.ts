import { isNode, type Node, nodesIn, textAt } from "../../kit/json.ts";

/** Slack escapes three signs in a text. */
const asRead = (text: string): string => text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");

export const blocksOf = (raw: unknown): readonly unknown[] => {
  const blocks = isNode(raw) ? raw["blocks"] : undefined;
  if (Array.isArray(blocks)) return blocks;
  try {
    const parsed: unknown = JSON.parse(textAt(raw, "blocks"));
    return Array.isArray(parsed) ? parsed : [];
  } catch {
    return [];
  }
};

/** What can be pressed: buttons, and each option of a menu as Slack sends it when it is chosen. */
export const buttonsOf = (raw: unknown): Node[] =>
  nodesIn(blocksOf(raw)).flatMap((node): Node[] => {
    if (node["type"] === "button") return [node];
    if (node["type"] !== "overflow" || !Array.isArray(node["options"])) return [];
    const { type, action_id: id } = node;
    return node["options"].map((option: unknown) => ({ type, action_id: id, selected_option: option }));
  });
export const labelOf = (button: unknown): string =>
  textAt(button, "text", "text") || textAt(button, "selected_option", "text", "text");

/** A message or a view as the playground shows it: its text, the labels of its buttons, and what was sent. */
export const shown = (raw: Readonly<Record<string, unknown>>) => ({
  text: asRead(textAt(raw, "text")),
  actions: buttonsOf(raw).map(labelOf),
  raw: { ...raw, blocks: blocksOf(raw) },
});
