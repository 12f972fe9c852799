import type { Line } from "../../runs.ts";
import { list } from "./grammar.ts";

/** Partners side by side. */
export const compare = {
  title: (names: readonly string[]): string => `${list(names)} side by side`,
  headline: (
    signed: number,
    all: number,
    next: { readonly title: string; readonly standing: Line } | undefined,
  ): Line => [
    `${signed} of ${all} have signed a Security and Defence Partnership`,
    ...(next ? ["; next: ", ...next.standing, ` – ${next.title}.`] : ["; no next meeting is known."]),
  ],
  what: "What",
  more: (count: number): string => ` (and ${count} more)`,
  series: "Dialogues and forums",
  lastMet: "Last met",
  next: "Next",
  common: "Areas they have in common",
  none: "none",
  only: (name: string): string => `Only ${name}`,
  withWhom: (name: string): string => `Compare ${name} with whom?`,
  which: "Which partners shall I compare?",
  chooseOthers: "Choose one to four partners.",
  chooseAll: "Choose two to five partners.",
  orType: [" Or type them: ", { command: "compare japan korea norway" }, "."] as Line,
  partners: "Partners",
  submit: "Compare",
  tooMany: "That is too many to stand side by side",
  leaveOut: (most: number, named: number): string =>
    `I compare two to ${most} partners; you named ${named}. Leave some out.`,
  first: (most: number): string => `Compare the first ${most}`,
};
