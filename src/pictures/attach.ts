import type { Block } from "../answer.ts";
import { joinTitle } from "../text/blocks.ts";
import { capital } from "../text/grammar.ts";
import type { Picture } from "./picture.ts";

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
  picture: { file: `${slug(line)}.png`, title: picture.title, alt, job: { kind: "picture", picture } },
});

/** What a picture is about and how much of it there is, in its second line. */
export const subtitle = (...parts: readonly string[]): string => capital(joinTitle(...parts));
