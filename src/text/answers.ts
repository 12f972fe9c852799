import type { Action, Answer, Asks, Attachment } from "../answer.ts";
import { prose, quiet } from "../answer.ts";
import type { Words } from "./words.ts";

/** For a button whose meaning has been lost: it stands on a card of an older version. */
export const staleButton = ({ failures: { staleButton: said } }: Words): Answer => ({
  title: said.title,
  blocks: [prose(...said.text)],
});

/** The question of a button as a card of its own, where buttons cannot ask. */
export const questionOf = (
  { says, asks }: Pick<Action, "says"> & { readonly asks: Asks },
  { doors }: Words,
): Answer => ({
  title: asks.title,
  blocks: [prose(asks.text)],
  actions: [
    { label: asks.yes, says, style: "danger", asked: true, inPlace: true },
    { label: doors.keepIt, says: "following keep", inPlace: true },
  ],
  audience: "asker",
});

const toAsker = ({ title, text }: { readonly title: string; readonly text: string }): Answer => ({
  title,
  blocks: [prose(text)],
  audience: "asker",
});

/** A line of which only the beginning could be read. */
export const lineTooLong = (length: number, limit: number, { common, failures }: Words): Answer => ({
  ...toAsker({ title: failures.lineTooLong.title, text: failures.lineTooLong.text(length, limit) }),
  actions: [{ label: common.help, says: "help" }],
});

/** Somebody said more lines than are answered. `seconds`: until the next one is. */
export const tooManyLines = (most: number, seconds: number, line: string, { common, failures }: Words): Answer => ({
  ...toAsker({ title: failures.tooManyLines.title(most), text: failures.tooManyLines.text(seconds) }),
  actions: [line === "" ? { label: common.help, says: "help" } : { label: common.tryAgain, says: line }],
});

/** For a line that would change something and took minutes to reach us. */
export const tooLate = ({ failures }: Words): Answer => toAsker(failures.tooLate);

/** In place of an answer that nobody but the asker may see, where nothing private is open. */
export const onlyInPrivate = ({ failures: { onlyInPrivate: said } }: Words): Answer => ({
  title: said.title,
  blocks: [prose(said.text)],
});

/** In place of an answer for the asker only, where nothing private is open. `line` shows it to everyone. */
export const notInPrivate = (line: string | undefined, { doors, failures: { notInPrivate: said } }: Words): Answer => ({
  title: said.title,
  blocks: [prose(line ? said.orShared : said.text)],
  ...(line && { actions: [{ label: doors.shareHere, says: line }] }),
});

/** For a bug: the log holds the details under the same reference. */
export const bugAnswer = (reference: string, { failures }: Words): Answer => ({
  title: failures.bug.title,
  blocks: [prose(failures.bug.text), prose(...failures.reference(reference))],
});

/** At the end of all ways to whoever asked: the log holds the details under the same reference. */
export const notShown = (reference: string, { failures }: Words): Answer => ({
  title: failures.notShown.title,
  blocks: [prose(failures.notShown.text), prose(...failures.reference(reference))],
  audience: "asker",
});

/** Where an answer for everybody may stand in the room, or may not. */
export const unsureForAll = ({ failures }: Words): Answer => toAsker(failures.unsureForAll);

export type WhyNotUploaded = keyof Words["failures"]["whyNotUploaded"];

const namesOf = (files: readonly Attachment[]): string[] => files.map(({ file }) => file);

export const notUploaded = (files: readonly Attachment[], why: WhyNotUploaded, { failures }: Words): Answer => ({
  title: (why === "unsure" ? failures.unsureUploaded : failures.notUploaded)(namesOf(files)),
  blocks: [prose(failures.whyNotUploaded[why]), quiet(failures.textHoldsSame)],
});

/** For a bug: the log holds the details under the same reference. */
export const notMade = (files: readonly Attachment[], reference: string, { failures }: Words): Answer => ({
  title: failures.notMade.title(namesOf(files)),
  blocks: [prose(failures.notMade.text), prose(...failures.reference(reference))],
});
