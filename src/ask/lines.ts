import type { Built } from "./built.ts";
import type { Heard } from "./hear.ts";
import * as looks from "./looks.ts";
import { mentioning } from "./mentions.ts";
import type { Cannot, Small } from "./outcome.ts";
import * as records from "./records.ts";
import * as reminders from "./reminders.ts";
import * as settings from "./settings.ts";
import type { Around } from "./slots.ts";
import * as team from "./team.ts";

type Builder = (heard: Heard, around: Around) => Built;
const fixed =
  (line: string): Builder =>
  () => ({ line });
const cannot =
  (kind: Cannot["kind"]): Builder =>
  () => ({ cannot: kind });
const small =
  (kind: Small): Builder =>
  () => ({ small: kind });

/** What help is wanted with, by the cue that names it; what is most often asked comes first. */
const HELP: readonly (readonly [Parameters<Heard["cues"]["has"]>[0], string])[] = [
  ["stop", "unfollow"],
  ["pause", "pause"],
  ["mute", "mute"],
  ["remind", "follow"],
  ["follow", "follow"],
  ["import", "import"],
  ["compare", "compare"],
  ["brief", "brief"],
  ["move", "schedule"],
  ["cancel", "schedule"],
  ["schedule", "schedule"],
  ["calendar", "calendar"],
  ["snooze", "snooze"],
  ["zone", "settings"],
  ["quiet", "settings"],
  ["language", "settings"],
  ["holidays", "settings"],
  ["editors", "settings"],
  ["settings", "settings"],
  ["map", "map"],
  ["owe", "commit"],
  ["promised", "commit"],
  ["changed", "changes"],
  ["outbox", "outbox"],
  ["export", "privacy"],
  ["undo", "undo"],
  ["skip", "skip"],
];

const help: Builder = ({ cues }) => {
  const [, verb] = ((cues.has("how") || cues.has("capable")) && HELP.find(([cue]) => cues.has(cue))) || [];
  return { line: verb ? `help ${verb}` : "help" };
};

const privacy: Builder = ({ cues }) => ({
  line: cues.has("export") ? "privacy export" : cues.has("erase") ? "privacy erase" : "privacy",
});
const workspace: Builder = ({ cues }) => ({
  line: ["workspace", (["erase", "export", "log", "editors"] as const).find((one) => cues.has(one))]
    .filter(Boolean)
    .join(" "),
});

/** Names that several countries bear. */
const SHARED: ReadonlySet<string> = new Set(["GN", "CG", "CD"]);
const country: Builder = ({ countries }, { library }) => {
  const [first] = countries;
  if (!first || !SHARED.has(first.code)) return { cannot: "country" };
  return { ask: "name", readings: mentioning(first.code, library) };
};

const readings = (built: Built): string[] => ("line" in built ? [built.line] : []);

/** A bare "stop" may be meant for one rule or for all. */
const stopping: Builder = (heard, around) => {
  const built = reminders.unfollow(heard, around);
  const bare = "line" in built && built.line === "unfollow";
  return bare ? { ask: "rule", readings: ["unfollow everything", "pause", "following"] } : built;
};

/** What somebody may want, and how a line is made of it. */
export const builders = {
  next: looks.next,
  free: looks.free,
  last: looks.last,
  find: looks.find,
  operations: looks.operations,
  "about-record": records.record,
  instrument: records.instrument,
  define: records.define,
  brief: records.brief,
  compare: looks.compare,
  changes: looks.changes,
  radar: looks.radar,
  map: looks.map,
  timeline: looks.timeline,
  cadence: looks.cadence,
  calendar: looks.calendar,
  revoke: reminders.revoke,
  import: settings.importing,
  follow: reminders.follow,
  remind: reminders.remind,
  following: reminders.following,
  unfollow: reminders.unfollow,
  pause: reminders.pause,
  resume: reminders.resume,
  mute: reminders.mute,
  unmute: reminders.unmute,
  done: reminders.done,
  snooze: reminders.snooze,
  skip: reminders.skip,
  why: fixed("why"),
  outbox: reminders.outbox,
  undo: fixed("undo"),
  format: cannot("format"),
  "which-text": (heard, around) => ({ ask: "who", readings: readings(looks.find(heard, around)) }),
  nested: (heard, around) => ({ ask: "meaning", readings: readings(looks.find(heard, around)) }),
  "delete-all": () => ({ ask: "meaning", readings: ["unfollow everything", "workspace erase"] }),
  "stop-what": stopping,
  "cancel-what": (heard, around) => ({ ask: "meeting", readings: readings(reminders.unfollow(heard, around)) }),
  "closed-day": () => ({ ask: "meaning", readings: ["schedule", "settings holidays"] }),
  "commit-done": team.ticked,
  "which-rule": () => ({ ask: "rule", readings: ["following"] }),
  "since-when": (heard, around) => {
    const built = looks.changes(heard, around);
    return { ask: "since", readings: "line" in built ? [built.line] : [] };
  },
  schedule: team.schedule,
  move: team.move,
  confirm: team.confirm,
  postpone: team.postpone,
  cancel: team.cancel,
  retitle: team.retitle,
  history: team.history,
  commit: team.commit,
  commitments: team.commitments,
  zone: settings.zone,
  quiet: settings.quiet,
  language: settings.language,
  log: fixed("settings log"),
  editors: settings.editors,
  holidays: settings.holidays,
  workdays: settings.workdays,
  clock: settings.clock,
  settings: fixed("settings"),
  privacy,
  workspace,
  help,
  about: fixed("about"),
  opinion: cannot("opinion"),
  elsewhere: cannot("elsewhere"),
  mail: cannot("mail"),
  secret: cannot("secret"),
  contact: cannot("contact"),
  travel: cannot("travel"),
  translation: cannot("translation"),
  writing: cannot("writing"),
  position: cannot("position"),
  country,
  eu: cannot("eu"),
  thanks: small("thanks"),
  hello: small("hello"),
  bye: small("bye"),
  ok: small("ok"),
  no: small("no"),
  praise: small("praise"),
  complaint: small("complaint"),
} satisfies Readonly<Record<string, Builder>>;

export type Intent = keyof typeof builders;
