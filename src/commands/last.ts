import type { Answer, Line } from "../answer.ts";
import { prose } from "../answer.ts";
import { legend, meetingLine } from "../library/lines.ts";
import type { Meeting } from "../library/schema.ts";
import { nameOf } from "../library/titles.ts";
import { inOrder, type Order, takeOrder, writeOrder } from "../query/order.ts";
import { heldFor, lookedBack, unrecordedFor } from "../query/past.ts";
import type { Query } from "../query/query.ts";
import { writeQuery } from "../query/say.ts";
import { spanned } from "../query/spanned.ts";
import { widerActions } from "../query/wider.ts";
import type { Citations } from "../text/citations.ts";
import { listAnswer } from "../text/paging.ts";
import { lastHeadline, lookTitle } from "./agenda.ts";
import { readQuery } from "./ask.ts";
import type { Command } from "./command.ts";
import type { LookContext } from "./context.ts";

const lineOf = (meeting: Meeting, { today, say }: LookContext, cited: Citations): Line => [
  ...meetingLine(meeting, today, cited, say),
  ...(meeting.outcome ? say.last.outcome(meeting.outcome) : []),
];

/** What else was to take place, where a reader might take it for held. */
function alsoPlanned(query: Query, context: LookContext): Line[] {
  const count = unrecordedFor(query, context);
  return count > 0 ? [[context.say.last.unrecorded(count)]] : [];
}

function nothing(query: Query, context: LookContext): Pick<Answer, "blocks" | "actions"> {
  const { say } = context;
  const named = query.filters.flatMap((filter) => (filter.key === "who" && !filter.not ? filter.entries : []));
  return {
    blocks: [prose(say.last.nothing), ...alsoPlanned(query, context).map((line) => prose(...line))],
    actions: [
      ...widerActions("last", query, (one) => heldFor(one, context).length, context),
      ...named.slice(0, 2).map((entry) => ({ label: say.next.about(nameOf(entry)), says: entry.record.id })),
    ],
  };
}

function past(query: Query, order: Order, context: LookContext): Answer {
  const { say } = context;
  const line = writeOrder(writeQuery("last", query), order);
  const asked = spanned(lookedBack(query, context.today));
  const title = lookTitle(say.last.title, asked, context);
  const all = heldFor(query, context);
  const headline = lastHeadline(asked, all[0], context);
  if (all.length === 0) return { title, headline, ...nothing(query, context), echo: line };
  const listing = {
    title,
    headline,
    line,
    all: inOrder(all, order, ({ when }) => when.end),
    sentence: (page: string) => say.last.found(all.length, say.common.order(all.length, order), page),
    lineOf: (meeting: Meeting, cited: Citations) => lineOf(meeting, context, cited),
    below: (shown: readonly Meeting[]) => [
      ...alsoPlanned(query, context).map((also) => prose(...also)),
      ...legend(shown, say),
    ],
    actions: [{ label: say.common.coming, says: writeQuery("next", { filters: query.filters.filter(isUndated) }) }],
  };
  return listAnswer(listing, context);
}

const isUndated = ({ key }: Query["filters"][number]): boolean =>
  key !== "since" && key !== "until" && key !== "status";

/** What was held, the newest first, with what came of it. */
export const last: Command = {
  name: "last",
  minor: true,
  outside: true,
  looks: true,
  run: (words, context) => {
    const { words: asked, order } = takeOrder(words);
    const read = readQuery("last", asked, context, words);
    return "problem" in read ? read.problem : past(read.query, order, context);
  },
};
