import type { Answer } from "../../answer.ts";
import { prose } from "../../answer.ts";
import { handleOf, nameOf, revoke } from "../../feeds/kept.ts";
import { propose } from "../../proposals/proposal.ts";
import { readSaving } from "../../proposals/saving.ts";
import type { FeedRow } from "../../store/store.ts";
import { problem } from "../../text/blocks.ts";
import type { Scene } from "../command.ts";
import { refusedTo } from "../permission.ts";
import { giveAnew } from "./give.ts";
import { keptFeed, wordsFor } from "./kept.ts";

type Verb = "revoke" | "renew";

const toAll = ({ say }: Scene) => ({ label: say.calendars.allHere, says: "calendar list" });

function asked(verb: Verb, row: FeedRow, says: string, scene: Scene): Answer {
  const { calendars } = scene.say;
  return problem(
    calendars.ask[verb](nameOf(row, scene)),
    [calendars.warning(verb, row.ending)],
    [
      { label: calendars.yes[verb], says, asked: true },
      { label: calendars.keepIt, says: "calendar list" },
    ],
  );
}

async function takenBack(verb: Verb, row: FeedRow, scene: Scene): Promise<Answer | undefined> {
  const { calendars } = scene.say;
  if (!(await revoke(row, scene))) return undefined;
  const gone = prose(calendars.noLongerWorks(row.ending));
  if (verb === "renew") return giveAnew({ rule: row.rule, options: { alarms: [], vague: false } }, scene, [gone]);
  return {
    title: calendars.revoked(nameOf(row, scene)),
    blocks: [gone],
    actions: [{ label: calendars.makeNew, says: `calendar ${wordsFor(row.rule)}` }, toAll(scene)],
    audience: "asker",
  };
}

/** Takes an address back for good; `renew` gives another one in its place. */
export async function takeBack(verb: Verb, said: readonly string[], scene: Scene): Promise<Answer> {
  const refused = await refusedTo(scene);
  if (refused) return refused;
  const { words, saving } = readSaving(said);
  const kept = await keptFeed(verb, words, scene);
  if ("title" in kept) return kept;
  const { row } = kept;
  return propose(
    {
      line: `calendar ${verb} ${handleOf(row)}`,
      preview: (saves) => asked(verb, row, saves, scene),
      save: () => takenBack(verb, row, scene),
      overtaken: { why: [scene.say.calendars.whyGone], actions: [toAll(scene)] },
    },
    saving,
    scene.say,
  );
}
