import type { Action, Answer, Block } from "../../answer.ts";
import { list, prose, quiet } from "../../answer.ts";
import { addressOf, webcalOf } from "../../feeds/address.ts";
import { addressesIn, type FeedAddress, giveOut, handleOf, meetingsIn, nameOf } from "../../feeds/kept.ts";
import { type FeedOptions, writeOptions } from "../../feeds/options.ts";
import { contentsOf, isVague } from "../../feeds/selection.ts";
import type { Meeting } from "../../library/schema.ts";
import { type Fact, fact, problem } from "../../text/blocks.ts";
import { sayInstant } from "../../text/when.ts";
import type { Words } from "../../text/words.ts";
import { wordsFor } from "./kept.ts";
import type { CalendarContext, FeedRequest } from "./request.ts";

/** Nobody outside could fetch anything from here. */
const unreachable = ({ calendars }: Words): Answer => problem(calendars.unreachable, calendars.howToReach);

/** What stands in it now, and what is left out. */
function contents({ rule, options }: FeedRequest, meetings: readonly Meeting[], context: CalendarContext): string {
  const { calendars } = context.say;
  if (meetings.length === 0) return rule === "" ? calendars.nothingFollowed : calendars.nothingKnown;
  return calendars.contents(contentsOf(meetings, options, context.today), options.vague);
}

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

/** What all answers about one address have in common. */
const about = (asked: FeedRequest, context: CalendarContext) => ({
  title: context.say.calendars.title(nameOf(asked, context)),
  echo: [`calendar ${wordsFor(asked.rule)}`, ...chosenIn(asked)].join(" "),
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
          ...fact(calendars.inIt, contents(asked, await meetingsIn(asked.rule, context, context.today), context)),
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

/** A new address. `first`: said before all else. */
export async function anew(
  asked: FeedRequest,
  context: CalendarContext,
  first: readonly Block[] = [],
): Promise<Answer> {
  const { origin } = context;
  if (origin === undefined) return unreachable(context.say);
  const { calendars } = context.say;
  const { row, token } = await giveOut(asked.rule, context);
  const addressWith = (options: FeedOptions): string => addressOf(origin, token, options);
  const address = addressWith(asked.options);
  const meetings = await meetingsIn(asked.rule, context, context.today);
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
  const all = origin === undefined ? [] : await addressesIn(context);
  const known = all.find((one) => one.rule === asked.rule && one.person === person.id);
  return known ? again(asked, known, context) : anew(asked, context);
}
