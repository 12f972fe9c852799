import type { Action, Answer } from "../answer.ts";
import { list, prose } from "../answer.ts";
import { toCome } from "../library/relations.ts";
import type { Filter, Query } from "../query/query.ts";
import { sayFilters, writeQuery } from "../query/say.ts";
import { widerActions } from "../query/wider.ts";
import { isWanted } from "../radar/about.ts";
import { helpOf, radarAnswer, type View } from "../radar/answer.ts";
import type { Finding, Kind, RadarInput } from "../radar/finding.ts";
import { beyondData, clear, kindNamed } from "../radar/kinds.ts";
import { findingsFor, radarFindings } from "../radar/radar.ts";
import { citedLine } from "../statement.ts";
import { joinTitle, problem } from "../text/blocks.ts";
import { citations } from "../text/citations.ts";
import { pageActions, pageOf, sayPage } from "../text/paging.ts";
import type { Words } from "../text/words.ts";
import { readQuery } from "./ask.ts";
import type { Command } from "./command.ts";
import type { CommandContext } from "./context.ts";

/** What was asked for, all that was found, and how it is told. */
interface Asked {
  readonly query: Query;
  readonly input: RadarInput;
  /** Everything, whoever it concerns. */
  readonly all: readonly Finding[];
  readonly found: readonly Finding[];
  readonly view: View;
}

/** So many findings of a page get a button of their own. */
const HELPS = 4;

/** How much there was to look at. */
function lookedAt(filters: readonly Filter[], { library, today, say }: RadarInput): string[] {
  const entries = [...library.byId.values()].filter((entry) => isWanted(entry, filters, library));
  const meetings = entries.flatMap((entry) => (entry.kind === "meeting" ? [entry.record] : []));
  const of = (kind: string): number => entries.filter((entry) => entry.kind === kind).length;
  const { counts, radar } = say;
  const all: readonly (readonly [number, (count: number) => string])[] = [
    [of("series"), counts.series],
    [toCome(meetings, today).length, radar.toCome],
    [of("instrument"), counts.instrument],
    [of("operation"), counts.operation],
  ];
  return all.flatMap(([count, counted]) => (count > 0 ? [counted(count)] : []));
}

function nothing({ query, input, all, found, view }: Asked, context: CommandContext): Answer {
  const { radar } = input.say;
  const looked = lookedAt(query.filters, input);
  return {
    title: radar.nothing(view.named),
    blocks: [
      prose(looked.length > 0 ? radar.looked(looked) : radar.nothingFits),
      ...beyondData(found, view.asOf, view.say),
    ],
    actions: [
      ...widerActions("radar", query, (one) => clear(findingsFor(all, one.filters, input.library)).length, context),
      ...(looked.length > 0 ? [{ label: input.say.common.coming, says: writeQuery("next", query) }] : []),
    ],
    echo: view.line,
  };
}

/** One kind, page by page. */
function ofKind(kind: Kind, { found, view }: Asked, { page: wanted }: CommandContext): Answer {
  const { radar } = view.say;
  const line = `${view.line} ${kind}`;
  const some = found.filter((one) => one.kind === kind);
  const page = pageOf(clear(some), wanted);
  const cited = citations();
  const whole: Action = { label: radar.whole, says: view.line };
  const title = joinTitle(radar.name, radar.kinds[kind].heading, view.named);
  if (page.total === 0)
    return {
      title,
      headline: [radar.nothingOfKind],
      blocks: beyondData(some, view.asOf, view.say),
      actions: [whole],
      echo: line,
    };
  return {
    title,
    headline: [`${radar.pressingFirst(page.total)}${sayPage(page, view.say)}`],
    blocks: [list(page.items.map((one) => citedLine(one, cited, 2))), ...beyondData(some, view.asOf, view.say)],
    actions: [...pageActions(line, page, view.say), ...page.items.slice(0, HELPS).map(helpOf), whole],
    sources: cited.sources,
    echo: line,
  };
}

/** The kind that the first or the last word asks for, and the others. */
function split(words: readonly string[]): { kind: Kind | undefined; rest: readonly string[] } {
  const last = kindNamed(words.at(-1) ?? "");
  if (last) return { kind: last, rest: words.slice(0, -1) };
  const first = kindNamed(words[0] ?? "");
  return { kind: first, rest: first ? words.slice(1) : words };
}

const noSpan = (text: string, query: Query, { radar, common }: Words): Answer =>
  problem(radar.ownReach(text), radar.reach(writeQuery("next", query)), [
    { label: radar.name, says: writeQuery("radar", { filters: query.filters }) },
    { label: common.coming, says: writeQuery("next", query) },
  ]);

async function told(query: Query, kind: Kind | undefined, context: CommandContext): Promise<Answer> {
  const { library, lexicon, today, settings, place, say } = context;
  const input = { library, today, zone: settings.zone, holidays: await context.holidays(), say };
  const all = radarFindings(input);
  const found = findingsFor(all, query.filters, library);
  const view: View = {
    named: sayFilters(query.filters, lexicon, say),
    line: writeQuery("radar", query),
    asOf: library.release.asOf,
    reading: { zone: settings.zone, clock: settings.clock, call: place.call },
    say,
  };
  const asked: Asked = { query, input, all, found, view };
  if (kind) return ofKind(kind, asked, context);
  return radarAnswer(found, view) ?? nothing(asked, context);
}

export const radar: Command = {
  name: "radar",
  outside: true,
  looks: true,
  minor: true,
  run: (all, context) => {
    const { kind, rest } = split(all);
    const read = readQuery("radar", rest, context, all);
    if ("problem" in read) return read.problem;
    const { query } = read;
    return query.span ? noSpan(query.span.text, query, context.say) : told(query, kind, context);
  },
};
