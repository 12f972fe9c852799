import type { Answer } from "../answer.ts";
import { list, prose } from "../answer.ts";
import type { Library } from "../library/library.ts";
import { meetingLine } from "../library/lines.ts";
import { toCome } from "../library/relations.ts";
import type { Meeting } from "../library/schema.ts";
import { nameOf } from "../library/titles.ts";
import { matchesMeeting } from "../query/match.ts";
import type { Query } from "../query/query.ts";
import { sayFilters, writeQuery } from "../query/say.ts";
import { understand } from "../query/understand.ts";
import { citations } from "../text/citations.ts";
import { notUnderstood } from "./ask.ts";
import type { Command, Scene } from "./command.ts";
import { pageActions, pageOf, sayPage } from "./paging.ts";
import { widerActions } from "./wider.ts";

/** All meetings to come, worked out once a day: every look-up ahead begins with them. */
const agendas = new WeakMap<Library, { today: string; meetings: readonly Meeting[] }>();
function agendaOf(library: Library, today: string): readonly Meeting[] {
  const known = agendas.get(library);
  if (known?.today === today) return known.meetings;
  const meetings = toCome(library.meetings, today);
  agendas.set(library, { today, meetings });
  return meetings;
}

/** Meetings to come that a query asks for. A vague date counts if any of its days lies in the span. */
export const comingFor = ({ filters, span }: Query, { library, today }: Pick<Scene, "library" | "today">): Meeting[] =>
  agendaOf(library, today).filter(
    (one) =>
      matchesMeeting(one, filters, library) && (!span || (one.when.start <= span.end && one.when.end >= span.start)),
  );

const titleOf = ({ filters, span }: Query, { lexicon }: Scene): string =>
  ["What is coming", sayFilters(filters, lexicon), span?.text].filter(Boolean).join(" · ");

function nothing(query: Query, scene: Scene): Answer {
  const wider = widerActions("next", query, (one) => comingFor(one, scene).length);
  const who = query.filters.flatMap((filter) => (filter.key === "who" && !filter.not ? filter.entries : []));
  return {
    title: titleOf(query, scene),
    blocks: [
      prose("No meeting that fits is known to be coming. That is what public sources say, not that none is planned."),
    ],
    actions: [
      ...wider,
      ...who.slice(0, 2).map((entry) => ({ label: `About ${nameOf(entry)}`, says: entry.record.id })),
    ],
    echo: writeQuery("next", query),
  };
}

function coming(query: Query, scene: Scene): Answer {
  const all = comingFor(query, scene);
  if (all.length === 0) return nothing(query, scene);
  const page = pageOf(all, scene.page);
  const cited = citations();
  const line = writeQuery("next", query);
  const [first] = query.filters;
  const partner = first?.key === "who" && first.entries[0]?.kind === "partner" ? first.entries[0].record : undefined;
  return {
    title: titleOf(query, scene),
    blocks: [
      prose(`${page.total === 1 ? "One meeting" : `${page.total} meetings`}, the surest dates first.${sayPage(page)}`),
      list(page.items.map((meeting) => meetingLine(meeting, scene.today, cited))),
    ],
    actions: [
      ...pageActions(line, page),
      ...(partner ? [{ label: partner.name, says: partner.id }] : []),
      ...(query.span || all.length < 2 ? [] : [{ label: "Next 6 months", says: `${line} 6m` }]),
    ],
    sources: cited.sources,
    echo: line,
  };
}

export const next: Command = {
  name: "next",
  outside: true,
  looks: true,
  run: (words, scene) => {
    const understood = understand(words, { lexicon: scene.lexicon, names: scene.library.names, today: scene.today });
    return "problem" in understood ? notUnderstood("next", words, understood.problem) : coming(understood.query, scene);
  },
};
