import { isNode, nodesIn } from "../kit/json.ts";
import { breaches, type Limit, lengthOf } from "../kit/limits.ts";

/** What a button says to those who only hear it. */
export const BUTTON_TEXT = 60;
/** Teams reviews apps by so many, those behind a menu included. */
export const ACTIONS_ON_A_CARD = 6;
/** What a button carries of the question that comes before it. */
export const ASKED_TITLE = 150;
export const ASKED_TEXT = 300;
/** Teams hides further buttons of one row behind a menu. */
export const ACTIONS_IN_A_ROW = 5;
/** Everywhere that Teams takes cards it takes 28 KB, at two bytes a character; beside the card stands its envelope. */
const MOST_CHARACTERS = 14_000;
const MOST_COLUMNS = 20;

/** Those that do not stand behind the menu. */
const inSight = (actions: unknown): number =>
  (Array.isArray(actions) ? actions : []).filter((one) => !isNode(one) || one["mode"] !== "secondary").length;

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

const broken = breaches(LIMITS, "Teams");

/** What Teams would refuse in a card, in sentences; nothing if it would take it. */
export function checkCard(card: unknown): string[] {
  const size = JSON.stringify(card).length;
  return [
    ...(size > MOST_CHARACTERS ? [`the card has ${size} characters; ${MOST_CHARACTERS} are safe`] : []),
    ...nodesIn(card).flatMap(broken),
  ];
}
