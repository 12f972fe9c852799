import type { TeamMeeting } from "../calendar/team.ts";
import type { Imported } from "../imports/imported.ts";
import type { Offer } from "../imports/offers.ts";
import { nameOf } from "../imports/state.ts";
import { cityNamed } from "../library/cities.ts";
import { meetingIn } from "../library/relations.ts";
import type { Meeting, Series } from "../library/schema.ts";
import type { Person } from "../place.ts";
import { sayWhen } from "../text/when.ts";
import type { Words } from "../text/words.ts";
import type { Change } from "./change.ts";
import { ownId, recordOf } from "./draft.ts";
import type { Here } from "./here.ts";

/** A known city in a text such as “Europa building, Brussels”, else the text. */
const cityIn = (place: string): string =>
  place
    .split(",")
    .map((part) => cityNamed(part.trim()))
    .find((city) => city !== undefined) ?? place;

const partnersOf = (title: string, series: Series | undefined, { library }: Here): string[] => {
  if (series && series.partners.length > 0) return [...series.partners];
  const [partner, ...others] = library.names.partnersIn(title);
  return partner && others.length === 0 ? [partner.record.id] : [];
};

/** A meeting that was not known, as the team’s own. */
function added({ theirs, match }: Offer, here: Here): { id: string; record: TeamMeeting } {
  const { title, when, place, status } = theirs;
  const series = match.kind === "new" ? match.series : undefined;
  return {
    id: ownId(title, when),
    record: {
      title,
      partners: partnersOf(title, series, here),
      series: series?.id ?? null,
      when,
      ...(place && { city: cityIn(place) }),
      level: series?.level ?? "mixed",
      status,
      pinned: false,
    },
  };
}

function altered({ when, status, place }: Imported, meeting: Meeting, here: Here): { id: string; record: TeamMeeting } {
  const record = recordOf(meeting, here);
  if (status === "cancelled") return { id: meeting.id, record: { ...record, status } };
  return {
    id: meeting.id,
    record: { ...record, when, status, ...(place && record.city === undefined && { city: cityIn(place) }) },
  };
}

function whatBecomes(offer: Offer, before: Meeting | undefined, { settings, say: { imports } }: Here): string {
  if (offer.theirs.status === "cancelled") return imports.cancelled;
  const day = sayWhen(offer.theirs.when, settings);
  if (!before) return imports.added(day);
  return before.when.precision === "day" && offer.match.kind !== "hour" ? imports.moved(day) : imports.dated(day);
}

/** The id of the meeting that an offer surely means, or `new`. */
export const meant = ({ match }: Offer): string | undefined => {
  if (match.kind === "new") return "new";
  return match.kind === "unclear" ? undefined : match.meeting.id;
};

/** The source of the date names the calendar beside whoever accepts it. */
export const signatory = (
  { from }: Offer,
  { person, say }: { readonly person: Person; readonly say: Words },
): Person => ({ ...person, name: say.imports.acceptedBy(person.name, nameOf(from, say)) });

/** What becomes of a meeting by accepting an offer. `as`: its id, or `new`; nothing where there is no such meeting. */
export function acceptanceOf(offer: Offer, as: string, here: Here): Change | undefined {
  const before = as === "new" ? undefined : meetingIn(as, here.library);
  if (as !== "new" && !before) return undefined;
  const { id, record } = before ? altered(offer.theirs, before, here) : added(offer, here);
  return {
    draft: { id, record, notes: [] },
    what: whatBecomes(offer, before, here),
    before: before ?? meetingIn(id, here.library),
  };
}
