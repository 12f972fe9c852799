import { AlignmentType, type INumberingOptions, type IStylesOptions, LevelFormat } from "docx";
import type { DocumentModel } from "../model.ts";
import { localeOf, wordsOf } from "../wording.ts";

/** On every computer, or replaced by one of the same widths. */
const FONT = "Arial";
const INK = "1F2933";
const QUIET = "52606D";
const ACCENT = "1F4E79";
export const RULE = "B8C4CE";
export const SHADE = "EAF0F6";
export const BULLETS = "bullets";

/** Sizes in half points. */
const BODY = 21;
const SMALL = 18;

/** Spacing belongs to styles: no paragraph is empty. Twentieths of a point. */
export const stylesFor = (paper: DocumentModel): IStylesOptions => ({
  default: {
    document: {
      run: { font: FONT, size: BODY, color: INK, language: { value: localeOf(paper.reading) } },
      paragraph: { spacing: { after: 120, line: 269 } },
    },
    title: { run: { size: 40, bold: true, color: ACCENT }, paragraph: { spacing: { after: 80 }, keepNext: true } },
    heading1: {
      run: { size: 26, bold: true, color: ACCENT },
      paragraph: { spacing: { before: 320, after: 100 }, keepNext: true, keepLines: true },
    },
    listParagraph: { paragraph: { spacing: { after: 80 } } },
    footnoteText: { run: { size: 17, color: INK }, paragraph: { spacing: { after: 40, line: 240 } } },
    hyperlink: { run: { color: "0B5394", underline: {} } },
  },
  paragraphStyles: [
    { id: "Basis", name: "Basis", basedOn: "Normal", next: "Normal", run: { color: QUIET, size: SMALL } },
    {
      id: "Cell",
      name: wordsOf(paper).styles.cell,
      basedOn: "Normal",
      run: { size: 19 },
      paragraph: { spacing: { after: 0 } },
    },
    { id: "ColumnHead", name: wordsOf(paper).styles.head, basedOn: "Cell", run: { bold: true } },
    {
      id: "Margin",
      name: wordsOf(paper).styles.margin,
      basedOn: "Normal",
      run: { color: QUIET, size: 16 },
      paragraph: { spacing: { after: 0, line: 240 } },
    },
  ],
});

export const numbering: INumberingOptions = {
  config: [
    {
      reference: BULLETS,
      levels: [
        {
          level: 0,
          format: LevelFormat.BULLET,
          text: "•",
          alignment: AlignmentType.LEFT,
          style: { paragraph: { indent: { left: 360, hanging: 240 } } },
        },
      ],
    },
  ],
};
