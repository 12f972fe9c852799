import type { Block } from "../../answer.ts";
import type { Picture } from "../../pictures/picture.ts";

/** Letters and digits of a line, for the name of a file. */
const slug = (line: string): string =>
  line
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "")
    .slice(0, 60);

/** A picture in an answer, called like the line that asks for it. */
export const pictureBlock = (line: string, picture: Picture, alt: string): Block => ({
  kind: "picture",
  picture: { file: `${slug(line)}.png`, title: picture.title, alt, order: { kind: "picture", picture } },
});

const JOINED = new Intl.ListFormat("en-GB");

/** "3 held, 1 expected and 2 cancelled", or "1 text" for one pair. Pairs without a number are left out. */
export const sayCounts = (counts: readonly (readonly [number, string])[]): string =>
  JOINED.format(counts.filter(([count]) => count > 0).map(([count, what]) => `${count} ${what}`));

export const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

/** What a picture is about and how much of it there is, in its second line. */
export const subtitle = (...parts: readonly string[]): string =>
  parts
    .filter(Boolean)
    .join(" · ")
    .replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
