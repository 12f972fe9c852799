import { sayDistance } from "../calendar/distance.ts";
import { type Promised, readCommitment } from "../commitments/commitment.ts";
import { overdueAmong, type Standing, standingOf } from "../commitments/standing.ts";
import { commitmentStatement, sayAbout, sayDue, sayOwner } from "../commitments/statement.ts";
import type { Reach } from "../knowledge.ts";
import type { Entry } from "../library/library.ts";
import type { Statement } from "../statement.ts";
import type { CommitmentRow } from "../store/store.ts";
import { capital } from "../text/grammar.ts";

/** How long something is due: a period is over when its last day is. */
function sayLate({ due }: Standing, { today, say }: Reach): string {
  if (!due) return "";
  const { dueToday, dueAgo, overFor } = say.commitments;
  if (due.end >= today) return dueToday;
  const distance = sayDistance(due.end, today, say);
  return due.precision === "day" ? dueAgo(distance) : overFor(distance);
}

function lateStatement(one: Promised, reader: Reach): Statement {
  const owner = capital(sayOwner(one, reader));
  const late = sayLate(standingOf(one, reader.library, reader.today), reader);
  const due = [...sayDue(one, reader), late];
  return {
    ...commitmentStatement(one, reader),
    text: reader.say.commitments.late(owner, one.what, due, sayAbout(one, reader)),
  };
}

/** What is overdue, a line each, the longest overdue first. `wanted`: whether the record to which one belongs is asked for. */
export const overdueFor = (
  rows: readonly CommitmentRow[],
  wanted: (entry: Entry) => boolean,
  reader: Reach,
): Statement[] =>
  overdueAmong(rows.map(readCommitment), reader.library, reader.today)
    .filter(({ about }) => {
      const entry = reader.library.byId.get(about);
      return entry !== undefined && wanted(entry);
    })
    .map((one) => lateStatement(one, reader));
