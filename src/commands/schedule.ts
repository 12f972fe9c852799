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
  usage: 'schedule ["title" date …] | move | confirm | postpone | cancel | close | retitle | history <meeting>',
  summary: "Your team’s own meetings and dates",
  examples: [
    "schedule",
    'schedule "EU-Norway SDD" 12 March 2027 10:00 Oslo with:norway level:senior-officials',
    'schedule move "EU-Norway SDD" 19 March 2027',
    'schedule close "EU-Norway SDD" "Joint statement; next in 2028"',
  ],
  details: [
    [
      "A change is shown in full first and saved by one press of ",
      { strong: "Save" },
      "; the same line with ",
      { strong: "now" },
      " at its end saves at once.",
    ],
    [
      "Dates may be as vague as they are: a day with or without an hour, ",
      { strong: "March 2027" },
      ", ",
      { strong: "Q1 2027" },
      ", ",
      { strong: "H1 2027" },
      ", ",
      { strong: "2027" },
      ". A city or an IANA zone after the hour says whose clock is meant. I never guess between day and month.",
    ],
    [
      "A title that names a meeting which is only expected gives that one its date, for your team. Anything else is a meeting of your team’s own.",
    ],
    [
      { strong: "for:room" },
      " shows it in this conversation only, ",
      { strong: "for:workspace" },
      " in the whole workspace. Without a word what is scheduled in a direct message, a private channel or a group chat stays there.",
    ],
    [
      "Whoever may change things in the conversation in which a meeting was made may change it, wherever it is said; ",
      { command: "workspace editors" },
      " names others.",
    ],
    [
      { command: "schedule move" },
      ", ",
      { strong: "confirm" },
      ", ",
      { strong: "postpone" },
      " and ",
      { strong: "cancel" },
      " take the meeting by its title in quotes, its dialogue or its id. ",
      { strong: "confirm" },
      " also puts back what was cancelled or postponed.",
    ],
    [
      { command: 'schedule close "EU-Norway SDD" "what came of it"' },
      " notes that it was held, and its outcome: the next reminder and the look-up show it.",
    ],
    [
      "Before saving I say what it collides with: other meetings with the partner or chair, Council days, closed days of the EU institutions, public holidays there, weekends.",
    ],
    [
      "Reminders to come follow a change by themselves; cards already posted are corrected in place, with one short note.",
    ],
    [{ command: 'schedule retitle "EU-Norway SDD" "EU-Norway dialogue"' }, " renames a meeting of your team’s own."],
    [{ command: 'schedule history "EU-Norway SDD"' }, " shows who changed what, and when."],
  ],
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
