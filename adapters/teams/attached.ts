import type { CardElement, IActionSet, IImage, IOpenUrlAction } from "@microsoft/teams.cards";
import type { Answer, Attachment, Line } from "../../src/answer.ts";
import { clockIn } from "../../src/clock.ts";
import type { KeptFile } from "../../src/files.ts";
import { cutText } from "../../src/text/plain.ts";
import type { Words } from "../../src/text/words.ts";
import type { Pen } from "./inline.ts";
import { ACTIONS_IN_A_ROW, BUTTON_TEXT } from "./limits.ts";

/** How a card writes a line of small, quiet text. */
type Quietly = (line: Line) => CardElement[];

/** A picture, which opens in full size; where this server has no address, what it shows in words. */
export function drawPicture(picture: Attachment, { links, say }: Pen, quietly: Quietly): CardElement[] {
  const { alt } = picture;
  const kept = links?.get(picture);
  if (kept?.address === undefined) return quietly([say.doors.picture(alt)]);
  // A title would be read out instead of what the picture shows.
  const selectAction: IOpenUrlAction = { type: "Action.OpenUrl", url: kept.address, tooltip: say.doors.openPicture };
  return [{ type: "Image", url: kept.address, altText: alt, size: "Stretch", selectAction } satisfies IImage];
}

const endingOf = (file: string): string => file.slice(file.lastIndexOf(".") + 1).toUpperCase();

/** Named by what they are, or, where that does not tell them apart, by their names. */
const labelOf = ({ file }: Attachment, all: readonly Attachment[], { doors }: Words): string =>
  doors.download(all.filter((one) => endingOf(one.file) === endingOf(file)).length > 1 ? file : endingOf(file));

const rowsOf = (actions: readonly IOpenUrlAction[]): IActionSet[] =>
  Array.from({ length: Math.ceil(actions.length / ACTIONS_IN_A_ROW) }, (_, row) => ({
    type: "ActionSet",
    actions: actions.slice(row * ACTIONS_IN_A_ROW, (row + 1) * ACTIONS_IN_A_ROW),
  }));

/** When a link ends to work, told as every other time is. */
const untilOf = (kept: readonly KeptFile[], { reading: { zone }, say }: Pen): Line => {
  const first = new Date(Math.min(...kept.map(({ until }) => until.getTime())));
  const [day = "", time = ""] = clockIn(first, zone).split(" ");
  return [say.doors.worksUntil, { when: { start: day, end: day, precision: "day", time, zone } }, "."];
};

/** Files by name, and where they can be downloaded. Where they follow for the reader to allow, by name only. */
export function drawFiles({ files = [] }: Answer, pen: Pen, quietly: Quietly): CardElement[] {
  const { links, follow, say } = pen;
  const named = files.flatMap(({ title, file }) => quietly([say.doors.file(title, file)]));
  const kept = files.flatMap((file) => {
    const one = links?.get(file);
    return one?.address === undefined || follow ? [] : [{ file, one, url: one.address }];
  });
  const downloads = kept.map(
    ({ file, url }): IOpenUrlAction => ({
      type: "Action.OpenUrl",
      title: cutText(labelOf(file, files, say), BUTTON_TEXT),
      url,
    }),
  );
  const until = kept.map(({ one }) => one);
  return [...named, ...rowsOf(downloads), ...(until.length > 0 ? quietly(untilOf(until, pen)) : [])];
}

/** What the operator has to set, where something could not be shown for want of an address. */
export function drawWant({ blocks, files = [] }: Answer, { links, follow, say }: Pen, quietly: Quietly): CardElement[] {
  const shown = blocks.flatMap((block) => (block.kind === "picture" ? [block.picture] : []));
  const wanted = [...shown, ...(follow ? [] : files)];
  return wanted.some((one) => links?.get(one)?.address === undefined) ? quietly([say.doors.noAddress]) : [];
}
