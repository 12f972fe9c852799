import { z } from "zod";
import { dayOf } from "../clock.ts";
import { addDays } from "../days.ts";
import { LANGUAGES } from "../languages.ts";
import type { Settings } from "../settings/settings.ts";
import type { ImportRow, Where } from "../store/store.ts";
import type { Words } from "../text/words.ts";
import { COUNCIL, COUNCIL_ADDRESSES } from "./addresses.ts";
import { Copy, type Imported, shortId } from "./imported.ts";
import { Refusal } from "./refusals.ts";
import type { Wanted } from "./wanted.ts";

/** What came of reading one address. Instants are milliseconds since 1970. */
const ReadingStatus = z.strictObject({
  etag: z.string().optional(),
  /** When the last good copy was read, or found to be still the same. */
  read: z.number().optional(),
  failing: z.strictObject({ since: z.number(), why: Refusal, tries: z.number() }).optional(),
});
export type ReadingStatus = z.infer<typeof ReadingStatus>;

const ImportState = z.strictObject({
  /** Whose clock a time without a zone means: the conversation’s when it began to read the calendar. */
  zone: z.string(),
  /** The conversation’s at that time. */
  language: z.enum(LANGUAGES).default("en"),
  /** By address. */
  standing: z.record(z.string(), ReadingStatus),
  /** How often the calendar has changed in what it says. */
  changes: z.number(),
  /** Since when it has failed, where this has been told. */
  toldFailing: z.number().optional(),
  /** Our meetings by the ids of theirs: what somebody has accepted, or has found to be the same. */
  accepted: z.record(z.string(), z.string()),
  /** Ids of theirs that nobody wants to hear of. */
  dismissed: z.array(z.string()),
});
export type ImportState = z.infer<typeof ImportState>;

const Copies = z.record(z.string(), Copy);
export type Copies = z.infer<typeof Copies>;

/** A calendar that a conversation reads in. */
export interface Import {
  readonly row: ImportRow;
  readonly state: ImportState;
  /** The last good copies, by address. */
  readonly copies: Copies;
}

export const readImport = (row: ImportRow): Import => ({
  row,
  state: ImportState.parse(JSON.parse(row.value)),
  copies: row.copy === null ? {} : Copies.parse(JSON.parse(row.copy)),
});

export const newState = ({ zone, language }: Pick<Settings, "zone" | "language">): ImportState => ({
  zone,
  language,
  standing: {},
  changes: 0,
  accepted: {},
  dismissed: [],
});

/** The same each time the same calendar is read in the same conversation. */
export const importId = ({ platform, tenant, room }: Where, address: string): string =>
  shortId(platform, tenant, room, address);

/** What has to be read for it: the Council keeps several lists. */
export const addressesOf = (address: string): readonly string[] =>
  address === COUNCIL ? COUNCIL_ADDRESSES : [address];

const BACK = 30;
const AHEAD = 547;

/** From thirty days ago to eighteen months ahead. */
export function wantedAt(now: number, { zone, language }: Pick<ImportState, "zone" | "language">): Wanted {
  const today = dayOf(new Date(now), zone);
  return { from: addDays(today, -BACK), until: addDays(today, AHEAD), zone, language };
}

export const meetingsIn = (copies: Copies): readonly Imported[] =>
  Object.values(copies).flatMap(({ meetings }) => meetings);

/** What people call it: an address may let in whoever knows it, so only its host is ever shown. */
export function nameOf({ row: { address }, copies }: Pick<Import, "row" | "copies">, { imports }: Words): string {
  if (address === COUNCIL) return imports.council;
  const host = new URL(address).hostname;
  const name = copies[address]?.name;
  return name === undefined ? host : imports.nameAndHost(name, host);
}

const HOUR = 3_600_000;
/** The Council asks for nothing; twice a day is plenty. */
const everyOf = (address: string): number => (address === COUNCIL ? 12 : 4) * HOUR;

/**
 * When a calendar is read next: at a moment of its own within each stretch of hours, the same for all conversations that
 * read it, so that one request does for all; and never within an hour.
 */
export function nextReading(address: string, now: number): number {
  const every = everyOf(address);
  const own = Number.parseInt(shortId(address).slice(0, 8), 16) % every;
  const earliest = now + HOUR;
  return Math.floor((earliest - own) / every + 1) * every + own;
}

/** After a failure: in an hour, and then half as often each time, up to its usual rhythm. */
export const retryReading = (address: string, now: number, tries: number, random: number): number =>
  Math.round(now + Math.min(everyOf(address), HOUR * 2 ** Math.min(tries, 10)) * (1 + random / 10));
