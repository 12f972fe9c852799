import type { Answer, Block, Line } from "../answer.ts";
import { heading, list, prose, quiet } from "../answer.ts";
import { collisions } from "../calendar/collisions.ts";
import { type TeamMeeting, withTeam } from "../calendar/team.ts";
import { dayOf } from "../clock.ts";
import type { Entry } from "../library/library.ts";
import type { Meeting } from "../library/schema.ts";
import { parseWhen } from "../library/when.ts";
import { amendAfter, meetingIn } from "../reminders/amend.ts";
import type { MeetingRow } from "../store/store.ts";
import { LEVEL_LABELS, MEETING_STATUS_LABELS } from "../vocabulary.ts";
import { foldWord, quoteWord } from "../words.ts";
import { askWhich, notFound } from "./ask.ts";
import type { Command, Scene } from "./command.ts";
import { fact, problem } from "./lines.ts";
import { refusedTo } from "./permission.ts";
import { type Draft, type Drafted, draftMoved, draftNew, momentOf, recordOf } from "./scheduling/draft.ts";
import { movingForm, schedulingForm } from "./scheduling/forms.ts";

const VERBS = ["move", "confirm", "postpone", "cancel", "close", "history"] as const;
type Verb = (typeof VERBS)[number];
const STATUS: Readonly<Record<Exclude<Verb, "move" | "history">, TeamMeeting["status"]>> = {
  confirm: "scheduled",
  postpone: "postponed",
  cancel: "cancelled",
  close: "held",
};

/** The row that a draft would be saved as. */
const rowOf = ({ id, record }: Draft, version: number, what: string, { place, person, now }: Scene): MeetingRow => ({
  platform: place.platform,
  tenant: place.tenant,
  id,
  version,
  value: JSON.stringify(record),
  what,
  person: person.id,
  personName: person.name,
  at: now.getTime(),
});

/** How the meeting would stand once a row is saved. */
function becomes(row: MeetingRow, { library }: Scene): Meeting {
  const meeting = meetingIn(row.id, withTeam(library, [row]));
  if (!meeting) throw new Error(`the meeting ${row.id} was lost`);
  return meeting;
}

const sentenceOf = (verb: string, before: Meeting | undefined): string => {
  if (verb === "move") return "moved";
  if (verb === "add") return before ? "given a date" : "added";
  return { confirm: "confirmed", postpone: "postponed", cancel: "cancelled", close: "closed as held" }[verb] ?? verb;
};

const factsOf = (meeting: Meeting, before: Meeting | undefined): Block => ({
  kind: "facts",
  facts: [
    ...fact("When", { when: meeting.when }),
    ...(before && JSON.stringify(before.when) !== JSON.stringify(meeting.when)
      ? fact("Until now", { when: before.when })
      : []),
    ...fact("Status", MEETING_STATUS_LABELS[meeting.status].label),
    ...fact("Where", meeting.city),
    ...fact("Level", LEVEL_LABELS[meeting.level].label),
  ],
});

interface Change {
  readonly draft: Draft;
  readonly what: string;
  /** The line that makes the change. */
  readonly line: string;
  readonly before: Meeting | undefined;
}

async function preview({ draft, what, line, before }: Change, scene: Scene): Promise<Answer> {
  const meeting = becomes(rowOf(draft, 1, what, scene), scene);
  const clashes = collisions(meeting, scene.library, await scene.holidays());
  return {
    title: `Save this? ${meeting.title}`,
    blocks: [
      prose(`The meeting would be ${what}. Nothing is saved yet.`),
      factsOf(meeting, before),
      ...draft.notes.map((note): Block => prose(note)),
      ...(clashes.length > 0 ? [heading("It collides with"), list(clashes)] : []),
      ...(before && draft.record.pinned
        ? [quiet("The date is set for this workspace only; the public record stays as it is.")]
        : []),
    ],
    actions: [
      { label: "Save", says: `${line} now` },
      { label: "Discard", says: "schedule discard" },
    ],
    audience: "asker",
  };
}

