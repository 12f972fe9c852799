import {
  Bookmark,
  BuilderElement,
  ExternalHyperlink,
  FootnoteReferenceRun,
  Paragraph,
  type ParagraphChild,
  TextRun,
  XmlComponent,
} from "docx";
import type { Line, Reading } from "../../answer.ts";
import { clean, type Run, runsOf } from "../runs.ts";

/** Draws lines as the content of paragraphs. */
export type Draw = (line: Line) => ParagraphChild[];

const FOOTNOTE = "FootnoteReference";
const placeOf = (note: number): string => `_RefNote${note}`;

const sign = (kind: "begin" | "separate" | "end"): BuilderElement =>
  new BuilderElement({ name: "w:fldChar", attributes: { kind: { key: "w:fldCharType", value: kind } } });

class Instruction extends XmlComponent {
  constructor(text: string) {
    super("w:instrText");
    this.root.push(text);
  }
}

/** A cross-reference to a footnote, which Word renumbers with it. Each of its parts needs a run of its own. */
const again = (note: number): TextRun[] =>
  [sign("begin"), new Instruction(`NOTEREF ${placeOf(note)} \\f \\h`), sign("separate"), String(note), sign("end")].map(
    (part) => new TextRun({ style: FOOTNOTE, superScript: true, children: [part] }),
  );

/** A footnote is placed once, and referred to where its source is cited again. */
function noteRuns(note: number, placed: Set<number>): ParagraphChild[] {
  if (placed.has(note)) return again(note);
  placed.add(note);
  return [new Bookmark({ id: placeOf(note), children: [new FootnoteReferenceRun(note)] })];
}

export const link = (text: string, url: string): ParagraphChild =>
  new ExternalHyperlink({ link: url, children: [new TextRun({ text, style: "Hyperlink" })] });

function drawRun({ text, strong, url, note }: Run, placed: Set<number>): ParagraphChild[] {
  if (note !== undefined) return noteRuns(note, placed);
  return [url ? link(text, url) : new TextRun(strong ? { text, bold: true } : { text })];
}

/** Between two numbers stands a comma, or they would be read as one. */
const comma = (): ParagraphChild => new TextRun({ text: ", ", style: FOOTNOTE });

/** The numbers that were placed are remembered, from the first line to the last. */
export function drawing(reading: Reading): Draw {
  const placed = new Set<number>();
  return (line) =>
    runsOf(line, reading).flatMap((run, index, runs) => [
      ...(run.note !== undefined && runs[index - 1]?.note !== undefined ? [comma()] : []),
      ...drawRun(run, placed),
    ]);
}

export const plainParagraph = (text: string, style: string): Paragraph =>
  new Paragraph({ style, children: [new TextRun(clean(text))] });
