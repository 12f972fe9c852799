import type { Action, Answer, Block } from "../../answer.ts";
import { list, prose, quiet } from "../../answer.ts";
import { addressOf, webcalOf } from "../../feeds/address.ts";
import { addressesIn, type FeedAddress, giveOut, handleOf, nameOf } from "../../feeds/kept.ts";
import { type FeedOptions, writeOptions } from "../../feeds/options.ts";
import { contentsOf, isVague, rulesOf, wantedBy } from "../../feeds/selection.ts";
import type { Meeting } from "../../library/schema.ts";
import { type Fact, fact, problem } from "../../text/blocks.ts";
import { sayInstant } from "../../text/when.ts";
import type { Words } from "../../text/words.ts";
import { wordsFor } from "./kept.ts";
import type { CalendarContext, FeedRequest } from "./request.ts";

/** Nobody outside could fetch anything from here. */
const unreachable = ({ calendars }: Words): Answer => problem(calendars.unreachable, calendars.howToReach);

const counted = (count: number, said: (count: number) => string): string[] => (count === 0 ? [] : [said(count)]);

/** What stands in it now, and what is left out. */
function contents(
  { rule, options }: FeedRequest,
  meetings: readonly Meeting[],
  { today, say }: CalendarContext,
): string {
  const said = say.calendars.contents;
  if (meetings.length === 0) return rule === "" ? said.nothingFollowed : said.nothingKnown;
  const { dated, vague, past, calledOff } = contentsOf(meetings, options, today);
  return (
    [
      ...counted(dated, said.toCome),
      ...counted(vague, options.vague ? said.tentative : said.leftOut),
      ...counted(past, said.past),
      ...counted(calledOff, said.calledOff),
    ].join("; ") || said.nothing
  );
}

const againFor = ({ rule }: FeedRequest): string => `calendar ${wordsFor(rule)}`;
const ALARMS = [
  { amount: 1, unit: "d" },
  { amount: 2, unit: "h" },
] as const;

/** The choices as they are typed. */
const chosenIn = ({ options }: FeedRequest): string[] =>
  writeOptions(options).slice(1).replaceAll("=", ":").split("&").filter(Boolean);

/** The address is shown this once, so that it is shown with what else may be chosen, too. */
function variants(
  { options }: FeedRequest,
  meetings: readonly Meeting[],
  addressWith: (more: FeedOptions) => string,
  { calendars }: Words,
): Fact[] {
  return [
    ...(options.alarms.length > 0 ? [] : fact(calendars.withAlarms, addressWith({ ...options, alarms: ALARMS }))),
    ...(options.vague || !meetings.some(isVague)
      ? []
      : fact(calendars.withVague, addressWith({ ...options, vague: true }))),
  ];
}

const choices = (row: FeedAddress, { calendars }: Words): Action[] => [
  { label: calendars.revokeIt, says: `calendar revoke ${handleOf(row)} now` },
  { label: calendars.allHere, says: "calendar list" },
];

/** A meeting’s calendar: the series has one too. */
function wholeSeries({ rule }: FeedRequest, { library, say }: CalendarContext): Action[] {
  const entry = library.byId.get(rule);
  const series = entry?.kind === "meeting" ? entry.record.series : null;
  return series === null ? [] : [{ label: say.calendars.wholeSeries, says: `calendar ${series}` }];
}

const meetingsOf = async (asked: FeedRequest, context: CalendarContext): Promise<readonly Meeting[]> =>
  wantedBy(rulesOf(asked, await context.store.subscriptions(context.place)), context, context.today);

/** What all answers about one address have in common. */
const about = (asked: FeedRequest, context: CalendarContext) => ({
  title: context.say.calendars.title(nameOf(asked, context)),
  echo: [againFor(asked), ...chosenIn(asked)].join(" "),
  audience: "asker" as const,
  secret: true as const,
});

/** Whoever asks has one already, which cannot be shown again. */
async function again(asked: FeedRequest, row: FeedAddress, context: CalendarContext): Promise<Answer> {
  const { calendars } = context.say;
  const chosen = writeOptions(asked.options);
  return {
    ...about(asked, context),
    blocks: [
      prose(calendars.isYours),
      {
        kind: "facts",
        facts: [
          ...fact(calendars.endsIn, row.ending),
          ...fact(calendars.since, ...sayInstant(row.at, context.settings)),
          ...fact(calendars.inIt, contents(asked, await meetingsOf(asked, context), context)),
          ...(chosen ? fact(calendars.chosen, calendars.putBehind(chosen)) : []),
        ],
      },
      prose(calendars.renewInstead),
    ],
    actions: [
      ...wholeSeries(asked, context),
      { label: calendars.renewIt, says: `calendar renew ${handleOf(row)}` },
      ...choices(row, context.say),
    ],
  };
}

async function anew(
  asked: FeedRequest,
  origin: string,
  context: CalendarContext,
  first: readonly Block[],
): Promise<Answer> {
  const { calendars } = context.say;
  const { row, token } = await giveOut(asked.rule, context);
  const addressWith = (options: FeedOptions): string => addressOf(origin, token, options);
  const address = addressWith(asked.options);
  const meetings = await meetingsOf(asked, context);
  return {
    ...about(asked, context),
    blocks: [
      ...first,
      prose(calendars.subscribe),
      {
        kind: "facts",
        facts: [
          ...fact(calendars.address, address),
          ...fact(calendars.forPrograms, webcalOf(address)),
          ...fact(calendars.onlyOnce, ...calendars.asFile(address)),
          ...variants(asked, meetings, addressWith, context.say),
          ...fact(calendars.inIt, contents(asked, meetings, context)),
        ],
      },
      list(calendars.ways),
      prose(calendars.secret),
      quiet(calendars.polling),
    ],
    actions: [...wholeSeries(asked, context), ...choices(row, context.say)],
  };
}

/** One address for each who asks: what was shown to another is nobody else’s. */
export async function give(asked: FeedRequest, context: CalendarContext): Promise<Answer> {
  const { origin, person } = context;
  if (origin === undefined) return unreachable(context.say);
  const known = (await addressesIn(context)).find((one) => one.rule === asked.rule && one.person === person.id);
  return known ? again(asked, known, context) : anew(asked, origin, context, []);
}

/** In the place of one that was taken back. */
export const giveAnew = async (
  asked: FeedRequest,
  context: CalendarContext,
  first: readonly Block[],
): Promise<Answer> =>
  context.origin === undefined ? unreachable(context.say) : anew(asked, context.origin, context, first);
