import { createHash } from "node:crypto";
import { type Clock, dayOf } from "../clock.ts";
import type { Language } from "../languages.ts";
import type { Library } from "../library/library.ts";
import { keepNewest } from "../newest.ts";
import type { Lexicon } from "../query/lexicon.ts";
import { defaultSettings, readSettings, type Settings } from "../settings/settings.ts";
import type { FeedRow, Store, Tenancy, Where } from "../store/store.ts";
import { wordsIn } from "../text/words.ts";
import type { Calendar } from "./calendar.ts";
import { calendarOf } from "./feed.ts";
import { type FeedOptions, readOptions, writeOptions } from "./options.ts";
import { nameOfFeed, rulesOf, wantedBy } from "./selection.ts";

/** A calendar as it is sent. `modified`: since when it has been this one, as far as this process knows. */
export interface Served {
  /** Name of the file. */
  readonly file: string;
  readonly body: string;
  readonly etag: string;
  readonly modified: Date;
}

/** Nothing where there is no such address, or no more; `refused` says what is wrong with what was asked for. */
export type FeedFor = (
  token: string,
  query: URLSearchParams,
) => Promise<Served | { readonly refused: string } | undefined>;

interface FeedHouse {
  readonly store: Store;
  /** The public data set. */
  readonly library: Library;
  /** As the conversations of a workspace see it: the same object for as long as they see the same. */
  readonly teamOf: (tenancy: Tenancy) => Promise<{ readonly libraryIn: (room: string, language: Language) => Library }>;
  readonly lexicon: Lexicon;
  readonly clock: Clock;
  /** The systemClock clock: what browsers go by, whatever the time is for the bot. */
  readonly systemClock: Clock;
  /** IANA name, for conversations that have set none. */
  readonly zone: string;
  /** Takes a second for a thousand meetings: best done in another thread. */
  readonly write: (calendar: Calendar) => Promise<string>;
}

/** What a calendar is made of. Two that are alike make the same. */
interface Ground {
  readonly library: Library;
  readonly rules: readonly string[];
  readonly language: Language;
  readonly zone: string;
  readonly today: string;
  readonly call: string;
}

async function settingsOf(where: Where, { store, zone }: FeedHouse): Promise<Settings> {
  const set = await store.settings(where);
  return set ? readSettings(set.value, zone) : defaultSettings(zone);
}

async function groundOf(row: FeedRow, house: FeedHouse): Promise<Ground> {
  const { store, teamOf, clock } = house;
  const [{ libraryIn }, { language, zone }, room, subscriptions] = await Promise.all([
    teamOf(row),
    settingsOf(row, house),
    store.room(row),
    store.subscriptions(row),
  ]);
  const rules = rulesOf(row, subscriptions);
  return {
    library: libraryIn(row.room, language),
    rules,
    language,
    zone,
    today: dayOf(clock(), zone),
    call: room?.call ?? "",
  };
}

const isSame = (a: Ground, { library, ...b }: Ground): boolean =>
  a.library === library && JSON.stringify({ ...a, library: undefined }) === JSON.stringify(b);

const fileOf = (name: string): string => {
  const plain = name.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  return `${
    plain
      .replace(/[^a-z0-9]+/g, "-")
      .replace(/^-|-$/g, "")
      .slice(0, 60) || "calendar"
  }.ics`;
};

function calendarFrom({ library, rules, ...telling }: Ground, row: FeedRow, options: FeedOptions, house: FeedHouse) {
  const say = wordsIn(telling.language);
  const view = { library, lexicon: house.lexicon };
  const name = nameOfFeed(row.rule, view, say);
  const calendar = calendarOf({
    ...options,
    ...telling,
    library,
    name: say.calendars.event.calendarName(name),
    meetings: wantedBy(rules, view, telling.today),
    tenancy: row,
    isCurated: (id) => house.library.byId.has(id),
  });
  return { calendar, file: fileOf(name) };
}

/** So many calendars are kept as they were last sent: a hundred kilobytes each, more or less. */
const MOST_KEPT = 200;

/** Serves the calendars of conversations by their tokens. */
export function feedService(house: FeedHouse): FeedFor {
  const { store, systemClock, write } = house;
  const kept = new Map<string, { ground: Ground; served: Served }>();
  const keep = (address: string, ground: Ground, served: Served): Served => {
    keepNewest(kept, MOST_KEPT, address, { ground, served });
    return served;
  };
  return async (token, query) => {
    const row = await store.feed(token);
    if (!row || (await store.departure(row)) !== undefined) return undefined;
    const options = readOptions(query);
    if ("refused" in options) {
      const { language } = await settingsOf(row, house);
      return { refused: wordsIn(language).calendars.refused[options.refused] };
    }
    const address = `${row.token}${writeOptions(options)}`;
    const ground = await groundOf(row, house);
    const known = kept.get(address);
    if (known && isSame(known.ground, ground)) return keep(address, ground, known.served);
    const { calendar, file } = calendarFrom(ground, row, options, house);
    const body = await write(calendar);
    const etag = `"${createHash("sha256").update(body).digest("base64url")}"`;
    // What was unfollowed or has grown old leaves no date behind: the first time it was sent is the one that is true.
    const modified = known?.served.etag === etag ? known.served.modified : systemClock();
    return keep(address, ground, { file, body, etag, modified });
  };
}
