import type { Person } from "../../place.ts";
import type { Line, When } from "../../runs.ts";
import { capital } from "../grammar.ts";
import { channel } from "./common.ts";
import { plural } from "./grammar.ts";

/** What a rule posts, and would have posted. */
const outlook = {
  next: "Next posts",
  noDate: "None yet. As soon as a date is known that lies far enough ahead, the reminders follow by themselves.",
  watched:
    "A date that is not known to the day is not counted back from. I watch it, and say when it is still unconfirmed.",
  pastYear: (posts: number) =>
    `Over the last twelve months this would have made ${
      posts === 0 ? "no post" : plural(posts, { one: "one post", other: `${posts} posts` })
    }.`,
  meeting: (title: string, when: When, step: string): Line => [{ strong: title }, ": ", { when }, step],
  watch: ", still to be confirmed",
  step: (before: string, briefed: boolean) => `, ${before}${briefed ? ", as a briefing" : ""}`,
  radar: "what is on the radar",
  digest: "digest of what is coming",
  at: (instant: Line, posts: readonly Line[], more: number): Line => [
    ...instant,
    " – ",
    ...posts.flatMap((one, index): Line => [...(index > 0 ? ["; "] : []), ...one]),
    ...(more > 0 ? [`; and ${more} more in the same message`] : []),
  ],
};

/** A rule that is shown before it is saved. `kept`: when it posts, in a sentence. `direct`: between the two of us. */
const preview = {
  everyMeeting: ["Every meeting"] satisfies Line,
  meetings: (whom: string): Line => ["Meetings: ", { strong: whom }],
  radar: (about: string): Line => ["What is on ", { strong: about }],
  rule: (subject: Line, kept: string, anytime: boolean): Line => [
    ...subject,
    ". ",
    ...capital([kept]),
    anytime ? "." : ". Never in quiet hours or on days off.",
  ],
  isSo: "This is followed here already",
  change: "Change what is followed here?",
  followRadar: "Follow the radar here?",
  followEverything: "Follow everything here?",
  remind: "Remind of this here?",
  follow: "Follow this here?",
  untilNow: (kept: string) => `Until now: ${kept}.`,
  cannotPost: (why: string): Line => [{ strong: "I cannot post here yet: " }, why],
  aLot: (posts: number) =>
    `That is a lot for one channel: ${posts} posts in the last twelve months. Is it what you want?`,
  fitting: (meetings: number) =>
    plural(meetings, { one: "One meeting to come fits.", other: `${meetings} meetings to come fit.` }),
  noneFits:
    "No meeting that fits is known to be coming. You can keep the rule all the same: it posts as soon as one is known.",
  briefed:
    "Where senior officials or above meet, the last reminder comes as a briefing of one page; brief:none leaves that out.",
  zone: (zone: string, from: "set" | "default" | "profile", direct: boolean) =>
    `Hours are those of ${zone}${{ set: "", default: " (the default)", profile: " (from your profile)" }[from]}. The ${channel(direct)} owns the rule: whoever may change settings here may change or stop it.`,
  weekly: "A weekly digest instead",
  choose: "Choose what to follow",
  everything: "Follow everything",
  keep: "Keep it anyway",
  changeZone: "Change the zone",
};

/** A line that cannot be followed. */
const unclear = {
  rule: "I cannot remind like that",
  usual: "With 7d,1d at 09:00",
  help: (verb: string) => `Help with ${verb}`,
  radarIsWeekly: "The radar comes once a week",
  radarCounts: [
    "It counts back from no meeting. Name the weekday and the hour: ",
    { command: "follow radar weekly mon 08:30" },
    ".",
  ] satisfies Line,
  weekly: "Every Monday at 08:30",
  remindOfWhat: "Remind of which meeting?",
  nameIt: [
    "Press one of the next meetings, or name another and say when: ",
    { command: "remind schuman forum 7d,1d" },
    ".",
  ] satisfies Line,
  remindOf: (title: string, date: string) => ({ label: `${date}: ${title}`, hint: `Remind of ${title}, ${date}` }),
  coming: "What is coming",
  noMeeting: "No such meeting is known to be coming",
  followInstead: "Follow what you mean instead: then you hear of it as soon as a date is known.",
  followIt: "Follow it",
};

/** What a channel follows, and how to change that. */
export const following = {
  outlook,
  preview,
  unclear,
  saved: (direct: boolean, what: string) => `This ${channel(direct)} follows ${what}`,
  stillPaused: (until: When): Line => ["It is still paused until ", { when: until }, "."],
  overtaken: (direct: boolean) =>
    `A colleague changed what this ${channel(direct)} follows after you looked at it. Nothing was saved; look at it again.`,
  paused: (until: When): Line => ["paused until ", { when: until }],
  posts: (paused: Line, next: Line | undefined, last: Line | undefined): Line => [
    ...(paused.length > 0 ? [...paused, "; "] : []),
    ...(next ? ["next post ", ...next] : ["no date is known yet"]),
    ...(last ? ["; last post ", ...last] : []),
  ],
  item: (title: string, kept: string, posts: Line): Line => [{ strong: title }, `: ${kept}; `, ...posts],
  one: (name: string) => `Following: ${name}`,
  sentence: (line: Line): Line => [...capital(line), "."],
  setUpBy: "Set up by",
  on: "On",
  toChange: (line: string): Line => [
    "To change it press Edit, or say the line again with other leads: ",
    { command: line },
  ],
  all: "All that is followed",
  count: (direct: boolean, rules: number) =>
    `This ${channel(direct)} follows ${plural(rules, { one: "one thing", other: `${rules} things` })}`,
  pressOne: [
    "Press one to change, pause or stop it, or say its name: ",
    { command: "following norway" },
  ] satisfies Line,
  muted: "Muted here",
  mute: (name: string, isDone: boolean, until: When | undefined): Line => [
    { strong: name },
    isDone ? " – done" : " – muted",
    ...(until ? [" until ", { when: until }] : []),
  ],
  unmute: (name: string) => `Unmute ${name}`,
  edit: "Edit",
  resume: "Resume",
  pause: "Pause 2 weeks",
  stop: "Stop",
  outbox: "Outbox",
  more: "Follow more",
  unchanged: "Left as it is",
  nothingChanged: "Nothing was changed.",
  none: (direct: boolean) => `This ${channel(direct)} follows nothing`,
  oneLine: ["One line is enough: ", { command: "follow norway lead:30d,7d,1d at 09:00" }, "."] satisfies Line,
  follow: "Follow …",
  notFollowed: (direct: boolean) => `This ${channel(direct)} does not follow that`,
  which: "Which one?",
  wasStopped: "That rule was stopped. ",
  pressMeant: (verb: string) => `Press the one you mean, or say ${verb} with its name.`,
  why: "Why you see this",
  because: (direct: boolean, name: string, kept: string): Line => [
    `This ${channel(direct)} follows `,
    { strong: name },
    `: ${kept}.`,
  ],
  setUp: (person: Person, at: Line): Line => [{ person }, " set it up on ", ...at, "."],
  toChangeIt: (line: string): Line => [
    "To change it press Edit, or say it again with other leads: ",
    { command: line },
  ],
  nobodyFollows: "Nobody follows this here any more",
  noMoreCome: "The rule behind that card was stopped; no more reminders of it come.",
};
