import { daysBetween } from "../days.ts";
import type { Level } from "../kinds.ts";
import { partnerIdsOf, partnerOf } from "../library/relations.ts";
import type { Meeting } from "../library/schema.ts";
import { partnerName } from "../library/titles.ts";
import type { Words } from "../text/words.ts";
import type { Finding, RadarInput } from "./finding.ts";
import { dated, weekFrom, weeksOf } from "./weeks.ts";

/** The same few people meet at these levels. Staff differ from subject to subject, and a mixed level says nothing. */
const isFew = (level: Level, levels: Words["radar"]["atLevel"]): level is keyof typeof levels => level in levels;

/** What several meetings have in common, in words. */
function shared(meetings: readonly Meeting[], { library, say: { radar } }: RadarInput): string[] {
  const [first, ...others] = meetings;
  if (!first) return [];
  const partners = partnerIdsOf(first, library)
    .filter((id) => others.every((one) => partnerIdsOf(one, library).includes(id)))
    .flatMap((id) => partnerOf(id, library) ?? []);
  const { level } = first;
  const isOneLevel = isFew(level, radar.atLevel) && others.every((one) => one.level === level);
  return [
    ...(partners.length > 0 ? [radar.withPartners(partners.map(partnerName))] : []),
    ...(isOneLevel ? [radar.atLevel[level]] : []),
  ];
}

/** Groups in which each meeting shares something with another: a week with three of them is one thing to look at. */
function linked(meetings: readonly Meeting[], input: RadarInput): Meeting[][] {
  const groups: Meeting[][] = [];
  for (const one of meetings) {
    const touched = groups.filter((group) => group.some((other) => shared([one, other], input).length > 0));
    const others = groups.filter((group) => !touched.includes(group));
    groups.splice(0, groups.length, ...others, [...touched.flat(), one]);
  }
  return groups.filter((group) => group.length > 1);
}

/** Why they stand together; where not all share one thing, each thing that two of them share. */
function reasons(group: readonly Meeting[], input: RadarInput): string {
  const { radar } = input.say;
  const common = shared(group, input);
  if (common.length > 0) return radar.allShare(group.length, common);
  const pairs = group.flatMap((one, index) => group.slice(index + 1).flatMap((other) => shared([one, other], input)));
  return radar.someShare([...new Set(pairs)]);
}

function clash(monday: string, group: readonly Meeting[], input: RadarInput): Finding {
  const inOrder = [...group].sort((a, b) => (a.when.start < b.when.start ? -1 : 1));
  const { radar } = input.say;
  const last = inOrder.at(-1);
  return {
    kind: "clashes",
    key: `clash ${monday} ${inOrder.map(({ id }) => id).join(" ")}`,
    about: inOrder.map(({ id }) => id),
    text: radar.clash(weekFrom(monday), inOrder, reasons(group, input)),
    sources: inOrder.flatMap(({ sources }) => sources.slice(0, 1)),
    order: daysBetween(input.today, monday),
    help: { label: radar.help.show(last?.title ?? radar.help.coming), says: last?.id ?? "next" },
  };
}

/** Meetings of one week that share a partner or a level. */
export function clashes(input: RadarInput): Finding[] {
  const weeks = Map.groupBy(
    dated(input.library, input.today).flatMap((one) =>
      weeksOf(one.when, input.zone).map((monday) => ({ monday, one })),
    ),
    ({ monday }) => monday,
  );
  const found = [...weeks].flatMap(([monday, all]) =>
    linked(
      all.map(({ one }) => one),
      input,
    ).map((group) => clash(monday, group, input)),
  );
  // Two that reach over a weekend together meet in two weeks: the first is told.
  const seen = new Set<string>();
  return found.filter(({ about }) => {
    const ids = about.join(" ");
    return !seen.has(ids) && seen.add(ids);
  });
}
