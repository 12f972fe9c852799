import type { Line } from "../answer.ts";
import type { Briefing, Section, SectionKey } from "../briefings/briefing.ts";
import { sectionOf } from "../briefings/briefing.ts";
import type { Point } from "../statement.ts";
import { citedLine } from "../statement.ts";
import { type Citations, citations } from "../text/citations.ts";
import type { Words } from "../text/words.ts";
import type { DocumentModel, DocumentPart } from "./model.ts";

/** Sections whose records have the same few facts each. All others are told in sentences, which say more. */
const TABLES: ReadonlySet<SectionKey> = new Set(["texts", "commitments", "dates", "operations", "people", "overdue"]);

type Surroundings = Pick<DocumentModel, "reading" | "today" | "release">;

/** The note of a row stands behind what it is about. Who wrote a commitment down matters as much as what was given with it. */
const row = (key: SectionKey, { cells: [first = [], ...rest], sources }: Point, { cite }: Citations): Line[] => [
  [...first, ...cite(sources, key === "commitments" ? 2 : 1)],
  ...rest,
];

function content({ key, columns, points, blank }: Section, cited: Citations): DocumentPart {
  if (points.length === 0) return { kind: "prose", text: [blank] };
  if (TABLES.has(key)) return { kind: "table", columns, rows: points.map((one) => row(key, one, cited)) };
  const [only, another] = points;
  if (only && !another) return { kind: "prose", text: citedLine(only, cited) };
  return { kind: "list", items: points.map((one) => citedLine(one, cited)) };
}

/** The whole briefing, in the order of its sections: on paper nothing has to be cut. */
export function paperOf(briefing: Briefing, surroundings: Surroundings): DocumentModel {
  const cited = citations();
  const parts = briefing.sections.flatMap((one): DocumentPart[] => [
    { kind: "heading", text: one.heading },
    content(one, cited),
  ]);
  const { title, subject, line, basis } = briefing;
  return { title, subject, line: `${line} file`, basis, parts, sources: cited.sources, ...surroundings };
}

/** What is told of each of several partners. */
const KEYS = ["next", "last", "texts", "commitments"] as const;

/** Behind a bold label nothing else is bold. */
const plainly = (line: Line): Line =>
  line.map((run) => (typeof run === "object" && "strong" in run ? run.strong : run));

/** Where nobody has noted a commitment for a whole region, a line for each partner would say nothing. */
function labelled({ key, label, none, points }: Section, cited: Citations, { punctuation }: Words): Line[] {
  const head = { strong: `${label}${punctuation.colon}` };
  if (points.length === 0) return key === "commitments" ? [] : [[head, `${none}.`]];
  return points.map((one) => [head, ...plainly(citedLine(one, cited))]);
}

function stateOf(briefing: Briefing, key: "next" | "last", { cite }: Citations): Line {
  const section = sectionOf(briefing, key);
  const [first] = section?.points ?? [];
  if (!first) return [section?.none ?? "–"];
  return [first.short.name, " ", ...first.short.state, ...cite(first.sources, 1)];
}

const overview = (briefings: readonly Briefing[], cited: Citations, { documents }: Words): DocumentPart[] => [
  { kind: "heading", text: documents.glance },
  {
    kind: "table",
    columns: documents.glanceColumns,
    rows: briefings.map((one) => [[one.subject], stateOf(one, "next", cited), stateOf(one, "last", cited)]),
  },
];

/** Several partners: a table of all of them, then a section for each. */
export function circlePaper(
  { title, line }: { readonly title: string; readonly line: string },
  briefings: readonly Briefing[],
  surroundings: Surroundings,
  say: Words,
): DocumentModel {
  const cited = citations();
  const glance = overview(briefings, cited, say);
  const parts = briefings.flatMap((one): DocumentPart[] => [
    { kind: "heading", text: one.subject },
    {
      kind: "list",
      items: KEYS.flatMap((key) => {
        const section = sectionOf(one, key);
        return section ? labelled(section, cited, say) : [];
      }),
    },
  ]);
  return {
    title: say.briefings.title(title),
    subject: title,
    line: `${line} file`,
    basis: briefings[0]?.basis ?? [],
    parts: [...glance, ...parts],
    sources: cited.sources,
    ...surroundings,
  };
}
