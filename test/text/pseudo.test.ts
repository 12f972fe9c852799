import { expect, it } from "vitest";
import type { Bot } from "../../src/bot.ts";
import { commands } from "../../src/commands/index.ts";
import { wordsIn } from "../../src/text/words.ts";
import { botWith } from "../support/bot.ts";
import { PLACE } from "../support/scene.ts";
import { NOW, theLibrary } from "../support/world.ts";
import { bypassing, corpusOf, readIn } from "./bypass.ts";

const { help } = wordsIn();

const say = async (bot: Bot, line: string) =>
  bot.answer({ place: PLACE, person: { id: "U1", name: "Anna", standing: "member" }, line, now: NOW });

it("says nothing in chat that is not in the catalogue", { timeout: 60_000 }, async () => {
  const library = await theLibrary();
  const { bot, store } = await botWith(library);
  await say(bot, "settings language en-XA");
  const lines = [
    "",
    ...["partner", "series", "meeting", "operation", "instrument", "term"].flatMap((kind) =>
      [...library.byId.values()]
        .filter((entry) => entry.kind === kind)
        .slice(0, 12)
        .map(({ record }) => record.id),
    ),
    ...commands.flatMap(({ name }) => [name, ...help[name].examples, `help ${name}`, `${name} xyzzy`]),
    'commit "answer on SAFE" by:us due:1 December 2026 of:norway now',
    'commit "answer on SAFE" due:next-round of:norway',
    'commit "answer on SAFE" by:us due:soonish of:norway',
    'commit "answer on SAFE" by:us of:norway source:example.org',
    "commit done",
    "commit done SAFE",
    "commit discard",
    "commitments all",
  ];
  const known = `${corpusOf(library)} ${lines.join(" ")} Anna nothing is read here`;
  const found = new Map<string, string>();
  for (const line of lines) {
    const { answer } = await say(bot, line);
    for (const text of readIn(answer)) for (const part of bypassing(text, known)) found.set(part, `${line}: ${text}`);
  }
  await store.close();
  expect([...found.values()]).toEqual([]);
});
