import type { Answer } from "../../answer.ts";
import { prose } from "../../answer.ts";
import { record } from "../../rights/audit.ts";
import { problem } from "../../text/blocks.ts";
import { foldWord } from "../../words.ts";
import type { Scene } from "../command.ts";
import { refusedTo } from "../permission.ts";
import { giveAnew } from "./give.ts";
import { handleOf, keptFeed, nameOf, wordsFor } from "./kept.ts";

type Verb = "revoke" | "renew";

/** Takes an address back for good; `renew` gives another one in its place. */
export async function takeBack(verb: Verb, words: readonly string[], scene: Scene): Promise<Answer> {
  const refused = await refusedTo(scene);
  if (refused) return refused;
  const sure = foldWord(words.at(-1) ?? "") === "now";
  const kept = await keptFeed(verb, sure ? words.slice(0, -1) : words, scene);
  if ("title" in kept) return kept;
  const { row } = kept;
  const { calendars } = scene.say;
  const name = nameOf(row, scene);
  if (!sure)
    return problem(
      calendars.ask[verb](name),
      [calendars.warning(verb, row.ending)],
      [
        {
          label: calendars.yes[verb],
          says: `calendar ${verb} ${handleOf(row)} now`,
          asked: true,
        },
        { label: calendars.keepIt, says: "calendar list" },
      ],
    );
  await scene.store.revokeFeed(scene.place, row, scene.now.getTime());
  await record(scene, "calendar", calendars.log.revoked(name));
  const gone = prose(calendars.noLongerWorks(row.ending));
  if (verb === "renew") return giveAnew({ rule: row.rule, options: { alarms: [], vague: false } }, scene, [gone]);
  return {
    title: calendars.revoked(name),
    blocks: [gone],
    actions: [
      { label: calendars.makeNew, says: `calendar ${wordsFor(row.rule)}` },
      { label: calendars.allHere, says: "calendar list" },
    ],
    audience: "asker",
  };
}
