import { isNode, type Node, nodesIn, textAt } from "../side.ts";

const CARD = "application/vnd.microsoft.card.adaptive";

/** The first Adaptive Card of an activity. */
export function cardOf(raw: unknown): Node | undefined {
  const attachment = nodesIn(isNode(raw) ? raw["attachments"] : undefined).find(
    ({ contentType }) => contentType === CARD,
  );
  return isNode(attachment?.["content"]) ? attachment["content"] : undefined;
}

export const buttonsIn = (card: Node | undefined): Node[] =>
  nodesIn(card?.["body"]).filter(({ type }) => type === "Action.Execute");
export const inputsIn = (card: Node | undefined): Node[] =>
  nodesIn(card?.["body"]).filter(({ type }) => String(type).startsWith("Input."));

/** An activity as the playground shows it. The text twin of a card is what a screen reader is given. */
export function shown(raw: Node) {
  const card = cardOf(raw);
  return {
    text: textAt(card, "speak") || textAt(raw, "text") || textAt(raw, "summary"),
    actions: buttonsIn(card).map((button) => textAt(button, "title")),
    raw,
  };
}

export const activityWith = (card: unknown): Node => ({
  type: "message",
  attachments: [{ contentType: CARD, content: card }],
});
