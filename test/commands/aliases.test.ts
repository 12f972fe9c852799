import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Bot } from "../../src/bot.ts";
import { commandNamed } from "../../src/commands/index.ts";
import { lexicon } from "../../src/query/lexicon.ts";
import type { Store } from "../../src/store/store.ts";
import { verbs } from "../../src/text/fr/verbs.ts";
import { botWith } from "../support/bot.ts";
import { PLACE } from "../support/scene.ts";
import { NOW, theLibrary } from "../support/world.ts";

let bot: Bot;
let store: Store;
beforeAll(async () => {
  ({ bot, store } = await botWith(await theLibrary()));
});
afterAll(() => store.close());

const lineRead = async (line: string): Promise<string | undefined> =>
  (await bot.answer({ place: PLACE, person: { id: "U1", name: "Anna", standing: "member" }, line, now: NOW })).answer
    .understood?.line;

describe("French verbs", () => {
  it.each([
    ["aide", "help"],
    ["réglages", "settings"],
    ["Carte", "map"],
    ["engagements", "commitments"],
    ["nouveautés", "changes"],
    ["à propos", "about"],
    ["aide suivre", "help suivre"],
    ["note moldavie", "brief moldavie"],
    ["prochain norvège", "next norway"],
    ["comparer japon corée norvège", "compare japan republic-of-korea norway"],
    ["suivre norvège lead:30d,7d at 09:00", "follow norway lead:30d,7d at 09:00"],
    ["ne plus suivre norvège", "unfollow norway"],
    ["suspendre norvège", "pause norway"],
    ["chercher accords-cadres de participation", "find fpa"],
  ])("reads %s as %s", async (typed, line) => {
    expect(await lineRead(typed)).toBe(line);
  });

  it("are no sentences: a question that begins with one is read whole", async () => {
    expect(await lineRead("prochaine réunion avec la Norvège")).toBe("next norway");
    expect(await lineRead("programmer une réunion avec la Norvège le 12 mars 2027")).not.toContain('"une réunion');
  });

  it("are no names and no other verb", async () => {
    const { names, areas, regions } = await theLibrary();
    const all = Object.values(verbs).flat();
    expect(new Set(all).size).toBe(all.length);
    const words = lexicon({ areas, regions });
    for (const one of all) {
      expect(names.exact(one), one).toEqual([]);
      expect(words.bare(one), one).toBeUndefined();
      expect(commandNamed(one), one).toBeUndefined();
    }
  });
});
