import type { Action, Answer, Block, Line } from "../../answer.ts";
import { prose, quiet } from "../../answer.ts";
import { outlookBlocks } from "../../messages/coming.ts";
import type { Filter } from "../../query/query.ts";
import { sourceOfZone } from "../../settings/keep.ts";
import type { Settings } from "../../settings/settings.ts";
import { followed } from "../../subscriptions/agenda.ts";
import { outlook } from "../../subscriptions/outlook.ts";
import type { Rule } from "../../subscriptions/rule.ts";
import { aboutRadar, aboutWhom, sayKept } from "../../subscriptions/say.ts";
import { lineOf, type Subscription } from "../../subscriptions/subscription.ts";
import { sayZone } from "../../text/when.ts";
import type { Words } from "../../text/words.ts";
import type { CommandContext } from "../context.ts";
import { knownOf } from "./rule.ts";

/** What somebody wants to follow. */
export interface Wish {
  readonly filters: readonly Filter[];
  /** What is on the radar is wanted once a week, instead of reminders. */
  readonly radar?: true;
  readonly rule: Rule;
}

/** The same as a rule of a conversation. */
export interface Sight {
  readonly wish: Wish;
  readonly row: Subscription;
  /** What is followed until now. */
  readonly before: Subscription | undefined;
  readonly settings: Settings;
}

export const isSo = ({ row, before }: Sight): boolean => before?.value === row.value;

/** What is followed, inside a sentence. */
export const subjectOf = ({ filters, radar }: Wish, context: CommandContext): string =>
  (radar ? aboutRadar : aboutWhom)(filters, context);

function subjectLine(wish: Wish, context: CommandContext): Line {
  const { preview } = context.say.following;
  const subject = subjectOf(wish, context);
  if (wish.radar) return preview.radar(subject);
  return wish.filters.length === 0 ? preview.everyMeeting : preview.meetings(subject);
}

/** The rule in words, from its filters to its hours. */
export const ruleBlock = ({ wish, row, settings }: Sight, context: CommandContext): Block =>
  prose(
    ...context.say.following.preview.rule(
      subjectLine(wish, context),
      sayKept(row, settings.zone, context.say),
      wish.rule.anytime,
    ),
  );

function titleOf(sight: Sight, { following: { preview } }: Words): string {
  const { filters, radar } = sight.wish;
  if (sight.before) return isSo(sight) ? preview.isSo : preview.change;
  if (radar) return preview.followRadar;
  const [first] = filters;
  if (first === undefined) return preview.followEverything;
  const isMeeting = first.key === "who" && first.entries.every(({ kind }) => kind === "meeting");
  return isMeeting ? preview.remind : preview.follow;
}

const isEverything = ({ filters, radar }: Wish): boolean => filters.length === 0 && !radar;

function choices(sight: Sight, matches: number, saves: string, { following, common, proposals }: Words): Action[] {
  const { wish, row } = sight;
  const { preview } = following;
  if (isSo(sight))
    return [
      { label: following.edit, says: `following edit #${row.id}` },
      { label: common.followedHere, says: "following" },
    ];
  const all = isEverything(wish);
  const fits = matches > 0 || wish.radar ? proposals.save : preview.keep;
  return [
    { label: all ? preview.everything : fits, says: saves, style: "primary" },
    { label: proposals.discard, says: "following discard" },
    ...(all
      ? [
          { label: preview.weekly, says: "follow everything weekly mon 08:30" },
          { label: preview.choose, says: "follow" },
        ]
      : []),
    { label: preview.changeZone, says: "settings zone" },
  ];
}

/** So far ahead meetings are counted. Days. */
const TEN_YEARS = 3660;

const zoneBlock = async ({ zone }: Settings, context: CommandContext): Promise<Block> =>
  quiet(
    context.say.following.preview.zone(
      sayZone(zone, context.say),
      await sourceOfZone(zone, context),
      context.place.direct,
    ),
  );

/** A rule in full, before it is saved. `saves`: the line that saves it. */
export async function preview(sight: Sight, saves: string, context: CommandContext): Promise<Answer> {
  const { wish, row, before, settings } = sight;
  const { say, today, now, place, messenger } = context;
  const { preview } = say.following;
  const known = await knownOf(context);
  const refusal = await messenger?.probe(place);
  const matches = followed(row, known, today, TEN_YEARS).length;
  const view = outlook(row, settings, known, now.getTime());
  return {
    title: titleOf(sight, say),
    blocks: [
      ruleBlock(sight, context),
      ...(before && !isSo(sight) ? [prose(preview.untilNow(sayKept(before, settings.zone, say)))] : []),
      ...(refusal ? [prose(...preview.cannotPost(refusal(say)))] : []),
      ...(wish.filters.length === 0 && !wish.rule.digest ? [prose(preview.aLot(view.pastYear))] : []),
      ...(wish.radar ? [] : [prose(matches > 0 ? preview.fitting(matches) : preview.noneFits)]),
      ...outlookBlocks(view, known, { say, settings }),
      ...(wish.rule.leads.length > 0 && wish.rule.brief === "usual" ? [quiet(preview.briefed)] : []),
      await zoneBlock(settings, context),
    ],
    actions: choices(sight, matches, saves, say),
    echo: lineOf(row),
  };
}
