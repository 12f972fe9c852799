import { z } from "zod";
import type { Line, Source, When } from "../answer.ts";
import type { Point } from "../briefings/briefing.ts";
import type { Library } from "../library/library.ts";
import { meetingsIn, meetingsWith, partnerIdsOf, partnerOf } from "../library/relations.ts";
import type { Meeting } from "../library/schema.ts";
import { nameOf, partnerShortName } from "../library/titles.ts";
import { parseWhen, WhenJson } from "../library/when.ts";
import type { CommitmentRow } from "../store/store.ts";
import { sayWhen } from "../text/when.ts";

/** What somebody has promised, as it is kept. */
export const Commitment = z.strictObject({
  what: z.string(),
  /** A function; `us` and `partner` stand for the two sides. */
  owner: z.string(),
  due: z.union([WhenJson, z.literal("next-round")]).nullable(),
  /** Id of the meeting, dialogue or partner to which it belongs. */
  about: z.string(),
  source: z.string().nullable(),
  /** ISO day on which it was written down. */
  since: z.iso.date(),
  status: z.enum(["open", "done", "dropped"]),
  /** The conversation in which it was noted. */
  room: z.string().optional(),
});
export type Commitment = z.infer<typeof Commitment>;

/** The newest version of a commitment. */
export interface Promised extends Commitment {
  readonly id: string;
  readonly version: number;
  readonly by: string;
}

export const readCommitment = ({ id, version, value, personName }: CommitmentRow): Promised => ({
  ...Commitment.parse(JSON.parse(value)),
  id,
  version,
  by: personName,
});

export const isOpen = ({ status }: Pick<Commitment, "status">): boolean => status === "open";

const past = (when: When, today: string): boolean => when.end < today;

/** A day that was settled is taken to be kept; what was vague and passed without a record may never have taken place. */
const isSettled = ({ status, when }: Meeting): boolean =>
  status === "held" || (when.precision === "day" && status !== "expected");

/** The round before which it is due: the first that is planned or was held since it was written down. */
function roundFor({ about, since }: Commitment, library: Library, today: string): Meeting | undefined {
  const entry = library.byId.get(about);
  if (!entry) return undefined;
  const series = entry.kind === "meeting" ? entry.record.series : entry.kind === "series" ? about : null;
  const [partner = ""] = entry.kind === "meeting" ? partnerIdsOf(entry.record, library) : [about];
  const rounds = series === null ? meetingsWith(partner, library) : meetingsIn(series, library);
  return rounds
    .filter(({ status }) => status !== "cancelled" && status !== "postponed")
    .filter(({ id, when }) => (id === about ? when.start > since : when.end >= since))
    .filter((one) => isSettled(one) || !past(one.when, today))
    .sort((a, b) => (a.when.end < b.when.end ? -1 : 1))[0];
}

/** When a commitment is due, and whether that is over. */
export interface Standing {
  readonly due?: When;
  readonly round?: Meeting;
  readonly overdue: boolean;
}

export function standingOf(one: Commitment, library: Library, today: string): Standing {
  if (one.due === null) return { overdue: false };
  if (one.due !== "next-round") return { due: one.due, overdue: isOpen(one) && past(one.due, today) };
  const round = roundFor(one, library, today);
  if (!round) return { overdue: false };
  const begun = round.status === "held" || past(round.when, today);
  return { due: round.when, round, overdue: isOpen(one) && begun };
}

const NEVER = "9999";

/** What is overdue first, then what is due soonest, then what has no date. */
export const bySoonest = (all: readonly Promised[], library: Library, today: string): Promised[] =>
  all
    .map((one) => ({ one, standing: standingOf(one, library, today) }))
    .map(({ one, standing }) => ({ one, key: `${standing.overdue ? 0 : 1} ${standing.due?.end ?? NEVER} ${one.id}` }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ one }) => one);

export const overdueAmong = (all: readonly Promised[], library: Library, today: string): Promised[] =>
  bySoonest(all, library, today).filter((one) => standingOf(one, library, today).overdue);

function partnersOf(about: string, library: Library): string[] {
  const entry = library.byId.get(about);
  if (entry?.kind === "partner") return [partnerShortName(entry.record)];
  const ids =
    entry?.kind === "meeting"
      ? partnerIdsOf(entry.record, library)
      : entry?.kind === "series"
        ? entry.record.partners
        : [];
  return ids.flatMap((id) => partnerOf(id, library) ?? []).map(partnerShortName);
}

const OUR_SIDE = "our side";

/** Who owes it, in words: a side or a function. */
export function sayOwner({ owner, about }: Pick<Commitment, "owner" | "about">, library: Library): string {
  if (owner === "us") return OUR_SIDE;
  if (owner !== "partner") return owner;
  const [partner, another] = partnersOf(about, library);
  return partner && !another ? partner : "the partner";
}

/** When it is due, in words, and no more exactly than it was said. `names`: the round before which it is due as well. */
export function sayDue(one: Commitment, library: Library, today: string, names = true): Line {
  const { due, round } = standingOf(one, library, today);
  if (one.due === "next-round") {
    const until = "due before the next round";
    if (!round) return [`${until}; none is known yet`];
    return names ? [`${until}, ${round.title} (`, { when: round.when }, ")"] : [until];
  }
  return due ? [due.precision === "day" ? "due " : "due in ", { when: due }] : ["no due date"];
}

/** The colleague who wrote it down, and the address that was given with it. */
function sourcesOf({ by, since, source }: Pick<Promised, "by" | "since" | "source">): readonly Source[] {
  const day = parseWhen(since);
  const written = day ? ` on ${sayWhen(day, { zone: "UTC" })}` : "";
  return [
    ...(source
      ? [{ title: `Given with a commitment by ${by}`, publisher: new URL(source).hostname, url: source }]
      : []),
    // The day stands in the title, so that notes of different days are different sources.
    { title: `Noted in chat by ${by}${written}`, publisher: "Your team’s commitments" },
  ];
}

/** What a commitment belongs to, by name. */
export const sayAbout = ({ about }: Pick<Commitment, "about">, { byId }: Library): string => {
  const entry = byId.get(about);
  return entry ? nameOf(entry) : "a record that is no longer here";
};

const CLOSED: Readonly<Record<Exclude<Commitment["status"], "open">, string>> = { done: "done", dropped: "dropped" };

export function commitmentStatement(one: Promised, library: Library, today: string): Point {
  const due = (names: boolean): Line =>
    one.status === "open" ? sayDue(one, library, today, names) : [CLOSED[one.status]];
  const owner = sayOwner(one, library);
  const late = standingOf(one, library, today).overdue;
  return {
    text: [...(late ? [{ strong: "Overdue: " }] : []), { strong: one.what }, ` – ${owner}, `, ...due(true), "."],
    short: { name: one.what, state: [`(${owner}, `, ...due(false), late ? ", overdue)" : ")"] },
    about: [one.about],
    sources: sourcesOf(one),
    cells: [[one.what], [owner], [...due(true), late ? " (overdue)" : ""]],
  };
}

/** Open commitments about some records, the most pressing first. */
export const openAbout = (
  ids: ReadonlySet<string>,
  all: readonly Promised[],
  library: Library,
  today: string,
): Promised[] =>
  bySoonest(
    all.filter((one) => isOpen(one) && ids.has(one.about)),
    library,
    today,
  );
