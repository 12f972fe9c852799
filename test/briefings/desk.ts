import { randomUUID } from "node:crypto";
import type { Answer } from "../../src/answer.ts";
import { openHolidays } from "../../src/calendar/holidays.ts";
import { withTeam } from "../../src/calendar/team.ts";
import { dayOf } from "../../src/clock.ts";
import type { Scene } from "../../src/commands/command.ts";
import { schedule } from "../../src/commands/schedule.ts";
import type { Library } from "../../src/library/library.ts";
import type { Place } from "../../src/place.ts";
import { plain } from "../../src/plain.ts";
import { lexicon } from "../../src/query/lexicon.ts";
import { defaultSettings, type Settings } from "../../src/settings.ts";
import { openDatabase } from "../../src/store/open.ts";
import { createStore } from "../../src/store/store.ts";
import { cleanLine, splitWords } from "../../src/words.ts";
import { unread } from "../still.ts";
import { NOW, silent } from "../world.ts";

const PLACE: Place = { platform: "slack", tenant: "T1", room: "C1", direct: false, call: "/aide", address: null };
export const READING = { zone: "Europe/Brussels", call: "/aide" } as const;

interface Verb {
  readonly name: string;
  readonly run: (words: readonly string[], scene: Scene) => Answer | Promise<Answer>;
}

export interface Said extends Answer {
  readonly text: string;
  readonly labels: readonly string[];
}

export interface Desk {
  readonly store: Scene["store"];
  /** Says a line whose first word is the name of a verb. */
  readonly say: (line: string, more?: { tenant?: string; person?: string; page?: number }) => Promise<Said>;
  /** Presses a button of an answer. */
  readonly press: (answer: Answer, label: string) => Promise<Said>;
  readonly turnTo: (now: Date) => void;
  readonly close: () => Promise<void>;
}

/** Some verbs on a store in memory, without doors. */
export async function openDesk(
  library: Library,
  verbs: readonly Verb[],
  { settings = defaultSettings("Europe/Brussels") }: { settings?: Settings } = {},
): Promise<Desk> {
  const database = await openDatabase(":memory:", silent);
  const store = createStore(database);
  const vocabulary = lexicon(library);
  let now = NOW;
  const say: Desk["say"] = async (line, { tenant = PLACE.tenant, person = "Anna", page = 1 } = {}) => {
    const [verb = "", ...words] = splitWords(cleanLine(line));
    const command = [...verbs, schedule].find(({ name }) => name === verb);
    if (!command) throw new Error(`no verb ${verb}`);
    const place = { ...PLACE, tenant };
    const answer = await command.run(words, {
      library: withTeam(library, await store.meetings(place)),
      lexicon: vocabulary,
      place,
      person: { id: person, name: person },
      now,
      today: dayOf(now, settings.zone),
      page,
      settings,
      store,
      holidays: () => openHolidays(library.closed),
      messenger: undefined,
      origin: "https://aide.example.org",
      reader: unread,
      newId: randomUUID,
    });
    return {
      ...answer,
      text: plain({ answer, reading: READING }),
      labels: answer.actions?.map(({ label }) => label) ?? [],
    };
  };
  return {
    store,
    say,
    press: (answer, label) => {
      const action = answer.actions?.find((one) => one.label === label);
      if (!action) throw new Error(`no button ${label} among ${answer.actions?.map((one) => one.label).join(", ")}`);
      return say(action.says);
    },
    turnTo: (to) => {
      now = to;
    },
    close: store.close,
  };
}
