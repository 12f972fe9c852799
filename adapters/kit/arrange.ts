import type { Action } from "../../src/answer.ts";
import { cutText } from "../../src/text/plain.ts";

/** Buttons of a card in sight; the others stand behind its menu. */
export const SHOWN = 3;
/** Longer labels run off a card on a phone. */
const LABEL = 40;

export interface Arranged {
  readonly shown: readonly Action[];
  readonly tucked: readonly Action[];
}

/** What claims a place in sight first: what the card is for, then what asks first, which no menu can. */
const claim = ({ style, asks, more }: Action): number => {
  if (style === "primary") return 0;
  if (asks) return 1;
  return more ? 3 : 2;
};

/** As a button is called on a card; what is cut off is still said to those who only hear it. */
export const labelled = (action: Action): Action => {
  const label = cutText(action.label, LABEL, 0.5);
  return label === action.label ? action : { ...action, label, hint: action.hint ?? action.label };
};

/** Buttons in sight and those behind the menu, each in the order in which they were given. `room`: so many in sight. */
export function arranged(actions: readonly Action[] = [], room = SHOWN): Arranged {
  const all = actions.filter(({ label }) => label !== "").map(labelled);
  const open = all.filter((one) => claim(one) < 3);
  const first = new Set(open.toSorted((a, b) => claim(a) - claim(b)).slice(0, room));
  const tucked = all.filter((one) => !first.has(one));
  // A menu of one is no menu.
  if (tucked.length === 1 && first.size < room) return { shown: all, tucked: [] };
  return { shown: all.filter((one) => first.has(one)), tucked };
}
