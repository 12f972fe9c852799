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

const WARNINGS: Readonly<Record<Verb, string>> = {
  revoke: "Every calendar that reads it stops being brought up to date, for good. There is no way back.",
  renew: "Every calendar that reads the old one stops being brought up to date, and needs the new one.",
};

/** Takes an address back for good; `renew` gives another one in its place. */
export async function takeBack(verb: Verb, words: readonly string[], scene: Scene): Promise<Answer> {
  const refused = await refusedTo(scene);
  if (refused) return refused;
  const sure = foldWord(words.at(-1) ?? "") === "now";
  const kept = await keptFeed(verb, sure ? words.slice(0, -1) : words, scene);
  if ("title" in kept) return kept;
  const { row } = kept;
  const name = nameOf(row, scene);
  if (!sure)
    return problem(
      verb === "revoke" ? `Revoke the calendar of ${name}?` : `A new address for ${name}?`,
      [`The address ends in ${row.ending}. ${WARNINGS[verb]}`],
      [
        {
          label: verb === "revoke" ? "Revoke for good" : "Give a new address",
          says: `calendar ${verb} ${handleOf(row)} now`,
          asked: true,
        },
        { label: "Keep it", says: "calendar list" },
      ],
    );
  await scene.store.revokeFeed(scene.place, row, scene.now.getTime());
  await record(scene, "calendar", `revoked the address of the calendar of ${name}`);
  const gone = prose(`The address that ends in ${row.ending} no longer works.`);
  if (verb === "renew") return giveAnew({ rule: row.rule, options: { alarms: [], vague: false } }, scene, [gone]);
  return {
    title: `Revoked: the calendar of ${name}`,
    blocks: [gone],
    actions: [
      { label: "Make a new one", says: `calendar ${wordsFor(row.rule)}` },
      { label: "All addresses here", says: "calendar list" },
    ],
    audience: "asker",
  };
}
