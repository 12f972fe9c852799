import type { Answer, Block } from "../answer.ts";
import { heading, list, quiet } from "../answer.ts";
import type { Grouped } from "../changes/groups.ts";
import { matchesChange } from "../changes/match.ts";
import { changesAfter, newsOf } from "../changes/news.ts";
import { DAY } from "../days.ts";
import { hashOf } from "../hash.ts";
import type { Change } from "../library/history.ts";
import type { Library } from "../library/library.ts";
import { roomKey } from "../outbox/context.ts";
import { delivery } from "../outbox/delivery.ts";
import type { Lexicon } from "../query/lexicon.ts";
import type { Settings } from "../settings/settings.ts";
import { citedList, type Statement } from "../statement.ts";
import { pages } from "../store/pages.ts";
import type { Store, SubscriptionRow, Where } from "../store/store.ts";
import { mutedOn } from "../subscriptions/agenda.ts";
import { filtersOf, isPaused } from "../subscriptions/subscription.ts";
import { type Citations, citations } from "../text/citations.ts";
import type { Words } from "../text/words.ts";
import { becauseOf } from "./actions.ts";
import { composed } from "./compose.ts";
import { detailOf } from "./detail.ts";
import type { Kind, RoomView } from "./kind.ts";
import { nameOf } from "./moment.ts";
import { post } from "./post.ts";

const WEEK = 7 * DAY;

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

const idOf = (where: Where, from: string, to: string): string => `news@${from}@${to}@${hashOf(roomKey(where), 16)}`;

/** What is announced, to whom it concerns. `since`: the release before. */
interface Announced {
  readonly library: Library;
  readonly lexicon: Lexicon;
  readonly since: string;
}

/** Writes down an announcement for every room that follows what has changed since a release. Doing it twice is harmless. */
export async function announce(store: Store, { library, lexicon, since }: Announced, now: number): Promise<void> {
  const asks = asking(library, lexicon);
  const worth = new Map<string, boolean>();
  const isTold = (row: SubscriptionRow): boolean => {
    const found = worth.get(row.rule) ?? changesAfter(library, since, (change) => asks(row, change)).length > 0;
    worth.set(row.rule, found);
    return found;
  };
  for await (const rows of pages((after, limit) => store.subscriptionsAfter(after, limit))) {
    const rooms = new Map(rows.filter(isTold).map((row) => [roomKey(row), row]));
    await store.addDeliveries(
      [...rooms.values()].map((row) =>
        delivery(row, {
          id: idOf(row, since, library.release.version),
          kind: "news",
          detail: { since },
          due: now,
          expires: now + WEEK,
        }),
      ),
    );
  }
}

const isMuted = ({ id, series, partners }: Change, settings: Settings, today: string): boolean => {
  const muted = mutedOn(settings, today);
  const whole = partners.length > 0 && partners.every((one) => muted.has(one));
  return muted.has(id) || (series !== undefined && muted.has(series)) || whole;
};

/** More than these make a message that nobody reads. */
const MOST = 20;

function newsBlocks(all: readonly Grouped<Statement>[], says: string, cited: Citations, { messages }: Words): Block[] {
  const blocks: Block[] = [];
  let left = MOST;
  for (const { heading: title, items } of all) {
    const shown = items.slice(0, left);
    left -= shown.length;
    if (shown.length > 0) blocks.push(heading(title), citedList(shown, cited));
  }
  const more = all.reduce((sum, { items }) => sum + items.length, 0) - MOST;
  return more > 0 ? [...blocks, list([messages.more(more, says)])] : blocks;
}

/** One message about a newer data set, by partner. `from`: ISO day of the release before; `asked`: rules that ask for it. */
function newsMessage(
  news: readonly Grouped<Statement>[],
  from: string,
  asked: readonly SubscriptionRow[],
  room: RoomView,
): Answer {
  const { messages } = room.say;
  const says = `changes since ${from}`;
  const cited = citations();
  const rules = asked.map((row) => ({ id: row.id, name: nameOf(row, room) }));
  return {
    title: messages.news.title(room.library.release.version),
    blocks: [
      quiet(messages.news.about),
      ...newsBlocks(news, says, cited, room.say),
      ...becauseOf([{ rules }], room.say),
    ],
    actions: [
      { label: messages.actions.changes, says },
      { label: messages.actions.following, says: "following" },
    ],
    sources: cited.sources,
    audience: "room",
  };
}

/** What a newer data set brings, to rooms that follow what has changed. */
export const news: Kind = {
  timing: "put-off",
  deliver: post,
  decide: async (row, moment) => {
    const { room, now, today } = moment;
    const { library, lexicon, settings } = room;
    const since = detailOf(row).since ?? "";
    const asks = asking(library, lexicon);
    const awake = (await moment.rules()).filter((one) => !isPaused(one, today));
    const asked = new Set<SubscriptionRow>();
    const found = changesAfter(library, since, (change) => {
      const some = isMuted(change, settings, today) ? [] : awake.filter((one) => asks(one, change));
      for (const one of some) asked.add(one);
      return some.length > 0;
    });
    const from = library.history.find(({ version }) => version === since)?.on;
    return found.length > 0 && from && row.expires > now
      ? { part: composed("news", newsMessage(newsOf(found, room), from, [...asked], room)) }
      : { nothing: room.say.deliveries.nothingToTell };
  },
};
