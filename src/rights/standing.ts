import { DAY } from "../days.ts";
import type { Directory, Unknown } from "../directory.ts";
import { keepNewest } from "../newest.ts";
import type { Person, Place, Standing } from "../place.ts";

const MOST_KEPT = 50_000;

/** How somebody belongs to a workspace; what could not be established is never `member`. */
export type Belonging = Standing | Unknown;

/** Finds out how somebody belongs: by what the request proves, else by the platform's record of them. `now` in milliseconds. */
export type Belongs = (people: Directory, place: Place, person: Person, now: number) => Promise<Belonging>;

/** Remembers for a day what a platform said; what it did not say is asked again. */
export function standings(): Belongs {
  const kept = new Map<string, { standing: Standing; at: number }>();
  return async (people, place, person, now) => {
    if (person.standing) return person.standing;
    const key = JSON.stringify([place.platform, place.tenant, person.id]);
    const known = kept.get(key);
    if (known && Math.abs(now - known.at) < DAY) return known.standing;
    const standing = await people.standingOf(place, person);
    if (typeof standing === "string") keepNewest(kept, MOST_KEPT, key, { standing, at: now });
    return standing;
  };
}
