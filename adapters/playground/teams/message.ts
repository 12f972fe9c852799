import { isNode, type Node, nodesIn, textAt } from "../../kit/json.ts";

const CARD = "application/vnd.microsoft.card.adaptive";
const CONSENT = "application/vnd.microsoft.teams.card.file.consent";

/** What Teams puts under the question whether a file may be saved. */
export const ALLOW = "Allow";
export const DECLINE = "Decline";

const attachmentOf = (raw: unknown, type: string): Node | undefined =>
  nodesIn(isNode(raw) ? raw["attachments"] : undefined).find(({ contentType }) => contentType === type);

/** The first Adaptive Card of an activity. */
export function cardOf(raw: unknown): Node | undefined {
  const content = attachmentOf(raw, CARD)?.["content"];
  return isNode(content) ? content : undefined;
}

/** The question of an activity whether a file may be saved: its name, and what comes back with either answer. */
export function questionOf(raw: unknown): { name: string; content: Node } | undefined {
  const attachment = attachmentOf(raw, CONSENT);
  const content = attachment?.["content"];
  return isNode(content) ? { name: textAt(attachment, "name"), content } : undefined;
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
    actions: questionOf(raw) ? [ALLOW, DECLINE] : buttonsIn(card).map((button) => textAt(button, "title")),
    raw,
  };
}

export const activityWith = (card: unknown): Node => ({
  type: "message",
  attachments: [{ contentType: CARD, content: card }],
});
