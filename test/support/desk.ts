import type { Answer } from "../../src/answer.ts";
import { withTeam } from "../../src/calendar/team.ts";
import type { CommandContext } from "../../src/commands/context.ts";
import { schedule } from "../../src/commands/schedule.ts";
import type { Library } from "../../src/library/library.ts";
import { lexicon } from "../../src/query/lexicon.ts";
import { defaultSettings, type Settings } from "../../src/settings/settings.ts";
import { openDatabase } from "../../src/store/open.ts";
import { createStore } from "../../src/store/store.ts";
import { wordsIn } from "../../src/text/words.ts";
import { cleanLine, splitWords } from "../../src/words.ts";
import { heard, lineBehind, PLACE, type Said, sceneOf } from "./scene.ts";
import { NOW, silent } from "./world.ts";

export { READING, type Said } from "./scene.ts";

interface Verb {
  readonly name: string;
  readonly run: (words: readonly string[], scene: CommandContext) => Answer | Promise<Answer>;
}

export interface Desk {
  readonly store: CommandContext["store"];
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
    const seen = withTeam(library, await store.meetings(place), wordsIn(settings.language));
    const scene = sceneOf({ library: seen, lexicon: vocabulary, store, place, person, settings, now, page });
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
    close: store.close,
  };
}