async function save({ draft, what, before }: Change, scene: Scene): Promise<Answer> {
  const { store, place, now } = scene;
  const log = await store.meetingLog(place, draft.id);
  const [newest] = log;
  const value = JSON.stringify(draft.record);
  const row = rowOf(draft, (newest?.version ?? 0) + 1, what, scene);
  const added = newest?.value === value || (await store.addMeeting(row));
  if (!added)
    return problem(
      "Somebody was faster",
      ["This meeting was changed while you looked at it. Look again before you change it."],
      [{ label: "Show it", says: draft.id }],
    );
  const meeting = becomes(row, scene);
  const library = withTeam(scene.library, [row]);
  await amendAfter(store, place, draft.id, { library, now: now.getTime() });
  await store.wake({ platform: place.platform, tenant: place.tenant }, now.getTime());
  return {
    title: `Saved: ${meeting.title}`,
    blocks: [
      prose(`The meeting is ${what}.`),
      factsOf(meeting, before),
      quiet(
        "It shows in this workspace only, as your team’s own. Reminders and cards already posted follow by themselves.",
      ),
    ],
    actions: [
      { label: "Show it", says: draft.id },
      { label: "Move", says: `schedule move ${draft.id}` },
      ...(meeting.status === "cancelled" ? [] : [{ label: "Cancel the meeting", says: `schedule cancel ${draft.id}` }]),
      { label: "History", says: `schedule history ${draft.id}` },
    ],
  };
}

/** Shows a change, or saves it if the line ends with `now`. */
async function change(made: Change, now: boolean, scene: Scene): Promise<Answer> {
  return (await refusedTo(scene)) ?? (now ? save(made, scene) : preview(made, scene));
}

function notClear(drafted: Extract<Drafted, { unclear: unknown }>, line: string): Answer {
  const { problem: why, word, instead = [] } = drafted.unclear;
  return problem(
    "I need that more exactly",
    [why],
    [
      ...(word === undefined ? [] : instead.map((one) => ({ label: one, says: line.replace(word, () => one) }))),
      { label: "Fill in a form", says: "schedule" },
      { label: "Help with schedule", says: "help schedule" },
    ],
  );
}

const said = (words: readonly string[]): string => ["schedule", ...words.map(quoteWord)].join(" ");

async function add(words: readonly string[], now: boolean, scene: Scene): Promise<Answer> {
  const drafted = draftNew(words, scene);
  if ("unclear" in drafted) return notClear(drafted, said(words));
  const before = meetingIn(drafted.draft.id, scene.library);
  return change({ draft: drafted.draft, what: sentenceOf("add", before), line: said(words), before }, now, scene);
}

/** The meetings that an entry may mean: itself, or those to come of a series. */
const meant = (entry: Entry, { library, today }: Scene): Meeting[] => {
  if (entry.kind === "meeting") return [entry.record];
  return library.meetings.filter(
    (one) => one.series === entry.record.id && one.when.end >= today && one.status !== "held",
  );
};

interface Aimed {
  readonly found: Meeting;
  readonly rest: readonly string[];
}

function oneOf(
  entries: readonly Entry[],
  text: string,
  rest: readonly string[],
  scene: Scene,
): Aimed | Answer | undefined {
  const [found, ...others] = entries.flatMap((entry) => meant(entry, scene));
  if (!found) return undefined;
  const all = [found, ...others];
  return others.length > 0
    ? askWhich(
        text,
        all.map((record) => ({ kind: "meeting", record })),
      )
    : { found, rest };
}

const KINDS = ["meeting", "series"] as const;

/** The name in front of a date, however it is spelt, and the words of the date. */
function splitName(words: readonly string[], scene: Scene): { name: string; rest: readonly string[] } {
  const [first = "", ...others] = words;
  if (first.includes(" ")) return { name: first, rest: others };
  const moment = momentOf(words, scene);
  if (!moment || "problem" in moment) return { name: words.join(" "), rest: [] };
  const named = new Set(moment.rest);
  return { name: moment.rest.join(" "), rest: words.filter((word) => !named.has(word)) };
}

/** The meeting that the beginning of some words names, and the words after it. */
function target(words: readonly string[], scene: Scene): Aimed | Answer {
  const { names } = scene.library;
  for (let count = words.length; count > 0; count--) {
    const text = words.slice(0, count).join(" ");
    const exact = names.exact(text).filter(({ kind }) => kind === "meeting" || kind === "series");
    const aimed = oneOf(exact, text, words.slice(count), scene);
    if (aimed) return aimed;
  }
  const { name, rest } = splitName(words, scene);
  const naming = names.find(name, KINDS);
  const entries = "found" in naming ? [naming.found] : "tie" in naming ? naming.tie : [];
  return oneOf(entries, name, rest, scene) ?? notFound(name, "near" in naming ? naming.near : entries);
}

