import type { Source } from "../answer.ts";
import { parseWhen } from "../library/when.ts";
import { sayCommand, sayPublisher } from "../text/plain.ts";
import { sayWhen } from "../text/when.ts";
import type { Paper } from "./paper.ts";

/** The words that documents add around a briefing. */
export const LANGUAGE = "en-GB";
export const CREATOR = "aide-mémoire";
export const SOURCES = "Sources";
export const MISSING_SIGNS = "□ stands for a sign that this font does not have. The Word document shows it.";

const sayDay = (day: string, { reading }: Pick<Paper, "reading">): string => {
  const when = parseWhen(day);
  return when ? sayWhen(when, reading) : day;
};

export const sayDrawn = (paper: Paper): string => `Drawn on ${sayDay(paper.today, paper)}`;

export const sayRelease = (paper: Paper): string =>
  `Data release ${paper.release.version} of ${sayDay(paper.release.asOf, paper)}, public sources only`;

/** How the reader gets the same, as it is then, in chat. */
export const sayAgain = ({ line, reading }: Paper): string => `In chat: ${sayCommand(line, reading)}`;

export const sayPage = (number: number, of: number): string => `Page ${number} of ${of}`;

/** A note in three parts; the second is the link, where there is an address. */
export const sayNote = (source: Source, { reading }: Paper): { by: string; title: string; url?: string } => ({
  by: sayPublisher(source, reading),
  title: source.title,
  ...(source.url && { url: source.url }),
});
