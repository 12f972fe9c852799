import type { Reading, Source } from "../answer.ts";
import type { Language } from "../languages.ts";
import { parseWhen } from "../library/when.ts";
import { sayCommand, sayPublisher } from "../text/plain.ts";
import { sayWhen } from "../text/when.ts";
import { type Words, wordsIn } from "../text/words.ts";
import type { DocumentModel } from "./model.ts";

export const CREATOR = "aide-mémoire";

const LOCALES: Readonly<Record<Language, string>> = { en: "en-GB", fr: "fr-FR", "en-XA": "en-XA" };

/** BCP 47, for the word processor and the screen reader. */
export const localeOf = ({ language = "en" }: Reading): string => LOCALES[language];

export const wordsOf = ({ reading }: Pick<DocumentModel, "reading">): Words["documents"] =>
  wordsIn(reading.language).documents;

const sayDay = (day: string, { reading }: Pick<DocumentModel, "reading">): string => {
  const when = parseWhen(day);
  return when ? sayWhen(when, reading) : day;
};

export const sayDrawn = (paper: DocumentModel): string => wordsOf(paper).drawn(sayDay(paper.today, paper));

export const sayRelease = (paper: DocumentModel): string =>
  wordsOf(paper).release(paper.release.version, sayDay(paper.release.asOf, paper));

/** How the reader gets the same, as it is then, in chat. */
export const sayAgain = (paper: DocumentModel): string => wordsOf(paper).again(sayCommand(paper.line, paper.reading));

/** A note in three parts; the second is the link, where there is an address. */
export const sayNote = (source: Source, { reading }: DocumentModel): { by: string; title: string; url?: string } => ({
  by: sayPublisher(source, reading),
  title: source.title,
  ...(source.url && { url: source.url }),
});