const historyLine = ({ what, personName, at, version }: MeetingRow, zone: string): Line => {
  const when = parseWhen(dayOf(new Date(at), zone));
  return [
    `Version ${version}: ${what} by `,
    { strong: personName },
    ...(when ? [" ", { when, on: true as const }] : []),
  ];
};

async function history(meeting: Meeting, { store, place, settings }: Scene): Promise<Answer> {
  const log = await store.meetingLog(place, meeting.id);
  return {
    title: `History: ${meeting.title}`,
    blocks:
      log.length > 0
        ? [list(log.map((row) => historyLine(row, settings.zone)))]
        : [prose("Your team has changed nothing about this meeting.")],
    actions: [{ label: "Show it", says: meeting.id }],
    audience: "asker",
  };
}

async function alter(verb: Verb, words: readonly string[], now: boolean, scene: Scene): Promise<Answer> {
  if (words.length === 0)
    return problem(
      "Which meeting?",
      [`Name it after ${verb}: by its title in quotes, its name or its id.`],
      [{ label: "What is coming", says: "next" }],
    );
  const aimed = target(words, scene);
  if ("title" in aimed) return aimed;
  const { found: before, rest } = aimed;
  if (verb === "history") return history(before, scene);
  const line = said([verb, before.id, ...rest]);
  if (verb === "move") {
    if (rest.length === 0) return movingForm(before);
    const drafted = draftMoved(
      before,
      rest.map((word) => word.replace(/^(on|when):/i, "")).flatMap((word) => word.split(" ")),
      scene,
    );
    if ("unclear" in drafted) return notClear(drafted, line);
    return change({ draft: drafted.draft, what: sentenceOf(verb, before), line, before }, now, scene);
  }
  if (verb === "close" && before.when.start > scene.today)
    return problem("It has not been held yet", [
      before.title,
      " is planned for ",
      { when: before.when },
      ". Close it when it is over.",
    ]);
  if (verb === "confirm" && before.when.precision !== "day")
    return problem(
      "There is no day to confirm",
      [before.title, " is only known for ", { when: before.when }, ". Give it a day first."],
      [{ label: "Give it a day", says: `schedule move ${before.id}` }],
    );
  const outcome = verb === "close" && rest.length > 0 ? rest.join(" ").slice(0, 500) : undefined;
  const record = { ...recordOf(before, scene), status: STATUS[verb], ...(outcome && { outcome }) };
  return change(
    { draft: { id: before.id, record, notes: [] }, what: sentenceOf(verb, before), line, before },
    now,
    scene,
  );
}

const discarded: Answer = { title: "Discarded", blocks: [prose("Nothing was saved.")], audience: "asker" };

export const schedule: Command = {
  name: "schedule",
  usage: 'schedule ["title" date …] | move | confirm | postpone | cancel | close <meeting>',
  summary: "Your team’s own meetings and dates",
  examples: [
    "schedule",
    'schedule "EU-Norway SDD" 12 March 2027 10:00 Oslo with:norway level:senior-officials',
    "schedule move eu-norway-security-and-defence-dialogue 19 March 2027",
    "schedule cancel eu-norway-security-and-defence-dialogue",
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
      ". A city or an IANA zone after the hour says whose clock is meant.",
    ],
    [
      "A title that names a meeting which is only expected gives that one its date, for this workspace. Anything else is a meeting of your team’s own.",
    ],
    [
      "Before saving I say what it collides with: other meetings with the partner, closed days of the EU institutions, public holidays there, weekends.",
    ],
    [{ command: "schedule history <meeting>" }, " shows who changed what, and when."],
  ],
  run: async (all, scene) => {
    const now = all.at(-1)?.toLowerCase() === "now" && all.length > 1;
    const words = now ? all.slice(0, -1) : all;
    const [first = "", ...rest] = words;
    if (words.length === 0) return schedulingForm(scene);
    if (foldWord(first) === "discard") return discarded;
    const verb = VERBS.find((one) => one === foldWord(first));
    return verb ? alter(verb, rest, now, scene) : add(words, now, scene);
  },
};
