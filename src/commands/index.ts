import { foldWord } from "../words.ts";
import { about } from "./about.ts";
import { all } from "./all.ts";
import { brief } from "./brief.ts";
import { cadence } from "./cadence.ts";
import { calendar } from "./calendar.ts";
import { changes } from "./changes.ts";
import type { Command } from "./command.ts";
import { commit } from "./commit.ts";
import { commitments } from "./commitments/list.ts";
import { compare } from "./compare.ts";
import { find } from "./find.ts";
import { follow } from "./follow.ts";
import { following } from "./following.ts";
import { helpFor } from "./help.ts";
import { home } from "./home.ts";
import { importing } from "./import.ts";
import { last } from "./last.ts";
import { map } from "./map.ts";
import { done, mute, unmute } from "./muting.ts";
import { next } from "./next.ts";
import { outbox } from "./outbox.ts";
import { pause, resume } from "./pausing.ts";
import { privacy } from "./privacy.ts";
import { radar } from "./radar.ts";
import { remind } from "./remind.ts";
import { schedule } from "./schedule.ts";
import { settings } from "./settings.ts";
import { skip } from "./skip.ts";
import { snooze } from "./snooze.ts";
import { unfollow } from "./stopping.ts";
import { feedback, support } from "./support.ts";
import { timeline } from "./timeline.ts";
import { undo } from "./undo.ts";
import { why } from "./why.ts";
import { workspace } from "./workspace.ts";

/** The verbs, in the order of help and menus. A line that begins with none of them is a look-up. */
export const commands: readonly Command[] = [
  next,
  brief,
  compare,
  find,
  follow,
  following,
  remind,
  schedule,
  changes,
  outbox,
  settings,
  helpFor(() => commands),
  home,
  about,
  all,
  last,
  radar,
  map,
  timeline,
  cadence,
  calendar,
  commit,
  commitments,
  importing,
  unfollow,
  pause,
  resume,
  mute,
  unmute,
  undo,
  done,
  snooze,
  skip,
  why,
  privacy,
  support,
  feedback,
  workspace,
];

const byName = new Map<string, Command>(commands.map((command) => [command.name, command]));

export const commandNamed = (word = ""): Command | undefined => byName.get(foldWord(word));

/** The command of a line. A name may have its verb behind it: `norway next`. */
export function commandOf(words: readonly string[]): Command | undefined {
  const [first, last] = [commandNamed(words[0]), commandNamed(words.at(-1))];
  return first ?? (last?.alone ? undefined : last);
}

/** Those with a place in the platforms' menus, which have room for twelve. */
export const menu: readonly Command[] = commands.filter(({ minor }) => !minor);
