import type { Action, Answer, Attachment, Reading } from "../../answer.ts";
import { prose, quiet } from "../../answer.ts";
import { briefingOf } from "../../briefings/brief.ts";
import type { Briefing } from "../../briefings/briefing.ts";
import type { Knowledge } from "../../briefings/knowledge.ts";
import type { Circle } from "../../briefings/partners.ts";
import { circlePaper, paperOf } from "../../documents/draft.ts";
import type { Paper } from "../../documents/paper.ts";

/** Shorter than any file system or platform allows, with the day and the ending. */
const LONGEST = 80;

/** "Briefing Moldova 2026-11-25": letters and figures of any script, and nothing that a file system or a shell reads. */
export function fileName(title: string, day: string): string {
  const words = title
    .normalize("NFC")
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, " ")
    .trim();
  const cut = [...words].slice(0, LONGEST).join("").trim();
  return `${cut || "Briefing"} ${day}`;
}

const NAMES = { docx: "Word document", pdf: "PDF" } as const;

const count = (number: number, one: string): string => `${number} ${one}${number === 1 ? "" : "s"}`;

const attachment = (paper: Paper, format: keyof typeof NAMES): Attachment => ({
  file: `${fileName(paper.title, paper.today)}.${format}`,
  title: `${paper.title} (${NAMES[format]})`,
  alt: `${NAMES[format]} of the briefing, with ${count(paper.sources.length, "source")}`,
  order: { kind: "document", format, paper },
});

const actionsFor = (line: string): Action[] => [
  { label: "One page", says: `${line} page` },
  { label: "Five lines", says: `${line} short` },
];

/** Two documents with the same content. Like every answer they come to the asker, who may share them with the conversation. */
const posted = (paper: Paper, line: string): Answer => ({
  title: paper.title,
  blocks: [
    prose(
      `The whole briefing as a Word document and as a PDF: ${count(paper.sources.length, "source")}, `,
      "as footnotes in the one and as notes at the end of the other.",
    ),
    quiet(...paper.basis),
  ],
  files: [attachment(paper, "docx"), attachment(paper, "pdf")],
  actions: actionsFor(line),
  echo: paper.line,
});

export const fileAnswer = (briefing: Briefing, { library, today }: Knowledge, reading: Reading): Answer =>
  posted(paperOf(briefing, { reading, today, release: library.release }), briefing.line);

/** Each partner has a section of its own, so that nothing has to be left out. */
export function circleFile(circle: Circle, known: Knowledge, reading: Reading): Answer {
  const briefings = circle.partners.map((record) => briefingOf({ kind: "partner", record }, known));
  const { library, today } = known;
  return posted(circlePaper(circle, briefings, { reading, today, release: library.release }), circle.line);
}
