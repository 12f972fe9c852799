import type { Line, Source } from "../answer.ts";
import type { Library } from "../library/library.ts";
import { partnerIdsOf, partnerOf } from "../library/relations.ts";
import type { Meeting } from "../library/schema.ts";
import { nameOf, partnerShortName } from "../library/titles.ts";
import type { Point } from "../statement.ts";
import type { Words } from "../text/words.ts";
import type { Commitment, Promised } from "./commitment.ts";
import type { CommitmentContext } from "./doubt.ts";
import { standingOf } from "./standing.ts";

/** What commitments are told from. */
type StatementContext = Pick<CommitmentContext, "library" | "say" | "today">;

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

/** Who owes it, in words: a side or a function. */
export function sayOwner(
  { owner, about }: Pick<Commitment, "owner" | "about">,
  { library, say: { commitments } }: Omit<StatementContext, "today">,
): string {
  if (owner === "us") return commitments.ours;
  if (owner !== "partner") return owner;
  const [partner, another] = partnersOf(about, library);
  return partner && !another ? partner : commitments.thePartner;
}

function sayRound(
  until: string,
  names: boolean,
  round: Meeting | undefined,
  { noRoundKnown, beforeRound }: Words["commitments"],
): Line {
  if (!round) return noRoundKnown(until);
  return names ? beforeRound(until, round.title, round.when) : [until];
}

/** When it is due, in words, and no more exactly than it was said. `names`: the round before which it is due as well. */
export function sayDue(
  one: Commitment,
  { library, today, say: { commitments } }: StatementContext,
  names = true,
): Line {
  const { due, round } = standingOf(one, library, today);
  if (one.due === "next-round") return sayRound(commitments.beforeNextRound, names, round, commitments);
  return due ? commitments.due(due) : commitments.noDue;
}

/** The same behind a label that says that it is due. */
export function sayDueAlone(one: Commitment, { library, today, say: { commitments } }: StatementContext): Line {
  const { due, round } = standingOf(one, library, today);
  if (one.due === "next-round") return sayRound(commitments.nextRoundAlone, true, round, commitments);
  return due ? [{ when: due }] : commitments.noDue;
}

/** The colleague who wrote it down, and the address that was given with it. */
function sourcesOf(
  { by, since, source }: Pick<Promised, "by" | "since" | "source">,
  { commitments, dates }: Words,
): readonly Source[] {
  return [
    ...(source ? [{ title: commitments.source(by), publisher: new URL(source).hostname, url: source }] : []),
    // The day stands in the title, so that notes of different days are different sources.
    { title: commitments.noted(by, dates.days(since, since)), publisher: commitments.publisher },
  ];
}

/** What a commitment belongs to, by name. */
export const sayAbout = (
  { about }: Pick<Commitment, "about">,
  { library, say }: Omit<StatementContext, "today">,
): string => {
  const entry = library.byId.get(about);
  return entry ? nameOf(entry) : say.commitments.gone;
};

export function commitmentStatement(one: Promised, reader: StatementContext): Point {
  const { commitments } = reader.say;
  const due = (names: boolean): Line =>
    one.status === "open" ? sayDue(one, reader, names) : [commitments.closed[one.status]];
  const owner = sayOwner(one, reader);
  const late = standingOf(one, reader.library, reader.today).overdue;
  return {
    text: commitments.statement(late, one.what, owner, due(true)),
    short: { name: one.what, state: commitments.standing(owner, due(false), late) },
    about: [one.about],
    sources: sourcesOf(one, reader.say),
    cells: [[one.what], [owner], [...due(true), late ? commitments.overdue : ""]],
  };
}
