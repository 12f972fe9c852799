import type { Answer, Field, Line } from "../answer.ts";
import { list, prose } from "../answer.ts";
import type { Entry } from "../library/library.ts";
import { instrumentLine, meetingLine, partnerLine, seriesLine } from "../library/lines.ts";
import { nameOf } from "../library/titles.ts";
import type { Query } from "../query/query.ts";
import { sayFilters, writeQuery } from "../query/say.ts";
import { type Finding, findingFor, type Subject } from "../query/subject.ts";
import { understand } from "../query/understand.ts";
import { type Citations, citations } from "../text/citations.ts";
import { notUnderstood } from "./ask.ts";
import type { Command, Scene } from "./command.ts";
import { pageActions, pageOf, sayPage } from "./paging.ts";
import { widerActions } from "./wider.ts";

const NOUNS: Readonly<Record<Subject, readonly [string, string]>> = {
  partner: ["partner", "partners"],
  instrument: ["text", "texts"],
  series: ["dialogue or forum", "dialogues and forums"],
  meeting: ["meeting", "meetings"],
};

const sayCount = (count: number, subject: Subject): string => `${count} ${NOUNS[subject][count === 1 ? 0 : 1]}`;

function lineOf(entry: Entry, scene: Scene, cited: Citations): Line {
  switch (entry.kind) {
    case "partner":
      return partnerLine(entry.record, scene.library, cited);
    case "instrument":
      return instrumentLine(entry.record, cited);
    case "series":
      return seriesLine(entry.record, cited);
    case "meeting":
      return meetingLine(entry.record, scene.today, cited);
    case "operation":
    case "term":
      return [{ strong: nameOf(entry) }];
  }
}

const titleOf = (query: Query, { lexicon }: Scene): string => `Found · ${sayFilters(query.filters, lexicon)}`;

function nothing(query: Query, finding: Finding, scene: Scene): Answer {
  return {
    title: titleOf(query, scene),
    blocks: [prose(`No ${NOUNS[finding.subject][0]} in the data set fits all of this.`)],
    actions: widerActions("find", query, (one) => findingFor(one, scene).entries.length),
    echo: writeQuery("find", query),
  };
}

function found(query: Query, scene: Scene): Answer {
  const finding = findingFor(query, scene);
  if (finding.entries.length === 0) return nothing(query, finding, scene);
  const page = pageOf(finding.entries, scene.page);
  const cited = citations();
  const line = writeQuery("find", query);
  const [only] = finding.entries.length === 1 ? finding.entries : [];
  return {
    title: titleOf(query, scene),
    blocks: [
      prose(`${sayCount(page.total, finding.subject)}.${sayPage(page)}`),
      list(page.items.map((entry) => lineOf(entry, scene, cited))),
    ],
    actions: [...pageActions(line, page), ...(only ? [{ label: "Show it", says: only.record.id }] : [])],
    sources: cited.sources,
    echo: line,
  };
}

const choice = (name: "type" | "area" | "region" | "kind", label: string, { lexicon }: Scene): Field => ({
  name,
  label,
  kind: "choices",
  options: lexicon.values(name).map((value) => ({ label: value.label, value: value.id })),
  before: `${name}:`,
});

const form = (scene: Scene): Answer => ({
  title: "What are you looking for?",
  blocks: [
    prose("Choose one or more. Several of one kind are alternatives; each further kind narrows the list."),
    {
      kind: "form",
      form: {
        says: "find",
        fields: [
          choice("type", "Type of text", scene),
          choice("area", "Area of co-operation", scene),
          choice("region", "Region", scene),
          choice("kind", "Kind of dialogue", scene),
          {
            name: "since",
            label: "Since",
            hint: "A year, a month (2024-06) or a day (2024-06-15)",
            kind: "text",
            before: "since:",
          },
        ],
        submit: "Find",
      },
    },
  ],
  audience: "asker",
});

/** A span without since: or until: limits on both sides. */
const dated = ({ filters, span }: Query): Query =>
  span
    ? {
        filters: [
          ...filters,
          { key: "since", not: false, day: span.start },
          { key: "until", not: false, day: span.end },
        ],
      }
    : { filters };

export const find: Command = {
  name: "find",
  outside: true,
  looks: true,
  run: (words, scene) => {
    const understood = understand(words, { lexicon: scene.lexicon, names: scene.library.names, today: scene.today });
    if ("problem" in understood) return notUnderstood("find", words, understood.problem);
    const query = dated(understood.query);
    return query.filters.length === 0 ? form(scene) : found(query, scene);
  },
};
