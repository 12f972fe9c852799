import { createHash } from "node:crypto";
import type { Answer, Block } from "../answer.ts";
import { heading, list, quiet } from "../answer.ts";
import { DAY } from "../calendar/days.ts";
import type { Grouped } from "../changes/groups.ts";
import { matchesChange } from "../changes/match.ts";
import { newsOf } from "../changes/news.ts";
import { dayOf } from "../clock.ts";
import type { Change } from "../library/history.ts";
import type { Library } from "../library/library.ts";
import { type Beat, type RoomView, roomKey } from "../outbox/context.ts";
import { delivery } from "../outbox/delivery.ts";
import type { Lexicon } from "../query/lexicon.ts";
import type { Settings } from "../settings.ts";
import { citedList, type Statement } from "../statement.ts";
import type { SubscriptionRow, Where } from "../store/store.ts";
import { filtersOf } from "../subscriptions/subscription.ts";
import { type Citations, citations } from "../text/citations.ts";
import { becauseOf } from "./actions.ts";
import type { Context, NewsPart } from "./part.ts";

const WEEK = 7 * DAY;
const PAGE = 500;

type Rule = Pick<SubscriptionRow, "rule">;

/** Whether a rule asks for a change. Many rooms have the same rule: it is understood once. */
function asking(library: Library, lexicon: Lexicon): (row: Rule, change: Change) => boolean {
  const known = new Map<string, ReturnType<typeof filtersOf>>();
  return ({ rule }, change) => {
    if (!known.has(rule)) known.set(rule, filtersOf(rule, library, lexicon));
    const filters = known.get(rule);
    return filters !== undefined && matchesChange(change, filters, library);
  };
}

const idOf = (where: Where, from: string, to: string): string =>
  `news@${from}@${to}@${createHash("sha256").update(roomKey(where)).digest("hex").slice(0, 16)}`;

/** Writes down an announcement for every room that follows what has changed since a release. Doing it twice is harmless. */
export async function announce({ store, lexicon }: Beat, library: Library, since: string, now: number): Promise<void> {
  const asks = asking(library, lexicon);
  const worth = new Map<string, boolean>();
  const isTold = (row: SubscriptionRow): boolean => {
    const found = worth.get(row.rule) ?? newsOf(library, since, (change) => asks(row, change)).length > 0;
    worth.set(row.rule, found);
    return found;
  };
  for (let after = ""; ; ) {
    const rows = await store.subscriptionsAfter(after, PAGE);
    const rooms = new Map(rows.filter(isTold).map((row) => [roomKey(row), row]));
    const detail = { since };
    await store.addDeliveries(
      [...rooms.values()].map((row) =>
        delivery(row, {
          id: idOf(row, since, library.release.version),
          kind: "news",
          detail,
          due: now,
          expires: now + WEEK,
        }),
      ),
    );
    const last = rows.at(-1);
    if (rows.length < PAGE || !last) return;
    after = last.id;
  }
}

const isMuted = ({ id, series, partners }: Change, { mutes }: Settings, today: string): boolean => {
  const muted = new Set(mutes.filter(({ until }) => until === null || today < until).map((one) => one.id));
  const whole = partners.length > 0 && partners.every((one) => muted.has(one));
  return muted.has(id) || (series !== undefined && muted.has(series)) || whole;
};

const isAwake = ({ pausedUntil }: SubscriptionRow, today: string): boolean =>
  pausedUntil === null || today >= pausedUntil;

/** What a room hears of a newer data set, if anything. `rules`: all that it follows. */
export function newsPart(
  since: string,
  rules: readonly SubscriptionRow[],
  view: RoomView,
  now: number,
): NewsPart | undefined {
  const { library, lexicon, settings } = view;
  const today = dayOf(new Date(now), settings.zone);
  const asks = asking(library, lexicon);
  const awake = rules.filter((row) => isAwake(row, today));
  const used = new Set<string>();
  const news = newsOf(library, since, (change) => {
    const asked = isMuted(change, settings, today) ? [] : awake.filter((row) => asks(row, change));
    for (const { id } of asked) used.add(id);
    return asked.length > 0;
  });
  const from = library.history.find(({ version }) => version === since)?.on;
  return news.length > 0 && from ? { kind: "news", news, from, subscriptions: [...used] } : undefined;
}

/** More than these make a message that nobody reads. */
const MOST = 20;

function newsBlocks(all: readonly Grouped<Statement>[], says: string, cited: Citations): Block[] {
  const blocks: Block[] = [];
  let left = MOST;
  for (const { heading: title, items } of all) {
    const shown = items.slice(0, left);
    left -= shown.length;
    if (shown.length > 0) blocks.push(heading(title), citedList(shown, cited));
  }
  const more = all.reduce((sum, { items }) => sum + items.length, 0) - MOST;
  return more > 0 ? [...blocks, list([[`and ${more} more: `, { command: says }]])] : blocks;
}

/** One message about a newer data set, by partner. */
export function newsMessage(part: NewsPart, context: Context): Answer {
  const cited = citations();
  const says = `changes since ${part.from}`;
  const reasons = part.subscriptions.map((subscription) => ({ kind: "rule", subscription }) as const);
  return {
    title: `New in the data: release ${context.library.release.version}`,
    blocks: [
      quiet(
        "What has changed about what this channel follows. Cards posted over the last thirty days are corrected in place.",
      ),
      ...newsBlocks(part.news, says, cited),
      ...becauseOf(reasons, context),
    ],
    actions: [
      { label: "All changes", says },
      { label: "What is followed here", says: "following" },
    ],
    sources: cited.sources,
    audience: "room",
  };
}
