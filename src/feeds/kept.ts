import { type Acting, record } from "../audit.ts";
import type { Meeting } from "../library/schema.ts";
import { learn } from "../outbox/learn.ts";
import type { FeedRow, Store } from "../store/store.ts";
import { type LibraryView, nameOfFeed, rulesOf, wantedBy } from "./selection.ts";

/** An address as it is kept: nobody can fetch anything by it. */
export type FeedAddress = FeedRow;

/** Whoever acts on the calendar addresses of a conversation. */
export type Giving = Acting & LibraryView & { readonly store: Store };

/** All that work, the oldest first. */
export const addressesIn = ({ store, place }: Pick<Giving, "store" | "place">): Promise<FeedRow[]> =>
  store.feedsOf(place);

/** By this a line speaks of an address. It is of what is kept, and opens nothing. */
export const handleOf = ({ token }: Pick<FeedRow, "token">): string => token.slice(-8);
export const isHandle = (word: string): boolean => /^[0-9a-f]{8}$/.test(word);

/** What a number of the list, a handle or the end of an address means; nothing where it is none. */
export function pointedAt(word: string, all: readonly FeedRow[]): FeedRow | undefined {
  if (/^#?\d{1,3}$/.test(word)) return all[Number(word.replace("#", "")) - 1];
  const [one, ...others] = all.filter((row) => word !== "" && (handleOf(row) === word || row.ending === word));
  return others.length === 0 ? one : undefined;
}

/** What a calendar is about, inside a sentence. */
export const nameOf = ({ rule }: Pick<FeedRow, "rule">, giving: LibraryView & Pick<Acting, "place" | "say">): string =>
  rule === "" ? giving.say.calendars.followedHere(giving.place.direct) : nameOfFeed(rule, giving, giving.say);

/** What is in the calendar of a rule on an ISO day. */
export const meetingsIn = async (rule: string, giving: Giving, today: string): Promise<readonly Meeting[]> =>
  wantedBy(rulesOf({ rule }, await giving.store.subscriptions(giving.place)), giving, today);

/** A new address for a rule: its token is known now, and never again. */
export async function giveOut(
  rule: string,
  giving: Giving,
): Promise<{ readonly row: FeedRow; readonly token: string }> {
  const { store, place, person, now, newId, say } = giving;
  await learn(giving);
  const { platform, tenant, room } = place;
  const token = newId();
  const made = { platform, tenant, room, rule, person: person.id, personName: person.name };
  const row = await store.addFeed(token, { ...made, at: now.getTime(), revokedAt: null });
  await record(giving, "calendar", say.calendars.log.gave(nameOf(row, giving)));
  return { row, token };
}

/** False where somebody was faster. */
export async function revoke(row: FeedRow, giving: Giving): Promise<boolean> {
  const { store, place, now, say } = giving;
  const revoked = await store.revokeFeed(place, row, now.getTime());
  if (revoked) await record(giving, "calendar", say.calendars.log.revoked(nameOf(row, giving)));
  return revoked;
}

/** All that somebody made in the workspace; how many there were. */
export async function revokeAllOf(
  person: { readonly id: string; readonly name: string },
  acting: Acting & { readonly store: Pick<Store, "revokeFeedsOf" | "addAudit"> },
): Promise<number> {
  const { store, place, now, say } = acting;
  const revoked = await store.revokeFeedsOf(place, person.id, now.getTime());
  if (revoked > 0) await record(acting, "calendar", say.calendars.log.revokedOf(revoked, person.name));
  return revoked;
}
