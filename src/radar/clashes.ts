import type { Line } from "../answer.ts";
import { daysBetween } from "../calendar/days.ts";
import type { Level } from "../kinds.ts";
import type { Library } from "../library/library.ts";
import { partnerIdsOf, partnerOf } from "../library/relations.ts";
import type { Meeting } from "../library/schema.ts";
import { partnerName } from "../library/titles.ts";
import type { Finding, Sky } from "./finding.ts";
import { dated, weekFrom, weeksOf } from "./weeks.ts";

/** The same few people meet at these levels. Staff differ from subject to subject, and a mixed level says nothing. */
const LEVELS: Readonly<Partial<Record<Level, string>>> = {
  leaders: "at the level of leaders",
  ministers: "at the level of ministers",
  "senior-officials": "at the level of senior officials",
  military: "at military level",
};

/** What several meetings have in common, in words. */
function shared(meetings: readonly Meeting[], library: Library): string[] {
  const [first, ...others] = meetings;
  if (!first) return [];
  const partners = partnerIdsOf(first, library)
    .filter((id) => others.every((one) => partnerIdsOf(one, library).includes(id)))
    .flatMap((id) => partnerOf(id, library) ?? []);
  const level = others.every((one) => one.level === first.level) ? LEVELS[first.level] : undefined;
  return [...(partners.length > 0 ? [`with ${partners.map(partnerName).join(", ")}`] : []), ...(level ? [level] : [])];
}

/** Groups in which each meeting shares something with another: a week with three of them is one thing to look at. */
function linked(meetings: readonly Meeting[], library: Library): Meeting[][] {
  const groups: Meeting[][] = [];
  for (const one of meetings) {
    const touched = groups.filter((group) => group.some((other) => shared([one, other], library).length > 0));
    const others = groups.filter((group) => !touched.includes(group));
    groups.splice(0, groups.length, ...others, [...touched.flat(), one]);
  }
  return groups.filter((group) => group.length > 1);
}

/** Why they stand together; where not all share one thing, each thing that two of them share. */
function reasons(group: readonly Meeting[], library: Library): string {
  const common = shared(group, library);
  if (common.length > 0) return `${group.length === 2 ? "both" : "all"} ${common.join(" and ")}`;
  const pairs = group.flatMap((one, index) => group.slice(index + 1).flatMap((other) => shared([one, other], library)));
  return [...new Set(pairs)].map((reason) => `several ${reason}`).join(", ");
}

const listed = (group: readonly Meeting[]): Line =>
  group.flatMap(({ title, when }, index): Line => {
    const joint = index === 0 ? "" : index === group.length - 1 ? " and " : ", ";
    return [joint, { strong: title }, " (", { when }, ")"];
  });

function clash(monday: string, group: readonly Meeting[], { library, today }: Sky): Finding {
  const inOrder = [...group].sort((a, b) => (a.when.start < b.when.start ? -1 : 1));
  const last = inOrder.at(-1);
  return {
    kind: "clashes",
    key: `clash ${monday} ${inOrder.map(({ id }) => id).join(" ")}`,
    about: inOrder.map(({ id }) => id),
    text: ["In the week of ", { when: weekFrom(monday) }, ": ", ...listed(inOrder), `, ${reasons(group, library)}.`],
    sources: inOrder.flatMap(({ sources }) => sources.slice(0, 1)),
    order: daysBetween(today, monday),
    help: { label: `Show: ${last?.title ?? "what is coming"}`, says: last?.id ?? "next" },
  };
}

/** Meetings of one week that share a partner or a level. */
export function clashes(sky: Sky): Finding[] {
  const weeks = Map.groupBy(
    dated(sky.library, sky.today).flatMap((one) => weeksOf(one.when, sky.zone).map((monday) => ({ monday, one }))),
    ({ monday }) => monday,
  );
  const found = [...weeks].flatMap(([monday, all]) =>
    linked(
      all.map(({ one }) => one),
      sky.library,
    ).map((group) => clash(monday, group, sky)),
  );
  // Two that reach over a weekend together meet in two weeks: the first is told.
  const seen = new Set<string>();
  return found.filter(({ about }) => {
    const ids = about.join(" ");
    return !seen.has(ids) && seen.add(ids);
  });
}
