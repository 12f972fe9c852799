import type { Answer } from "../../src/answer.ts";
import { withTeam } from "../../src/calendar/team.ts";
import type { CommandContext } from "../../src/commands/context.ts";
import { schedule } from "../../src/commands/schedule.ts";
import type { CalendarReader } from "../../src/imports/reader.ts";
import type { Library } from "../../src/library/library.ts";
import { lexicon } from "../../src/query/lexicon.ts";
import { defaultSettings, type Settings } from "../../src/settings/settings.ts";
import { openDatabase } from "../../src/store/open.ts";
import { createStore, type Tenancy } from "../../src/store/store.ts";
import { wordsIn } from "../../src/text/words.ts";
import { cleanLine, splitWords } from "../../src/words.ts";
import { heard, lineBehind, PLACE, type Said, sceneOf } from "./scene.ts";
import { unread } from "./still.ts";
import { NOW, silent } from "./world.ts";

export { READING, type Said } from "./scene.ts";

interface Verb {
  readonly name: string;
  readonly run: (words: readonly string[], scene: CommandContext) => Answer | Promise<Answer>;
}

interface From {
  readonly tenant?: string;
  readonly room?: string;
  readonly person?: string;
  readonly page?: number;
}

export interface Desk {
  readonly store: CommandContext["store"];
  /** Says a line whose first word is the name of a verb. */
  readonly say: (line: string, more?: From) => Promise<Said>;
  /** Presses a button of an answer. */
  readonly press: (answer: Answer, label: string | RegExp) => Promise<Said>;
  readonly turnTo: (now: Date) => void;
  readonly set: (change: Partial<Settings>) => void;
  /** The data set as it is seen here, with the team's own meetings. */
  readonly library: () => Promise<Library>;
  readonly close: () => Promise<void>;
}

const PAGE = "page:";

interface Surroundings {
  readonly settings?: Settings;
  readonly reader?: CalendarReader;
}

/** Some verbs on a store in memory, without doors. */
export async function openDesk(
  library: Library,
  verbs: readonly Verb[],
  { settings: given = defaultSettings("Europe/Brussels"), reader = unread }: Surroundings = {},
): Promise<Desk> {
  const database = await openDatabase(":memory:", silent);
  const store = createStore(database);
  const vocabulary = lexicon(library);
  let [now, settings] = [NOW, given];
  const seen = async (place: Tenancy): Promise<Library> =>
    withTeam(library, await store.meetings(place), wordsIn(settings.language));
  const say: Desk["say"] = async (line, { person = "Anna", page = 1, ...where } = {}) => {
    const [verb = "", ...said] = splitWords(cleanLine(line));
    const words = said.filter((word) => !word.startsWith(PAGE));
    const turned = said.find((word) => word.startsWith(PAGE))?.slice(PAGE.length);
    const command = [...verbs, schedule].find(({ name }) => name === verb);
    if (!command) throw new Error(`no verb ${verb}`);
    const place = { ...PLACE, ...where };
    const scene = sceneOf({
      library: await seen(place),
      lexicon: vocabulary,
      store,
      place,
      person,
      settings,
      now,
      page: Number(turned ?? page),
      reader,
    });
    return heard(await command.run(words, scene));
  };
  return {
    store,
    say,
    // Who sees it is not the command's to say.
    press: (answer, label) => say(lineBehind(answer, label).replace(/^share /, "")),
    turnTo: (to) => {
      now = to;
    },
    set: (change) => {
      settings = { ...settings, ...change };
    },
    library: () => seen(PLACE),
    close: store.close,
  };
}
