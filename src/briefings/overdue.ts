import { sayDistance } from "../calendar/distance.ts";
import { type Promised, readCommitment } from "../commitments/commitment.ts";
import { overdueAmong, type Standing, standingOf } from "../commitments/standing.ts";
import { commitmentStatement, sayAbout, sayDue, sayOwner } from "../commitments/statement.ts";
import type { Entry, Library } from "../library/library.ts";
import type { Statement } from "../statement.ts";
import type { CommitmentRow } from "../store/store.ts";
import { capital } from "../text/grammar.ts";
import { wordsIn } from "../text/words.ts";

/** How long something is due: a period is over when its last day is. */
function sayLate({ due }: Standing, today: string): string {
  if (!due) return "";
  if (due.end >= today) return " (today)";
  const distance = sayDistance(due.end, today, wordsIn());
  return due.precision === "day" ? ` (${distance} ago)` : ` (over for ${distance})`;
}

function lateStatement(one: Promised, library: Library, today: string): Statement {
  const reader = { library, today, say: wordsIn() };
  const said = commitmentStatement(one, reader);
  const [owner = ""] = capital([sayOwner(one, reader)]);
  const when = [...sayDue(one, reader), sayLate(standingOf(one, library, today), today)];
  return {
    ...said,
    text: [{ strong: "Overdue: " }, owner, " – ", { strong: one.what }, ", ", ...when, `. ${sayAbout(one, reader)}.`],
  };
}

/** What is overdue, a line each, the longest overdue first. `wanted`: whether the record to which one belongs is asked for. */
export const overdueFor = (
  rows: readonly CommitmentRow[],
  wanted: (entry: Entry) => boolean,
  library: Library,
  today: string,
): Statement[] =>
  overdueAmong(rows.map(readCommitment), library, today)
    .filter(({ about }) => {
      const entry = library.byId.get(about);
      return entry !== undefined && wanted(entry);
    })
    .map((one) => lateStatement(one, library, today));
