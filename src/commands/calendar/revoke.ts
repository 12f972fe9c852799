import type { Answer } from "../../answer.ts";
import { prose } from "../../answer.ts";
import { type FeedAddress, handleOf, nameOf, revoke } from "../../feeds/kept.ts";
import { propose } from "../../proposals/proposal.ts";
import { readSaving } from "../../proposals/saving.ts";
import { refusedTo } from "../../rights/refusal.ts";
import { problem } from "../../text/blocks.ts";
import { anew } from "./give.ts";
import { keptFeed, wordsFor } from "./kept.ts";
import type { CalendarContext } from "./request.ts";

type Verb = "revoke" | "renew";

const toAll = ({ say }: CalendarContext) => ({ label: say.calendars.allHere, says: "calendar list" });

function asked(verb: Verb, row: FeedAddress, says: string, context: CalendarContext): Answer {
  const { calendars } = context.say;
  return problem(
    calendars.ask[verb](nameOf(row, context)),
    [calendars.warning(verb, row.ending)],
    [
      { label: calendars.yes[verb], says, asked: true },
      { label: calendars.keepIt, says: "calendar list" },
    ],
  );
}

async function takenBack(verb: Verb, row: FeedAddress, context: CalendarContext): Promise<Answer | undefined> {
  const { calendars } = context.say;
  if (!(await revoke(row, context))) return undefined;
  const gone = prose(calendars.noLongerWorks(row.ending));
  if (verb === "renew") return anew({ rule: row.rule, options: { alarms: [], vague: false } }, context, [gone]);
  return {
    title: calendars.revoked(nameOf(row, context)),
    blocks: [gone],
    actions: [{ label: calendars.makeNew, says: `calendar ${wordsFor(row.rule)}` }, toAll(context)],
    audience: "asker",
  };
}

/** Takes an address back for good; `renew` gives another one in its place. */
export async function takeBack(verb: Verb, said: readonly string[], context: CalendarContext): Promise<Answer> {
  const refused = await refusedTo(context);
  if (refused) return refused;
  const { words, saving } = readSaving(said);
  const kept = await keptFeed(verb, words, context);
  if ("title" in kept) return kept;
  const { row } = kept;
  return propose(
    {
      line: `calendar ${verb} ${handleOf(row)}`,
      preview: (saves) => asked(verb, row, saves, context),
      save: () => takenBack(verb, row, context),
      overtaken: { why: [context.say.calendars.whyGone], actions: [toAll(context)] },
    },
    saving,
    context.say,
  );
}
