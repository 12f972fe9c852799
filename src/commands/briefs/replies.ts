import type { Action, Answer, Line } from "../../answer.ts";
import { list, prose } from "../../answer.ts";
import type { Length } from "../../briefings/briefing.ts";
import { isSubject, type Subject } from "../../briefings/scope.ts";
import type { Entry, Missing } from "../../library/library.ts";
import { partnerOf, toCome } from "../../library/relations.ts";
import { nameOf } from "../../library/titles.ts";
import type { Misunderstanding } from "../../query/query.ts";
import { problem } from "../../text/blocks.ts";
import type { Words } from "../../text/words.ts";
import { quoteWord } from "../../words.ts";
import { askWhich, notFound, notUnderstood } from "../ask.ts";
import type { CommandContext } from "../context.ts";

/** So many meetings to come are offered. */
const OFFERED = 5;

const briefAction = (entry: Entry, length: Length, { briefings }: Words): Action => ({
  label: briefings.briefOn(nameOf(entry)),
  says: `brief ${entry.record.id} ${length}`,
});

/** Nothing was named: the meetings that come next, and the week. */
export function askWhom(
  length: Length,
  { library, today, say }: Pick<CommandContext, "library" | "today" | "say">,
): Answer {
  const { ask } = say.briefings;
  const next = toCome(library.meetings, today).slice(0, OFFERED);
  const lines = next.map(({ title, when }): Line => [{ strong: title }, " – ", { when }]);
  return {
    title: ask.title,
    blocks: [prose(...ask.how(`brief moldova ${length}`)), ...(next.length > 0 ? [prose(ask.next), list(lines)] : [])],
    actions: [
      ...next.map(({ id, title }) => ({ label: title, says: `brief ${id} ${length}` })),
      { label: ask.week, says: `brief week ${length}` },
    ],
    audience: "asker",
  };
}

/** A text, a mission or a term: the look-up tells of it; what it belongs to can be briefed on. */
export function offerOther(
  entry: Entry,
  length: Length,
  { library, lexicon, say }: Pick<CommandContext, "library" | "lexicon" | "say">,
): Answer {
  const { briefings, common } = say;
  const partner = entry.kind === "instrument" && entry.record.partner && partnerOf(entry.record.partner, library);
  const hosts = entry.kind === "operation" ? entry.record.hosts : [];
  const related: readonly Subject[] = [
    ...(partner ? [{ kind: "partner", record: partner } as const] : []),
    ...library.partners
      .filter(({ iso }) => iso !== undefined && hosts.includes(iso))
      .map((record) => ({ kind: "partner", record }) as const),
    ...(entry.kind === "term" ? entry.record.see.flatMap((id) => library.byId.get(id) ?? []).filter(isSubject) : []),
  ];
  const value = entry.kind === "term" ? lexicon.bare(entry.record.term) : undefined;
  return problem(briefings.none(nameOf(entry)), briefings.onWhat(related.length > 0), [
    { label: common.showIt, says: entry.record.id },
    ...related.slice(0, 3).map((one) => briefAction(one, length, say)),
    ...(value
      ? [{ label: briefings.everyPartner(value.label), says: `brief ${value.key}:${value.id} ${length}` }]
      : []),
  ]);
}

/** Several records bear the name: the one that is pressed is briefed on. */
export const askWhichOne = (text: string, entries: readonly Entry[], length: Length, say: Words): Answer => ({
  ...askWhich(text, entries, say),
  actions: entries.map((entry) =>
    isSubject(entry)
      ? { label: nameOf(entry), says: `brief ${entry.record.id} ${length}` }
      : { label: nameOf(entry), says: entry.record.id },
  ),
});

/** Nothing bears the name: the closest that can be briefed on come first. */
export const notKnown = (text: string, naming: Missing, length: Length, say: Words): Answer => ({
  ...notFound(text, naming, [], say),
  actions: [
    ...naming.near.map((entry) =>
      isSubject(entry) ? briefAction(entry, length, say) : { label: nameOf(entry), says: entry.record.id },
    ),
    { label: say.lookup.helpWith("brief"), says: "help brief" },
  ],
});

/** One of several names is unknown: it can be put right, or left out. */
export function leaveOut(
  words: readonly string[],
  unknown: Misunderstanding,
  rest: readonly string[],
  { length, say }: { readonly length: Length; readonly say: Words },
): Answer {
  const asked = notUnderstood("brief", words, unknown, say);
  const says = ["brief", ...rest.map(quoteWord), length].join(" ");
  return { ...asked, actions: [{ label: say.briefings.without(unknown.word), says }, ...(asked.actions ?? [])] };
}

export const nobody = (title: string, line: string, say: Words): Answer =>
  problem(
    say.briefings.nobody(title),
    [say.briefings.nobodyWhy],
    [
      { label: say.briefings.search, says: line.replace(/^brief/, "find") },
      { label: say.lookup.helpWith("brief"), says: "help brief" },
    ],
  );
