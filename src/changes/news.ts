import type { Reach } from "../knowledge.ts";
import type { Change, Changes } from "../library/history.ts";
import type { Library } from "../library/library.ts";
import type { Statement } from "../statement.ts";
import type { Dated } from "./about.ts";
import { type Grouped, groupOf, newestGroups } from "./groups.ts";
import { changeStatement } from "./tell.ts";

/** What matters to those who read a channel: neither the words of a term, nor a slip that left the dates as they were. */
const isNews = ({ kind, what, typo }: Change): boolean => kind !== "term" && (!typo || what === "moved");

const releasesAfter = (history: readonly Changes[], version: string | undefined): readonly Changes[] => {
  const index = history.findIndex((one) => one.version === version);
  return index < 0 ? [] : history.slice(0, index);
};

/**
 * What the releases after a version bring and a channel is told of. Nothing where that version is not known: a bot that
 * has just been set up has told nothing yet, so there is nothing new to tell. `wanted`: such as `concerns(ids)`.
 */
export const changesAfter = (
  library: Library,
  sinceVersion: string | undefined,
  wanted: (change: Change) => boolean,
): readonly Dated[] =>
  releasesAfter(library.history, sinceVersion).flatMap(({ on, changes }) =>
    changes.filter((one) => isNews(one) && wanted(one)).map((change) => ({ on, change })),
  );

/** The same in words, by partner. */
export const newsOf = (all: readonly Dated[], reader: Pick<Reach, "library" | "say">): readonly Grouped<Statement>[] =>
  newestGroups(all.map(({ on, change }) => ({ at: on, group: groupOf(change, reader), change }))).map(
    ({ heading, items }) => ({
      heading,
      items: items.map(({ change }) => changeStatement(change, reader.library, reader.say)),
    }),
  );
