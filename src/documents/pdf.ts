import type { DocumentModel, DocumentPart } from "./model.ts";
import { baseOf, drawHeading, drawList, drawParagraph } from "./pdf/blocks.ts";
import { STYLES } from "./pdf/ink.ts";
import { LEFT, Sheet, WIDTH } from "./pdf/sheet.ts";
import { drawTable } from "./pdf/table.ts";
import { typeset } from "./pdf/typeset.ts";
import { clean, type Run, runsOf } from "./runs.ts";
import { localeOf, sayAgain, sayDrawn, sayNote, sayRelease, wordsOf } from "./wording.ts";

const NOTE_INDENT = 20;
/** Where header and footer stand. */
const TOP = 34;
const BOTTOM = 800;

function drawPart(sheet: Sheet, part: DocumentPart, { reading }: DocumentModel): void {
  switch (part.kind) {
    case "heading":
      drawHeading(sheet, clean(part.text));
      break;
    case "prose":
      drawParagraph(sheet, runsOf(part.text, reading), STYLES.body, { after: 4 });
      break;
    case "list": {
      const items = part.items.map((item) => ({ label: "•", runs: runsOf(item, reading) }));
      drawList(sheet, items, STYLES.body);
      break;
    }
    case "table":
      drawTable(sheet, part, reading);
      break;
  }
}

/** The address stands in full beside its link, for those who read on paper. */
function noteRuns(source: DocumentModel["sources"][number], paper: DocumentModel): Run[] {
  const { by, title, url } = sayNote(source, paper);
  const named = clean(title);
  return [
    { text: `${clean(by)}. ` },
    url ? { text: named, url } : { text: named },
    { text: url ? `. ${clean(url)}` : "." },
  ];
}

function drawSources(sheet: Sheet, paper: DocumentModel): void {
  if (paper.sources.length === 0) return;
  drawHeading(sheet, wordsOf(paper).sources);
  const items = paper.sources.map((source, index) => ({
    label: `${index + 1}.`,
    runs: noteRuns(source, paper),
    place: `note-${index + 1}`,
  }));
  drawList(sheet, items, STYLES.note, NOTE_INDENT);
}

function drawMargins(sheet: Sheet, paper: DocumentModel): void {
  const style = STYLES.margin;
  const set = (text: string, base: number, atEnd = false): void => {
    const [line = []] = typeset([{ text: clean(text) }], style, WIDTH * 0.8, sheet.measure);
    const width = line.reduce((sum, piece) => sum + piece.width, 0);
    sheet.draw(line, atEnd ? LEFT + WIDTH - width : LEFT, base + baseOf(style));
  };
  sheet.eachPage((number, of) => {
    set(paper.title, TOP);
    set(sayDrawn(paper), TOP, true);
    set(sayRelease(paper), BOTTOM);
    set(wordsOf(paper).page(number, of), BOTTOM, true);
  });
}

/** A tagged PDF: headings, tables, lists and links are told apart by screen readers. The same paper gives the same bytes. */
export function pdfOf(paper: DocumentModel): Promise<Uint8Array> {
  const [title, subject] = [clean(paper.title), clean(paper.subject)];
  const sheet = new Sheet({ title, subject, day: paper.today, language: localeOf(paper.reading) });
  drawParagraph(sheet, [{ text: title }], STYLES.title, { kind: "H1", after: 2 });
  drawParagraph(sheet, runsOf(paper.basis, paper.reading), STYLES.quiet, { after: 4 });
  for (const part of paper.parts) drawPart(sheet, part, paper);
  drawSources(sheet, paper);
  sheet.y += 8;
  drawParagraph(sheet, [{ text: clean(sayAgain(paper)) }], STYLES.quiet, { after: 2 });
  if (sheet.boxed) drawParagraph(sheet, [{ text: wordsOf(paper).missingSigns }], STYLES.quiet, { after: 0 });
  drawMargins(sheet, paper);
  return sheet.bytes();
}
