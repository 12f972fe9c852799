import { DAY } from "../../src/days.ts";
import type { Library } from "../../src/library/library.ts";
import type { Meeting } from "../../src/library/schema.ts";
import { parseWhen } from "../../src/library/when.ts";
import { delivery } from "../../src/outbox/delivery.ts";
import type { DeliveryRow, RoomRow, SubscriptionRow, Where } from "../../src/store/store.ts";
import type { Rule } from "../../src/subscriptions/rule.ts";
import { subscriptionId } from "../../src/subscriptions/subscription.ts";
import { DATA, libraryIn } from "../../test/support/library.ts";

/** When all reminders fall due: a Tuesday morning in Brussels. */
export const DUE = Date.parse("2027-03-09T09:00:00Z");
const RULE: Rule = { leads: [{ amount: 1, unit: "d" }], at: "10:00", digest: null, anytime: false, brief: "none" };
const VALUE = JSON.stringify(RULE);
const ROOMS_OF_A_TENANT = 20;

/** The curated data, and a meeting with each of some partners on the day after reminders fall due. */
export interface Town {
  readonly library: Library;
  /** Filters, each of which wants another one of the meetings. */
  readonly rules: readonly string[];
}

export async function openTown(partners: number): Promise<Town> {
  const library = await libraryIn(DATA);
  const when = parseWhen("2027-03-10");
  if (!when) throw new Error("no date");
  const chosen = library.partners.filter(({ kind }) => kind === "country").slice(0, partners);
  const own = chosen.map(
    ({ id, name, sources }): Meeting => ({
      id: `bench-${id}`,
      title: `Security dialogue with ${name}`,
      partners: [id],
      series: null,
      when: { ...when, time: "10:00", zone: "Europe/Brussels" },
      city: "Brussels",
      level: "senior-officials",
      status: "scheduled",
      confidence: "confirmed",
      sources,
    }),
  );
  const byId = new Map(library.byId);
  for (const record of own) byId.set(record.id, { kind: "meeting", record });
  const rules = chosen.map(({ id }) => id);
  const others = library.meetings.filter(({ partners: with_ }) => !with_.some((id) => rules.includes(id)));
  return { library: { ...library, byId, meetings: [...others, ...own] }, rules };
}

export const whereOf = (index: number): Where => ({
  platform: "slack",
  tenant: `T${Math.floor(index / ROOMS_OF_A_TENANT)}`,
  room: `C${index}`,
});

export const roomRow = (where: Where): RoomRow => ({
  ...where,
  call: "/aide",
  direct: 0,
  address: JSON.stringify({ channel: where.room }),
  team: null,
  suspended: null,
  suspendedAt: null,
});

/** A rule as a room keeps it; looked at next at an instant. */
export const subscriptionRow = (where: Where, rule: string, nextAt: number): SubscriptionRow => ({
  ...where,
  id: subscriptionId(where, rule),
  rule,
  value: VALUE,
  person: "U1",
  personName: "Anna",
  at: DUE - 30 * DAY,
  pausedUntil: null,
  plannedTo: DUE - DAY,
  nextAt,
  revision: 0,
});

/** One reminder in each room. */
export const deliveryRow = (index: number): DeliveryRow =>
  delivery(whereOf(index), {
    id: `${index}@bench@2027-03-10-1d`,
    kind: "reminder",
    subscription: String(index),
    meeting: "bench",
    due: DUE,
    expires: DUE + DAY,
  });

export const range = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index));
