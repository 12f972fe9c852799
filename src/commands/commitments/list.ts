import type { Action, Answer } from "../../answer.ts";
import { isOpen, type Promised } from "../../commitments/commitment.ts";
import { bySoonest, standingOf } from "../../commitments/standing.ts";
import { commitmentStatement, sayAbout } from "../../commitments/statement.ts";
import { promisedIn } from "../../commitments/versions.ts";
import { matchesEntry } from "../../query/match.ts";
import type { Query } from "../../query/query.ts";
import { sayFilters, writeQuery } from "../../query/say.ts";
import { citedList, type Statement } from "../../statement.ts";
import { joinTitle } from "../../text/blocks.ts";
import { citations } from "../../text/citations.ts";
import { pageActions, pageOf, sayPage } from "../../text/paging.ts";
import { cutText } from "../../text/plain.ts";
import { foldWord } from "../../words.ts";
import { readQuery } from "../ask.ts";
import type { Command } from "../command.ts";
import type { CommandContext, LookContext } from "../context.ts";

type Which = keyof CommandContext["say"]["committing"]["titles"];
const WHICH: readonly Which[] = ["open", "overdue", "done", "all"];

/** So many get a button of their own. */
const TICKS = 4;
const LABEL = 40;

type Listing = LookContext & Pick<CommandContext, "store" | "place">;

const isLate = (one: Promised, { library, today }: Listing): boolean => standingOf(one, library, today).overdue;

function isIn(one: Promised, which: Which, listing: Listing): boolean {
  switch (which) {
    case "open":
      return isOpen(one);
    case "overdue":
      return isLate(one, listing);
    case "done":
      return one.status === "done";
    case "all":
      return true;
  }
}

/** Whether it belongs to what the filters ask for. */
function isAbout({ about }: Promised, { filters }: Query, { library }: Listing): boolean {
  if (filters.length === 0) return true;
  const entry = library.byId.get(about);
  if (!entry || entry.kind === "operation" || entry.kind === "term") return false;
  return matchesEntry(entry, filters, library);
}

function withSubject(one: Promised, listing: Listing): Statement {
  const said = commitmentStatement(one, listing);
  return { ...said, text: listing.say.committing.listed(said.text, sayAbout(one, listing)) };
}

const tick = ({ id, what }: Promised, { say }: Listing): Action => ({
  label: say.committing.became.done(cutText(what, LABEL)),
  says: `commit done ${id}`,
});

async function listed(query: Query, which: Which, listing: Listing): Promise<Answer> {
  const { library, lexicon, today, say } = listing;
  const { committing } = say;
  const all = (await promisedIn(listing)).filter((one) => isIn(one, which, listing) && isAbout(one, query, listing));
  const page = pageOf(bySoonest(all, library, today), listing.page);
  const line = [writeQuery("commitments", query), ...(which === "open" ? [] : [which])].join(" ");
  const cited = citations();
  const late = all.filter((one) => isLate(one, listing)).length;
  const statements = page.items.map((one) => withSubject(one, listing));
  return {
    title: joinTitle(committing.titles[which], sayFilters(query.filters, lexicon, say)),
    headline: [all.length > 0 ? committing.count(all.length, late, sayPage(page, say)) : committing.none],
    blocks: all.length > 0 ? [citedList(statements, cited)] : [],
    actions: [
      ...page.items
        .filter(isOpen)
        .slice(0, TICKS)
        .map((one) => tick(one, listing)),
      ...pageActions(line, page, say),
      { label: committing.noteOne, says: "commit" },
    ],
    sources: cited.sources,
    ...(all.length > 0 && { echo: line }),
  };
}

export const commitments: Command = {
  name: "commitments",
  minor: true,
  run: (all, context) => {
    const last = foldWord(all.at(-1) ?? "");
    const which = WHICH.find((one) => one === last);
    const read = readQuery("commitments", which ? all.slice(0, -1) : all, context);
    return "problem" in read ? read.problem : listed(read.query, which ?? "open", context);
  },
};
