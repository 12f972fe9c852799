import { randomUUID } from "node:crypto";
import type { Answer } from "../../src/answer.ts";
import { openHolidays } from "../../src/calendar/holidays.ts";
import { dayOf } from "../../src/clock.ts";
import type { CommandContext } from "../../src/commands/context.ts";
import { ownMachine } from "../../src/directory.ts";
import type { Place } from "../../src/place.ts";
import { storeOf } from "../../src/rights/audience.ts";
import { plain } from "../../src/text/plain.ts";
import { wordsIn } from "../../src/text/words.ts";
import { understandHere, unread } from "./still.ts";

export const PLACE: Place = {
  platform: "slack",
  tenant: "T1",
  room: "C1",
  direct: false,
  call: "/aide",
  address: null,
};
export const READING = { zone: "Europe/Brussels", call: "/aide" } as const;

interface Staged
  extends Pick<CommandContext, "library" | "lexicon" | "store" | "place" | "settings" | "now" | "page">,
    Partial<Pick<CommandContext, "reader">> {
  readonly person: string;
}

/** What a command looks at, without doors and platforms. */
export const sceneOf = ({ person, reader = unread, ...given }: Staged): CommandContext => ({
  ...given,
  language: given.settings.language,
  say: wordsIn(given.settings.language),
  card: undefined,
  person: { id: person, name: person },
  today: dayOf(given.now, given.settings.zone),
  holidays: () => openHolidays(given.library.closed),
  store: storeOf(given.store, given.place.room),
  people: { ...ownMachine, isOpen: async () => true },
  messenger: undefined,
  origin: "https://aide.example.org",
  contact: undefined,
  reader,
  understand: understandHere,
  newId: randomUUID,
});

export interface Said extends Answer {
  readonly text: string;
  readonly labels: readonly string[];
}

/** An answer, with what a test reads of it. */
export const heard = (answer: Answer): Said => ({
  ...answer,
  text: plain({ answer, reading: READING }),
  labels: answer.actions?.map(({ label }) => label) ?? [],
});

/** The line that a button says. */
export function lineBehind({ actions = [] }: Answer, label: string | RegExp): string {
  const action = actions.find((one) => (typeof label === "string" ? one.label === label : label.test(one.label)));
  if (!action) throw new Error(`no button ${label} among ${actions.map((one) => one.label).join(", ")}`);
  return action.says;
}
