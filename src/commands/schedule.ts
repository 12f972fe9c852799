import type { Answer } from "../answer.ts";
import { prose } from "../answer.ts";
import { meetingIn } from "../library/relations.ts";
import type { Meeting } from "../library/schema.ts";
import { sayWhen } from "../text/when.ts";
import { foldWord } from "../words.ts";
import type { Command, Scene } from "./command.ts";
import { alter, said, VERBS } from "./scheduling/alter.ts";
import { change } from "./scheduling/change.ts";
import { draftNew, whenOf } from "./scheduling/draft.ts";
import { schedulingForm } from "./scheduling/forms.ts";
import { audienceIn, type Wish } from "./scheduling/keeping.ts";
import { notClear } from "./scheduling/unclear.ts";

const addedAs = (before: Meeting | undefined): string => {
  if (!before) return "added for";
  return before.status === "expected" || before.status === "announced" ? "given a date:" : "changed to";
};

function add(words: readonly string[], wish: Wish, scene: Scene): Answer | Promise<Answer> {
  const line = said(words);
  const drafted = draftNew(words, scene);
  if ("unclear" in drafted) return notClear(drafted.unclear, line, said(["form", ...words]));
  const { draft } = drafted;
  const before = meetingIn(draft.id, scene.library);
  const day = sayWhen(whenOf(draft.record), scene.settings);
  const actions = draft.twin ? [{ label: "Move that one instead", says: `schedule move ${draft.twin.id}` }] : [];
  return change({ draft, what: `${addedAs(before)} ${day}`, line, before, actions }, wish, scene);
}

const discarded: Answer = {
  title: "Discarded",
  blocks: [prose("Nothing was saved.")],
  actions: [
    { label: "What is coming", says: "next" },
    { label: "Schedule …", says: "schedule" },
  ],
  audience: "asker",
};

const VERSION = /^version:(\d{1,6})$/i;

/** `now` at the end saves; `version:3` before it only if nobody has changed the meeting since; `for:room` says who sees it. */
function read(said: readonly string[]): { words: readonly string[]; wish: Wish } {
  const { words: all, ...seenBy } = audienceIn(said);
  const now = all.at(-1)?.toLowerCase() === "now" && all.length > 1;
  const words = now ? all.slice(0, -1) : all;
  const [, seen] = (now && VERSION.exec(words.at(-1) ?? "")) || [];
  const wish = { ...seenBy, now };
  return seen ? { words: words.slice(0, -1), wish: { ...wish, seen: Number(seen) } } : { words, wish };
}

export const schedule: Command = {
  name: "schedule",
  run: (all, scene) => {
    const { words, wish } = read(all);
    const [first = "", ...rest] = words;
    const verb = foldWord(first);
    if (words.length === 0 || verb === "form") return schedulingForm(rest, scene);
    if (verb === "discard") return discarded;
    const altering = VERBS.find((one) => one === verb);
    return altering ? alter(altering, rest, wish, scene) : add(words, wish, scene);
  },
};
