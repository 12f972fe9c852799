import { Document, HeadingLevel, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from "docx";
import PDFDocument from "pdfkit";
import type { Answer } from "../src/answer.ts";
import { briefingOf } from "../src/briefings/brief.ts";
import { pageAnswer } from "../src/briefings/page.ts";
import { isSubject, type Subject } from "../src/briefings/scope.ts";
import type { CommandContext } from "../src/commands/context.ts";
import { docxOf } from "../src/documents/docx.ts";
import { paperOf } from "../src/documents/draft.ts";
import type { DocumentModel, DocumentPart } from "../src/documents/model.ts";
import { FONTS } from "../src/documents/pdf/ink.ts";
import { pdfOf } from "../src/documents/pdf.ts";
import type { Library } from "../src/library/library.ts";
import { recordAnswer } from "../src/records/record.ts";
import { sayLine } from "../src/text/plain.ts";
import { wordsIn } from "../src/text/words.ts";
import { openDesk, READING } from "../test/support/desk.ts";
import { theLibrary } from "../test/support/world.ts";
import { measured, median, round, watchMemory } from "./measure.ts";

const ROUNDS = 40;
const TODAY = "2026-11-24";
const PAPERS = ["moldova", "norway", "ukraine"];

type Job = () => Promise<unknown>;

const linesOf = (part: Exclude<DocumentPart, { kind: "table" }>): string[] => {
  if (part.kind === "heading") return [part.text];
  return (part.kind === "prose" ? [part.text] : part.items).map((line) => sayLine(line, READING));
};

const rowsOf = ({ columns, rows }: Extract<DocumentPart, { kind: "table" }>): string[][] => [
  [...columns],
  ...rows.map((row) => row.map((cell) => sayLine(cell, READING))),
];

const notesOf = ({ sources }: DocumentModel): string[] =>
  sources.map(({ publisher, title, url = "" }) => `${publisher}. ${title}. ${url}`);

/** The same texts in the simplest document that the library makes. */
function bareDocx(paper: DocumentModel): Promise<unknown> {
  const row = (cells: readonly string[]): TableRow =>
    new TableRow({ children: cells.map((text) => new TableCell({ children: [new Paragraph(text)] })) });
  const children = paper.parts.flatMap((part): (Paragraph | Table)[] => {
    if (part.kind === "table") return [new Table({ rows: rowsOf(part).map(row) })];
    if (part.kind === "heading") return [new Paragraph({ text: part.text, heading: HeadingLevel.HEADING_1 })];
    return linesOf(part).map((text) => new Paragraph({ children: [new TextRun(text)] }));
  });
  const notes = notesOf(paper).map((text, index) => [index + 1, { children: [new Paragraph(text)] }]);
  return Packer.toBuffer(new Document({ sections: [{ children }], footnotes: Object.fromEntries(notes) }));
}

/** The same texts in the same font, without tags and links. */
async function barePdf(paper: DocumentModel): Promise<void> {
  const doc = new PDFDocument({ size: "A4", font: FONTS.regular });
  for (const part of paper.parts) {
    if (part.kind === "table") doc.table({ data: rowsOf(part) });
    else for (const text of linesOf(part)) doc.font(part.kind === "heading" ? FONTS.bold : FONTS.regular).text(text);
  }
  for (const text of notesOf(paper)) doc.text(text);
  doc.end();
  for await (const _ of doc);
}

/** In turns, because the machine is not equally fast all the time. */
async function compare(ours: Job, other: Job, rounds: number): Promise<{ ours: number[]; other: number[] }> {
  const spent = { ours: [] as number[], other: [] as number[] };
  for (let count = 0; count < rounds; count++) {
    spent.ours.push((await measured(ours)).cpu);
    spent.other.push((await measured(other)).cpu);
  }
  return spent;
}

const said = (all: readonly number[]): string =>
  `${median(all).toFixed(1).padStart(6)} ms of CPU p50 ${median(all, 0.99).toFixed(1).padStart(6)} ms p99`;

async function document(name: string, paper: DocumentModel, ways: { ours: Job; bare: Job }): Promise<string> {
  const memory = watchMemory();
  const { ours, other } = await compare(ways.ours, ways.bare, ROUNDS);
  const peak = memory.peak();
  memory.stop();
  return [
    `${name} on ${paper.subject}, ${paper.sources.length} sources, peak ${round(peak)} MB`,
    `  ours ${said(ours)} (${(median(ours) / median(other)).toFixed(2)} of the library alone)`,
    `  bare ${said(other)}`,
  ].join("\n");
}

async function sceneOf(library: Library): Promise<CommandContext> {
  let seen: CommandContext | undefined;
  const look = (_: readonly string[], scene: CommandContext): Answer => {
    seen = scene;
    return { title: "", blocks: [] };
  };
  const desk = await openDesk(library, [{ name: "look", run: look }]);
  await desk.say("look");
  await desk.close();
  if (!seen) throw new Error("nobody looked");
  return seen;
}

/** A page of every partner, dialogue and meeting, beside the card that a look-up gives. */
async function pages(library: Library, subjects: readonly Subject[]): Promise<string[]> {
  const scene = await sceneOf(library);
  const known = { library, today: TODAY, commitments: [], say: wordsIn() };
  const spent = { ours: [] as number[], other: [] as number[] };
  for (const subject of [...subjects, ...subjects]) {
    const one = await compare(
      async () => pageAnswer(briefingOf(subject, known), READING, known.say),
      async () => recordAnswer(subject, scene),
      1,
    );
    spent.ours.push(...one.ours);
    spent.other.push(...one.other);
  }
  const mean = (all: readonly number[]): string => (all.reduce((sum, one) => sum + one, 0) / all.length).toFixed(2);
  return [
    `a page brief   ${said(spent.ours)}, ${mean(spent.ours)} ms on average, of ${round(subjects.length)} records`,
    `a plain look-up ${said(spent.other)}, ${mean(spent.other)} ms on average`,
  ];
}

/** Documents against the bare libraries, and a page brief against a look-up. */
export async function benchDocuments(): Promise<string[]> {
  const library = await theLibrary();
  const subjects = [...library.byId.values()].filter(isSubject);
  const lines = await pages(library, subjects);
  for (const subject of subjects.filter(({ record }) => PAPERS.includes(record.id))) {
    const briefing = briefingOf(subject, { library, today: TODAY, commitments: [], say: wordsIn() });
    const paper = paperOf(briefing, { reading: READING, today: TODAY, release: library.release });
    lines.push(
      await document("DOCX", paper, { ours: () => docxOf(paper), bare: () => bareDocx(paper) }),
      await document("PDF", paper, { ours: () => pdfOf(paper), bare: () => barePdf(paper) }),
    );
  }
  return lines;
}
