import type { Action, Answer } from "../answer.ts";
import { list, prose } from "../answer.ts";
import { toCome } from "../library/relations.ts";
import type { Filter, Query } from "../query/query.ts";
import { sayFilters, writeQuery } from "../query/say.ts";
import { understand } from "../query/understand.ts";
import { isWanted } from "../radar/about.ts";
import { helpOf, radarAnswer, titleOf, type View } from "../radar/answer.ts";
import type { Finding, Kind, Sky } from "../radar/finding.ts";
import { findingsFor, radarFindings } from "../radar/radar.ts";
import { beyondData, clear, kindNamed, NAMINGS } from "../radar/said.ts";
import { citedLine } from "../statement.ts";
import { problem } from "../text/blocks.ts";
import { citations } from "../text/citations.ts";
import { notUnderstood } from "./ask.ts";
import type { Command, Scene } from "./command.ts";
import { pageActions, pageOf, sayPage } from "./paging.ts";
import { widerActions } from "./wider.ts";

/** What was asked for, all that was found, and how it is told. */
interface Asked {
  readonly query: Query;
  readonly sky: Sky;
  /** Everything, whoever it concerns. */
  readonly all: readonly Finding[];
  readonly found: readonly Finding[];
  readonly view: View;
}

const ALL = new Intl.ListFormat("en-GB");
/** So many findings of a page get a button of their own. */
const HELPS = 4;

/** How much there was to look at. */
function lookedAt(filters: readonly Filter[], { library, today }: Sky): string[] {
  const entries = [...library.byId.values()].filter((entry) => isWanted(entry, filters, library));
  const meetings = entries.flatMap((entry) => (entry.kind === "meeting" ? [entry.record] : []));
  const of = (kind: string): number => entries.filter((entry) => entry.kind === kind).length;
  const counts: readonly (readonly [number, string, string])[] = [
    [of("series"), "dialogue or forum", "dialogues and forums"],
    [toCome(meetings, today).length, "meeting to come", "meetings to come"],
    [of("instrument"), "text", "texts"],
    [of("operation"), "mission or operation", "missions and operations"],
  ];
  return counts.flatMap(([count, one, several]) => (count > 0 ? [`${count} ${count === 1 ? one : several}`] : []));
}

const CALM =
  "As far as the data goes, no week has two meetings of the same people, none falls on a holiday or in a week of the European Council, no window closes within eight weeks, nothing is past its cadence, nothing planned has passed without a word, and no mandate or text nears its end.";

function nothing({ query, sky, all, found, view }: Asked): Answer {
  const looked = lookedAt(query.filters, sky);
  return {
    title: view.named ? `Nothing on the radar for ${view.named}` : "Nothing on the radar",
    blocks: [
      prose(
        looked.length > 0
          ? `I looked at ${ALL.format(looked)}. ${CALM}`
          : "No record in the data set fits all of this, so there was nothing to look at.",
      ),
      ...beyondData(found, view.asOf),
    ],
    actions: [
      ...widerActions("radar", query, (one) => clear(findingsFor(all, one.filters, sky)).length),
      ...(looked.length > 0 ? [{ label: "What is coming", says: writeQuery("next", query) }] : []),
    ],
    echo: view.line,
  };
}

/** One kind, page by page. */
function ofKind(kind: Kind, { found, view }: Asked, { page: wanted }: Scene): Answer {
  const { heading, words } = NAMINGS[kind];
  const line = `${view.line} ${words[0]}`;
  const some = found.filter((one) => one.kind === kind);
  const page = pageOf(clear(some), wanted);
  const cited = citations();
  const whole: Action = { label: "Whole radar", says: view.line };
  const title = titleOf(view.named, heading);
  if (page.total === 0)
    return {
      title,
      blocks: [prose("Nothing of this kind."), ...beyondData(some, view.asOf)],
      actions: [whole],
      echo: line,
    };
  return {
    title,
    blocks: [
      prose(`${page.total} in all, the most pressing first.${sayPage(page)}`),
      list(page.items.map((one) => citedLine(one, cited, 2))),
      ...beyondData(some, view.asOf),
    ],
    actions: [...pageActions(line, page), ...page.items.slice(0, HELPS).map(helpOf), whole],
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

const noSpan = (text: string, query: Query): Answer =>
  problem(
    `The radar has a reach of its own; leave “${text}” out`,
    [
      "It looks eight weeks ahead for dates without a day, half a year for mandates, a year for texts, and at all known days. ",
      { command: `${writeQuery("next", query)}` },
      " lists what is coming in a time of your choice.",
    ],
    [
      { label: "Radar", says: writeQuery("radar", { filters: query.filters }) },
      { label: "What is coming", says: writeQuery("next", query) },
    ],
  );

async function told(query: Query, kind: Kind | undefined, scene: Scene): Promise<Answer> {
  const { library, lexicon, today, settings, place } = scene;
  const sky = { library, today, zone: settings.zone, holidays: await scene.holidays() };
  const all = radarFindings(sky);
  const found = findingsFor(all, query.filters, sky);
  const view: View = {
    named: sayFilters(query.filters, lexicon),
    line: writeQuery("radar", query),
    asOf: library.release.asOf,
    reading: { zone: settings.zone, clock: settings.clock, call: place.call },
  };
  const asked: Asked = { query, sky, all, found, view };
  if (kind) return ofKind(kind, asked, scene);
  return radarAnswer(found, view) ?? nothing(asked);
}

export const radar: Command = {
  name: "radar",
  outside: true,
  looks: true,
  minor: true,
  run: (all, scene) => {
    const { kind, rest } = split(all);
    const understood = understand(rest, { lexicon: scene.lexicon, names: scene.library.names, today: scene.today });
    if ("problem" in understood) return notUnderstood("radar", all, understood.problem);
    const { query } = understood;
    return query.span ? noSpan(query.span.text, query) : told(query, kind, scene);
  },
};
