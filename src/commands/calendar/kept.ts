import type { Answer } from "../../answer.ts";
import { list, prose } from "../../answer.ts";
import { addressesIn, type FeedAddress, handleOf, isHandle, nameOf, pointedAt } from "../../feeds/kept.ts";
import { problem } from "../../text/blocks.ts";
import { capital } from "../../text/grammar.ts";
import { pageActions, pageOf, sayPage } from "../../text/paging.ts";
import { sayInstant } from "../../text/when.ts";
import type { Words } from "../../text/words.ts";
import type { CalendarContext } from "./request.ts";
import { askedIn } from "./request.ts";

/** What a calendar is about, where it stands by itself. */
const titleOf = (row: Pick<FeedAddress, "rule">, context: CalendarContext): string => capital(nameOf(row, context));

/** On a button, where several have addresses for the same. */
const calledOf = (row: FeedAddress, all: readonly FeedAddress[], context: CalendarContext): string =>
  all.filter(({ rule }) => rule === row.rule).length > 1
    ? context.say.calendars.withEnding(titleOf(row, context), row.ending)
    : titleOf(row, context);

/** The words that ask for a calendar again. */
export const wordsFor = (rule: string): string => (rule === "" ? "here" : rule);

/** All addresses of a conversation, with what each is about. */
export async function listed(context: CalendarContext): Promise<Answer> {
  const { place, settings } = context;
  const { calendars } = context.say;
  const all = await addressesIn(context);
  const page = pageOf(all, context.page);
  const before = page.items[0] ? all.indexOf(page.items[0]) : 0;
  return {
    title: calendars.listTitle(place.direct),
    blocks:
      all.length === 0
        ? [prose(...calendars.none)]
        : [
            prose(calendars.inAll(all.length, sayPage(page, context.say))),
            list(
              page.items.map((row, index) =>
                calendars.item(before + index + 1, titleOf(row, context), row.ending, sayInstant(row.at, settings), {
                  id: row.person,
                  name: row.personName,
                }),
              ),
            ),
          ],
    actions: [
      ...page.items.flatMap((row) => [
        { label: calendars.revokeThis(calledOf(row, all, context)), says: `calendar revoke ${handleOf(row)} now` },
        { label: calendars.renewThis(calledOf(row, all, context)), says: `calendar renew ${handleOf(row)}` },
      ]),
      ...pageActions("calendar list", page, context.say),
    ],
    audience: "asker",
    secret: true,
  };
}

const whichOne = (verb: string, all: readonly FeedAddress[], context: CalendarContext): Answer =>
  problem(context.say.calendars.which, context.say.calendars.pressOne, [
    ...all
      .slice(0, 10)
      .map((row) => ({ label: calledOf(row, all, context), says: `calendar ${verb} ${handleOf(row)}` })),
    { label: context.say.calendars.allHere, says: "calendar list" },
  ]);

const gone = ({ calendars }: Words): Answer =>
  problem(calendars.gone, [calendars.whyGone], [{ label: calendars.allHere, says: "calendar list" }]);

/** The address that a number of the list, an end or a name means. */
export async function keptFeed(
  verb: string,
  words: readonly string[],
  context: CalendarContext,
): Promise<{ readonly row: FeedAddress } | Answer> {
  const { calendars } = context.say;
  const all = await addressesIn(context);
  const [first = ""] = words;
  const row = words.length === 0 && all.length === 1 ? all[0] : pointedAt(first, all);
  if (row) return { row };
  if (isHandle(first)) return gone(context.say);
  if (all.length === 0) return problem(calendars.noneHere, [calendars.nothingToChange]);
  if (words.length === 0 || /^\d+$/.test(first)) return whichOne(verb, all, context);
  const asked = askedIn(`calendar ${verb}`, words, context);
  if ("title" in asked) return asked;
  const [named, ...others] = all.filter(({ rule }) => rule === asked.rule);
  if (named && others.length === 0) return { row: named };
  return whichOne(verb, others.length > 0 ? all.filter(({ rule }) => rule === asked.rule) : all, context);
}
