import type { ActionsBlock, Button, Overflow, PlainTextOption } from "@slack/web-api";
import type { Action, Answer } from "../../src/answer.ts";
import { cutText } from "../../src/text/plain.ts";
import type { Words } from "../../src/text/words.ts";
import { arranged, labelled, SHOWN } from "../kit/arrange.ts";
import { writeHeld } from "./held.ts";
import type { Pen } from "./inline.ts";
import {
  BUTTON_TEXT,
  BUTTON_VALUE,
  BUTTONS,
  CONFIRM_BUTTON,
  CONFIRM_TEXT,
  CONFIRM_TITLE,
  MENU,
  MENU_VALUE,
} from "./limits.ts";
import { type ButtonData, writeButton } from "./payloads.ts";

const worded = (text: string, most: number) => ({
  type: "plain_text" as const,
  text: cutText(text || "–", most),
  emoji: false,
});

const confirm = ({ asks }: Pick<Action, "asks">, { doors }: Words): Pick<Button, "confirm"> =>
  asks
    ? {
        confirm: {
          title: worded(asks.title, CONFIRM_TITLE),
          text: worded(asks.text, CONFIRM_TEXT),
          confirm: worded(asks.yes, CONFIRM_BUTTON),
          deny: worded(doors.keepIt, CONFIRM_BUTTON),
          style: "danger",
        },
      }
    : {};

const dataOf = ({ says, inPlace, receipt }: Action): ButtonData => ({
  v: 1,
  says,
  ...(inPlace && { inPlace }),
  ...(receipt !== undefined && { receipt }),
});
const lineValue = (action: Action): string => writeButton(dataOf(action));
const fitsButton = (action: Action): boolean => lineValue(action).length <= BUTTON_VALUE;

/** A button before it is numbered. */
type Drawn = Omit<Button, "type" | "action_id">;

const button = (action: Omit<Action, "says">, value: string, say: Words): Drawn => ({
  text: worded(action.label, BUTTON_TEXT),
  value,
  ...(action.style && { style: action.style }),
  ...(action.hint && { accessibility_label: cutText(action.hint, BUTTON_TEXT) }),
  ...confirm(action, say),
});

const optionOf = (action: Action): PlainTextOption => ({
  text: worded(action.label, BUTTON_TEXT),
  value: lineValue(action),
});

/** A menu takes few and short lines, and asks nothing. */
const fitMenu = (actions: readonly Action[]): boolean =>
  actions.length <= MENU && actions.every((one) => one.asks === undefined && lineValue(one).length <= MENU_VALUE);

const menuOf = (actions: readonly Action[]): Overflow[] =>
  actions.length === 0 ? [] : [{ type: "overflow", action_id: "more", options: actions.map(optionOf) }];

/** What stands at the end of a row, and whether the sources are had from there. */
interface Ending {
  readonly buttons: readonly Drawn[];
  readonly menu: readonly Overflow[];
  readonly folded: boolean;
}

/** A button that opens the rest as a card of its own, as far as it carries that; `pen` draws the sources. */
function moreOf(actions: readonly Action[], say: Words, pen?: Pen): Ending {
  const value = writeHeld(say.doors.more, { actions, ...(pen && { pen }) });
  if (value) return { buttons: [button({ label: say.doors.more }, value, say)], menu: [], folded: pen !== undefined };
  return moreOf(pen ? actions : actions.slice(0, -1), say);
}

const endingOf = (tucked: readonly Action[], say: Words): Ending =>
  fitMenu(tucked) ? { buttons: [], menu: menuOf(tucked), folded: false } : moreOf(tucked, say);

const rowOf = (buttons: readonly Drawn[], menu: readonly Overflow[] = []): ActionsBlock[] => {
  const elements = [
    ...buttons.map((one, index): Button => ({ type: "button", action_id: `say:${index}`, ...one })),
    ...menu,
  ];
  return elements.length > 0 ? [{ type: "actions", elements }] : [];
};

export interface Row {
  readonly blocks: readonly ActionsBlock[];
  /** The sources are had by a press, and need not stand on the card. */
  readonly folded: boolean;
}

/**
 * The row of buttons under an answer: three, and a menu. `line` is what was said: a form is opened by saying it again. The
 * sources are one of the three, or stand with the rest where something that asks first needs its place.
 */
export function drawRow({ actions = [], blocks, menu }: Answer, line: string, pen: Pen): Row {
  const { say, sources } = pen;
  const fill = { label: say.doors.fillIn, style: "primary" as const };
  const opening = blocks.some(({ kind }) => kind === "form")
    ? [button(fill, writeButton({ v: 1, opens: line }), say)]
    : [];
  const drawn = (all: readonly Action[]): Drawn[] => all.map((one) => button(one, lineValue(one), say));
  const usable = actions.filter((one) => one.label !== "" && fitsButton(one));
  if (menu) return { blocks: rowOf([...opening, ...drawn(usable.map(labelled))].slice(0, BUTTONS)), folded: false };
  const title = say.counts.source(sources.length);
  const fold = sources.length > 0 ? writeHeld(title, { pen }) : undefined;
  const isFull = usable.some(({ asks }) => asks) && opening.length + usable.length >= SHOWN;
  const own = fold && !isFull ? [button({ label: title }, fold, say)] : [];
  const { shown, tucked } = arranged(usable, SHOWN - opening.length - own.length);
  const ending = fold && isFull ? moreOf(tucked, say, pen) : endingOf(tucked, say);
  return {
    blocks: rowOf([...opening, ...drawn(shown), ...own, ...ending.buttons], ending.menu),
    folded: own.length > 0 || ending.folded,
  };
}
