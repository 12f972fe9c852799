import { foldWord } from "../words.ts";
import { commandNamed } from "./index.ts";

/** What these say is shown before it is saved. */
const PROPOSING: ReadonlySet<string> = new Set(["follow", "remind", "schedule", "commit"]);
/** They change nothing, though what they say is not the same for everybody or at any time. */
const SHOWING: ReadonlySet<string> = new Set(["about", "changes", "commitments", "following", "help", "outbox", "why"]);
const SETTLING: ReadonlySet<string> = new Set(["done", "drop", "reopen"]);
/** So many words, and no more, only show what there is. */
const SHOWN_ALONE: Readonly<Record<string, number>> = { settings: 1, workspace: 0, import: 0, privacy: 0 };

/** Whether a line changes something as soon as it is said. What is not known does. */
export function actsAtOnce([verb = "", ...words]: readonly string[]): boolean {
  const command = commandNamed(verb);
  if (command === undefined || command.looks || SHOWING.has(command.name)) return false;
  // Of all that is followed it is asked first.
  if (command.name === "unfollow" && foldWord(words[0] ?? "") === "everything") return words.length > 1;
  if (PROPOSING.has(command.name))
    return foldWord(words.at(-1) ?? "") === "now" || (command.name === "commit" && SETTLING.has(words[0] ?? ""));
  return words.length > (SHOWN_ALONE[command.name] ?? -1);
}
