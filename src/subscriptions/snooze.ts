import type { Holidays } from "../calendar/holidays.ts";
import { instantOf } from "../clock.ts";
import type { Meeting } from "../library/schema.ts";
import { delivery } from "../outbox/delivery.ts";
import type { Place } from "../place.ts";
import type { Settings } from "../settings/settings.ts";
import type { Store } from "../store/store.ts";
import { endOfUse } from "./ladder.ts";
import { openFrom } from "./opening.ts";

/** Wall time at which a snoozed reminder comes back. */
const AT = "09:00";

/** When it comes back: on a day on which somebody works, out of the quiet hours. `day`: ISO. Milliseconds. */
export const backOn = (day: string, settings: Settings, holidays: Holidays): number =>
  openFrom(instantOf(day, AT, settings.zone).getTime(), { settings, holidays, anytime: false, at: AT });

interface Snoozing {
  readonly store: Pick<Store, "addDeliveries" | "unskip">;
  readonly place: Place;
  readonly settings: Settings;
  readonly now: Date;
}

/** The name of what brings a reminder back, and whether that is new. `due` in milliseconds. */
export async function snooze(
  meeting: Meeting,
  due: number,
  { store, place, settings, now }: Snoozing,
): Promise<{ readonly id: string; readonly isNew: boolean }> {
  const id = `${place.platform}/${place.tenant}/${place.room}@snooze@${meeting.id}@${due}`;
  const expires = endOfUse(meeting.when, settings.zone);
  const snoozed = delivery(place, { id, kind: "snooze", meeting: meeting.id, detail: {}, due, expires });
  const isNew = (await store.addDeliveries([snoozed])) > 0 || (await store.unskip(place, id, now.getTime()));
  return { id, isNew };
}
