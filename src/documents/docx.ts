import {
  Document,
  Footer,
  Header,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  type Table,
  TabStopType,
  TextRun,
} from "docx";
import { settled } from "./docx/settled.ts";
import { BULLETS, numbering, stylesFor } from "./docx/styles.ts";
import { drawTable, TEXT_WIDTH } from "./docx/table.ts";
import { type Draw, drawing, link, plainParagraph } from "./docx/text.ts";
import type { DocumentModel, DocumentPart } from "./model.ts";
import { clean } from "./runs.ts";
import { CREATOR, sayAgain, sayDrawn, sayNote, sayRelease, wordsOf } from "./wording.ts";

const PAGE = { size: { width: 11906, height: 16838 }, margin: { top: 1304, right: 1134, bottom: 1247, left: 1134 } };

function drawPart(part: DocumentPart, draw: Draw, paper: DocumentModel): (Paragraph | Table)[] {
  switch (part.kind) {
    case "heading":
      return [new Paragraph({ heading: HeadingLevel.HEADING_1, children: [new TextRun(clean(part.text))] })];
    case "prose":
      return [new Paragraph({ children: draw(part.text) })];
    case "list":
      return part.items.map(
        (item) =>
          new Paragraph({
            style: "ListParagraph",
            numbering: { reference: BULLETS, level: 0 },
            children: draw(item),
          }),
      );
    case "table":
      return [drawTable(part, draw, paper)];
  }
}

/** Who published it, what it is called, which is the link, and where it is, for those who read it on paper. */
function footnotes(paper: DocumentModel): Record<string, { children: Paragraph[] }> {
  const notes = paper.sources.map((source) => {
    const { by, title, url } = sayNote(source, paper);
    const named = clean(title);
    const children = [
      new TextRun(` ${clean(by)}. `),
      ...(url ? [link(named, url), new TextRun(`. ${clean(url)}`)] : [new TextRun(`${named}.`)]),
    ];
    return { children: [new Paragraph({ style: "FootnoteText", children })] };
  });
  return Object.fromEntries(notes.map((note, index) => [index + 1, note]));
}

const margin = (left: string, right: string | TextRun): Paragraph =>
  new Paragraph({
    style: "Margin",
    tabStops: [{ type: TabStopType.RIGHT, position: TEXT_WIDTH }],
    children: [new TextRun(`${clean(left)}\t`), typeof right === "string" ? new TextRun(right) : right],
  });

/** The numbers are fields, which Word counts. */
const pages = (paper: DocumentModel): TextRun => {
  const fields = new Map<string, string>([
    ["1", PageNumber.CURRENT],
    ["2", PageNumber.TOTAL_PAGES],
  ]);
  const parts = wordsOf(paper).page(1, 2).split(/(\d)/);
  return new TextRun({ children: parts.map((part) => fields.get(part) ?? part).filter((part) => part !== "") });
};

/** A Word document with real headings, footnotes and table heads. The same paper always gives the same bytes. */
export async function docxOf(paper: DocumentModel): Promise<Uint8Array> {
  const draw = drawing(paper.reading);
  const document = new Document({
    title: clean(paper.title),
    subject: clean(paper.subject),
    creator: CREATOR,
    lastModifiedBy: CREATOR,
    styles: stylesFor(paper),
    numbering,
    footnotes: footnotes(paper),
    sections: [
      {
        properties: { page: PAGE },
        headers: { default: new Header({ children: [margin(paper.title, sayDrawn(paper))] }) },
        footers: { default: new Footer({ children: [margin(sayRelease(paper), pages(paper))] }) },
        children: [
          plainParagraph(paper.title, "Title"),
          new Paragraph({ style: "Basis", children: draw(paper.basis) }),
          ...paper.parts.flatMap((part) => drawPart(part, draw, paper)),
          plainParagraph(sayAgain(paper), "Basis"),
        ],
      },
    ],
  });
  return settled(await Packer.toBuffer(document), paper.today);
}
