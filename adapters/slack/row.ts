import type { ActionsBlock, Button, Overflow, PlainTextOption } from "@slack/web-api";
import { type Action, type Answer, isTucked } from "../../src/answer.ts";
import { cutText } from "../../src/text/plain.ts";
import type { Words } from "../../src/text/words.ts";
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

const dataOf = ({ says, inPlace }: Action): ButtonData => ({ v: 1, says, ...(inPlace && { inPlace }) });

const button = (action: Omit<Action, "says">, data: ButtonData, say: Words, index: number): Button[] => {
  const value = writeButton(data);
  return value.length > BUTTON_VALUE || action.label === ""
    ? []
    : [
        {
          type: "button",
          action_id: `say:${index}`,
          text: worded(action.label, BUTTON_TEXT),
          value,
          ...(action.style && { style: action.style }),
          ...(action.hint && { accessibility_label: cutText(action.hint, BUTTON_TEXT) }),
          ...confirm(action, say),
        },
      ];
};

const optionOf = (action: Action): PlainTextOption => ({
  text: worded(action.label, BUTTON_TEXT),
  value: writeButton(dataOf(action)),
});

/** A menu takes short lines only; a longer one stays a button. */
const fitsMenu = (action: Action): boolean =>
  isTucked(action) && action.label !== "" && writeButton(dataOf(action)).length <= MENU_VALUE;

const menus = (actions: readonly Action[]): Overflow[] =>
  Array.from({ length: Math.ceil(actions.length / MENU) }, (_, index) => ({
    type: "overflow",
    action_id: `more:${index}`,
    options: actions.slice(index * MENU, (index + 1) * MENU).map(optionOf),
  }));

/** The row of buttons under an answer. `line` is what was said: a form is opened by saying it again. */
export function drawActions({ actions = [], blocks }: Answer, line: string, say: Words): ActionsBlock[] {
  const opening = blocks.some(({ kind }) => kind === "form")
    ? [{ action: { label: say.doors.fillIn, style: "primary" as const }, data: { v: 1, opens: line } as const }]
    : [];
  const tucked = menus(actions.filter(fitsMenu));
  const open = actions.filter((action) => !fitsMenu(action)).map((action) => ({ action, data: dataOf(action) }));
  const shown = [...opening, ...open].slice(0, BUTTONS - tucked.length);
  const elements = [...shown.flatMap(({ action, data }, index) => button(action, data, say, index)), ...tucked];
  return elements.length > 0 ? [{ type: "actions", elements }] : [];
}
