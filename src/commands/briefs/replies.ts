import type { Action, Answer, Line } from "../../answer.ts";
import { list, prose } from "../../answer.ts";
import type { Length } from "../../briefings/briefing.ts";
import { isSubject, type Subject } from "../../briefings/scope.ts";
import type { Entry } from "../../library/library.ts";
import { partnerOf, toCome } from "../../library/relations.ts";
import { nameOf } from "../../library/titles.ts";
import type { Misunderstanding } from "../../query/query.ts";
import { problem } from "../../text/blocks.ts";
import { quoteWord } from "../../words.ts";
import { askWhich, notFound, notUnderstood } from "../ask.ts";
import type { Scene } from "../command.ts";

/** So many meetings to come are offered. */
const OFFERED = 5;

const briefAction = (entry: Entry, length: Length): Action => ({
  label: `Brief on ${nameOf(entry)}`,
  says: `brief ${entry.record.id} ${length}`,
});

/** Nothing was named: the meetings that come next, and the week. */
export function askWhom(length: Length, { library, today }: Pick<Scene, "library" | "today">): Answer {
  const next = toCome(library.meetings, today).slice(0, OFFERED);
  const lines = next.map(({ title, when }): Line => [{ strong: title }, " – ", { when }]);
  return {
    title: "Brief you on what?",
    blocks: [
      prose("Name a partner, a dialogue, a meeting or a region, as in ", { command: `brief moldova ${length}` }, "."),
      ...(next.length > 0 ? [prose("The next meetings:"), list(lines)] : []),
    ],
    actions: [
      ...next.map(({ id, title }) => ({ label: title, says: `brief ${id} ${length}` })),
      { label: "The week", says: `brief week ${length}` },
    ],
    audience: "asker",
  };
}

/** A text, a mission or a term: the look-up tells of it; what it belongs to can be briefed on. */
export function offerOther(
  entry: Entry,
  length: Length,
  { library, lexicon }: Pick<Scene, "library" | "lexicon">,
): Answer {
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
  return problem(
    `There is no briefing on ${nameOf(entry)}`,
    [
      "I brief on partners, dialogues and meetings. ",
      related.length > 0
        ? "The look-up shows what is known of it; or take what it belongs to."
        : "The look-up shows what is known of it.",
    ],
    [
      { label: "Show it", says: entry.record.id },
      ...related.slice(0, 3).map((one) => briefAction(one, length)),
      ...(value ? [{ label: `Every partner: ${value.label}`, says: `brief ${value.key}:${value.id} ${length}` }] : []),
    ],
  );
}

/** Several records bear the name: the one that is pressed is briefed on. */
export const askWhichOne = (text: string, entries: readonly Entry[], length: Length): Answer => ({
  ...askWhich(text, entries),
  actions: entries.map((entry) =>
    isSubject(entry)
      ? { label: nameOf(entry), says: `brief ${entry.record.id} ${length}` }
      : { label: nameOf(entry), says: entry.record.id },
  ),
});

/** Nothing bears the name: the closest that can be briefed on come first. */
export const notKnown = (text: string, near: readonly Entry[], length: Length): Answer => ({
  ...notFound(text, near),
  actions: [
    ...near.map((entry) =>
      isSubject(entry) ? briefAction(entry, length) : { label: nameOf(entry), says: entry.record.id },
    ),
    { label: "Help with brief", says: "help brief" },
  ],
});

/** One of several names is unknown: it can be put right, or left out. */
export function leaveOut(
  words: readonly string[],
  unknown: Misunderstanding,
  rest: readonly string[],
  length: Length,
): Answer {
  const asked = notUnderstood("brief", words, unknown);
  const says = ["brief", ...rest.map(quoteWord), length].join(" ");
  return { ...asked, actions: [{ label: `Without “${unknown.word}”`, says }, ...(asked.actions ?? [])] };
}

export const nobody = (title: string, line: string): Answer =>
  problem(
    `No partner fits: ${title}`,
    ["Leave a filter out, or name the partners."],
    [
      { label: "Search for it", says: line.replace(/^brief/, "find") },
      { label: "Help with brief", says: "help brief" },
    ],
  );
