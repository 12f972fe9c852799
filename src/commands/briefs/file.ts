import type { Action, Answer, Attachment, Reading } from "../../answer.ts";
import { quiet } from "../../answer.ts";
import { briefingOf } from "../../briefings/brief.ts";
import type { Briefing } from "../../briefings/briefing.ts";
import type { Circle } from "../../briefings/partners.ts";
import { circlePaper, paperOf } from "../../documents/draft.ts";
import type { DocumentModel } from "../../documents/model.ts";
import type { Knowledge } from "../../knowledge.ts";
import type { Words } from "../../text/words.ts";

/** Shorter than any file system or platform allows, with the day and the ending. */
const LONGEST = 80;

/** "Briefing Moldova 2026-11-25": letters and figures of any script, and nothing that a file system or a shell reads. */
export function fileName(title: string, day: string, { briefings }: Words): string {
  const words = title
    .normalize("NFC")
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, " ")
    .trim();
  const cut = [...words].slice(0, LONGEST).join("").trim();
  return `${cut || briefings.file.name} ${day}`;
}

const attachment = (paper: DocumentModel, format: "docx" | "pdf", say: Words): Attachment => {
  const { file } = say.briefings;
  return {
    file: `${fileName(paper.title, paper.today, say)}.${format}`,
    title: file.title(paper.title, file[format]),
    alt: file.alt(file[format], paper.sources.length),
    job: { kind: "document", format, paper },
  };
};

const actionsFor = (line: string, { briefings: { file, actions } }: Words): Action[] => [
  { label: file.page, says: `${line} page` },
  { label: actions.lines, says: `${line} short` },
];

/** Two documents with the same content. Like every answer they come to the asker, who may share them with the conversation. */
const posted = (paper: DocumentModel, line: string, say: Words): Answer => ({
  title: paper.title,
  headline: say.briefings.file.about(paper.sources.length),
  blocks: [quiet(...paper.basis)],
  files: [attachment(paper, "docx", say), attachment(paper, "pdf", say)],
  actions: actionsFor(line, say),
  echo: paper.line,
});

export const fileAnswer = (briefing: Briefing, { library, today, say }: Knowledge, reading: Reading): Answer =>
  posted(paperOf(briefing, { reading, today, release: library.release }), briefing.line, say);

/** Each partner has a section of its own, so that nothing has to be left out. */
export function circleFile(circle: Circle, known: Knowledge, reading: Reading): Answer {
  const briefings = circle.partners.map((record) => briefingOf({ kind: "partner", record }, known));
  const { library, today, say } = known;
  const surroundings = { reading, today, release: library.release };
  return posted(circlePaper(circle, briefings, surroundings, say), circle.line, say);
}
