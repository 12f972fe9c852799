/** The labels of buttons are cut by Teams at about this length. */
export const BUTTON_TEXT = 60;
/** What a button carries of the question that comes before it. */
export const ASKED_TITLE = 150;
export const ASKED_TEXT = 300;
/** Teams hides further buttons of one row behind a menu. */
export const ACTIONS_IN_A_ROW = 5;
/**
 * Teams refuses messages of more than about 100 KB and counts two bytes a character; 80 KB leave room for the envelope.
 * Half a card is its text twin.
 */
const MOST_CHARACTERS = 36_000;
const MOST_COLUMNS = 20;

type Node = Readonly<Record<string, unknown>>;
const isNode = (value: unknown): value is Node => typeof value === "object" && value !== null;
const nodesIn = (value: unknown): Node[] => {
  if (Array.isArray(value)) return value.flatMap(nodesIn);
  return isNode(value) ? [value, ...Object.values(value).flatMap(nodesIn)] : [];
};
const lengthOf = (value: unknown): number => (typeof value === "string" || Array.isArray(value) ? value.length : 0);

/** Those that do not stand behind the menu. */
const inSight = (actions: unknown): number =>
  (Array.isArray(actions) ? actions : []).filter((one) => !isNode(one) || one["mode"] !== "secondary").length;

interface Limit {
  readonly type: string;
  readonly what: string;
  readonly of: (node: Node) => number;
  readonly least: number;
  readonly most: number;
}

const LIMITS: readonly Limit[] = [
  { type: "TextBlock", what: "characters", of: ({ text }) => lengthOf(text), least: 1, most: MOST_CHARACTERS },
  { type: "TextRun", what: "characters", of: ({ text }) => lengthOf(text), least: 1, most: MOST_CHARACTERS },
  { type: "RichTextBlock", what: "runs", of: ({ inlines }) => lengthOf(inlines), least: 1, most: 1000 },
  { type: "ActionSet", what: "actions", of: ({ actions }) => lengthOf(actions), least: 1, most: 20 },
  { type: "ActionSet", what: "buttons in sight", of: ({ actions }) => inSight(actions), least: 0, most: 6 },
  {
    type: "Action.Execute",
    what: "characters of label",
    of: ({ title }) => lengthOf(title),
    least: 1,
    most: BUTTON_TEXT,
  },
  { type: "Image", what: "characters of address", of: ({ url }) => lengthOf(url), least: 1, most: 2000 },
  { type: "Table", what: "columns", of: ({ columns }) => lengthOf(columns), least: 1, most: MOST_COLUMNS },
  { type: "Input.ChoiceSet", what: "choices", of: ({ choices }) => lengthOf(choices), least: 1, most: 500 },
];

/** What Teams would refuse in a card, in sentences; nothing if it would take it. */
export function checkCard(card: unknown): string[] {
  const size = JSON.stringify(card).length;
  const broken = nodesIn(card).flatMap((node) =>
    LIMITS.filter(({ type }) => type === node["type"]).flatMap(({ type, what, of, least, most }) => {
      const count = of(node);
      return count < least || count > most ? [`a ${type} has ${count} ${what}; Teams takes ${least} to ${most}`] : [];
    }),
  );
  return size > MOST_CHARACTERS ? [`the card has ${size} characters; ${MOST_CHARACTERS} are safe`, ...broken] : broken;
}
