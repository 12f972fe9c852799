import type { IActionSet, IExecuteAction, IShowCardAction } from "@microsoft/teams.cards";
import type { Action, Answer, Asks, Form } from "../../src/answer.ts";
import { cutText } from "../../src/text/plain.ts";
import { arranged, labelled, SHOWN } from "../kit/arrange.ts";
import type { Pen } from "./inline.ts";
import { ACTIONS_IN_A_ROW, ACTIONS_ON_A_CARD, ASKED_TEXT, ASKED_TITLE, BUTTON_TEXT } from "./limits.ts";
import type { ButtonData } from "./payloads.ts";

type Look = Pick<IExecuteAction, "style" | "mode" | "tooltip"> & {
  readonly light?: boolean | undefined;
};

/** `Action.Execute` answers in place; clients that do not know it send the same data as a message. */
function execute(
  title: string,
  aide: ButtonData,
  { light, associatedInputs, ...look }: Look & { readonly associatedInputs: "auto" | "none" },
): IExecuteAction {
  const label = cutText(title || "–", BUTTON_TEXT);
  const data = { aide };
  return {
    type: "Action.Execute",
    verb: "aide",
    title: label,
    data,
    associatedInputs,
    ...look,
    ...(!light && { fallback: { type: "Action.Submit", title: label, data, associatedInputs, ...look } }),
  } as IExecuteAction;
}

export const submit = (form: Form, { origin, light }: Pen): IExecuteAction =>
  execute(
    form.submit,
    {
      v: 1,
      form: { says: form.says, fields: form.fields.map(({ name, before }) => ({ name, before })) },
      ...(origin && { origin }),
    },
    { light, associatedInputs: "auto", style: "positive" },
  );

const STYLES = { primary: "positive", danger: "destructive" } as const;

const lookOf = (action: Action): Look => ({
  ...(action.style && { style: STYLES[action.style] }),
  ...(action.hint && { tooltip: cutText(action.hint, BUTTON_TEXT) }),
});

/** What a question says travels with its button, as far as the door takes it back. */
const shortly = ({ title, text, yes }: Asks): Asks => ({
  title: cutText(title, ASKED_TITLE),
  text: cutText(text, ASKED_TEXT),
  yes: cutText(yes, BUTTON_TEXT),
});

const says = (action: Action, { origin, light }: Pen, place: Pick<Look, "mode">): IExecuteAction => {
  const { label, says: line, inPlace, asks } = action;
  const data = {
    v: 1,
    says: line,
    ...(inPlace && { inPlace }),
    ...(asks && { asks: shortly(asks) }),
    ...(origin && { origin }),
  } as const;
  return execute(label, data, { light, associatedInputs: "none", ...lookOf(action), ...place });
};

type Button = NonNullable<IActionSet["actions"]>[number];

const rowsOf = (buttons: readonly Button[]): IActionSet[] =>
  Array.from(
    { length: Math.ceil(buttons.length / ACTIONS_IN_A_ROW) },
    (_, row): IActionSet => ({
      type: "ActionSet",
      actions: buttons.slice(row * ACTIONS_IN_A_ROW, (row + 1) * ACTIONS_IN_A_ROW),
    }),
  );

/** Three buttons, and a menu for the rest; where a card has too many for that, one that unfolds the others below. */
export function buttons({ actions = [], menu, blocks, files = [] }: Answer, pen: Pen): IActionSet[] {
  const { say, links, follow } = pen;
  const drawn = (all: readonly Action[], place: Pick<Look, "mode"> = {}): Button[] =>
    all.map((one) => says(one, pen, place));
  if (menu) return rowsOf(drawn(actions.map(labelled)));
  const others = blocks.filter(({ kind }) => kind === "form").length + (links && !follow ? files.length : 0);
  const { shown, tucked } = arranged(actions, Math.max(1, Math.min(SHOWN, ACTIONS_ON_A_CARD - 1 - others)));
  const set = [
    ...drawn(shown),
    ...(shown.length + tucked.length + others <= ACTIONS_ON_A_CARD
      ? drawn(tucked, { mode: "secondary" })
      : [
          {
            type: "Action.ShowCard",
            title: say.doors.more,
            card: { type: "AdaptiveCard", body: rowsOf(drawn(tucked)) },
          } satisfies IShowCardAction,
        ]),
  ];
  return set.length > 0 ? [{ type: "ActionSet", actions: set }] : [];
}
