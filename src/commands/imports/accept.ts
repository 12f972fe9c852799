import type { Action, Answer } from "../../answer.ts";
import { prose } from "../../answer.ts";
import type { TeamMeeting } from "../../calendar/team.ts";
import { cityNamed } from "../../calendar/zones.ts";
import type { Imported } from "../../imports/imported.ts";
import { decide } from "../../imports/kept.ts";
import { dismissOffer, type Offer, offered, restoreOffer, stampOf } from "../../imports/offers.ts";
import { nameOf } from "../../imports/state.ts";
import { meetingIn } from "../../library/relations.ts";
import type { Meeting, Series } from "../../library/schema.ts";
import { recordOf } from "../../meetings/draft.ts";
import { problem } from "../../text/blocks.ts";
import { sayWhen } from "../../text/when.ts";
import type { Words } from "../../text/words.ts";
import { foldWord } from "../../words.ts";
import type { Scene } from "../command.ts";
import { refusedTo } from "../permission.ts";
import { change, type Proposed, type Wish } from "../scheduling/change.ts";

const toReview = ({ imports }: Words): Action[] => [{ label: imports.review, says: "import review" }];

const lost = (say: Words): Answer => problem(say.imports.offerLost, [say.imports.whyLost], toReview(say));

/** A known city in a text such as “Europa building, Brussels”, else the text. */
const cityIn = (place: string): string =>
  place
    .split(",")
    .map((part) => cityNamed(part.trim()))
    .find((city) => city !== undefined) ?? place;

const partnersOf = (title: string, series: Series | undefined, { library }: Scene): string[] => {
  if (series && series.partners.length > 0) return [...series.partners];
  const naming = library.names.find(title, ["partner"]);
  return "found" in naming ? [naming.found.record.id] : [];
};

/** A meeting that was not known, as the team’s own. */
function added({ theirs, match }: Offer, scene: Scene): { id: string; record: TeamMeeting } {
  const { title, when, place, status } = theirs;
  const series = match.kind === "new" ? match.series : undefined;
  return {
    id: `own-${foldWord(title).replaceAll(" ", "-")}-${when.start}`,
    record: {
      title,
      partners: partnersOf(title, series, scene),
      series: series?.id ?? null,
      when,
      ...(place && { city: cityIn(place) }),
      level: series?.level ?? "mixed",
      status,
      pinned: false,
    },
  };
}

function altered(
  { when, status, place }: Imported,
  meeting: Meeting,
  scene: Scene,
): { id: string; record: TeamMeeting } {
  const record = recordOf(meeting, scene);
  if (status === "cancelled") return { id: meeting.id, record: { ...record, status } };
  return {
    id: meeting.id,
    record: { ...record, when, status, ...(place && record.city === undefined && { city: cityIn(place) }) },
  };
}

function whatBecomes(offer: Offer, before: Meeting | undefined, { settings, say: { imports } }: Scene): string {
  if (offer.theirs.status === "cancelled") return imports.cancelled;
  const day = sayWhen(offer.theirs.when, settings);
  if (!before) return imports.added(day);
  return before.when.precision === "day" && offer.match.kind !== "hour" ? imports.moved(day) : imports.dated(day);
}

/** `as`: the id of the meeting that it is, or `new`; without a word the one that is surely meant. */
export interface Accepting {
  readonly which: string;
  readonly as: string | undefined;
  /** The date that was seen. */
  readonly on: string | undefined;
  readonly wish: Wish;
}

const meant = ({ match }: Offer): string | undefined => {
  if (match.kind === "new") return "new";
  return match.kind === "unclear" ? undefined : match.meeting.id;
};

const askWhich = (offer: Offer, { imports }: Words): Answer =>
  problem(
    imports.whichMeeting,
    [imports.anyOfSeveral],
    [
      ...(offer.match.kind === "unclear" ? offer.match.meetings : []).map(({ id, title }) => ({
        label: title,
        says: `import accept ${offer.theirs.id} as:${id}`,
      })),
      { label: imports.anotherOne, says: `import accept ${offer.theirs.id} as:new` },
    ],
  );

/** The source of the date names the calendar beside whoever accepted it. */
const speaking = (scene: Scene, { from }: Offer): Scene => ({
  ...scene,
  person: { ...scene.person, name: scene.say.imports.acceptedBy(scene.person.name, nameOf(from, scene.say)) },
});

function changeFor(offer: Offer, as: string, scene: Scene): Proposed | undefined {
  const before = as === "new" ? undefined : meetingIn(as, scene.library);
  if (as !== "new" && !before) return undefined;
  const { id, record } = before ? altered(offer.theirs, before, scene) : added(offer, scene);
  const { theirs } = offer;
  return {
    draft: { id, record, notes: [] },
    what: whatBecomes(offer, before, scene),
    line: `import accept ${theirs.id} as:${as} on:${stampOf(theirs.when)}`,
    before: before ?? meetingIn(id, scene.library),
  };
}

/** Gives a meeting the date that a calendar has for it, along the same path as scheduling it by hand. */
export async function accept({ which, as, on, wish }: Accepting, scene: Scene): Promise<Answer> {
  const refused = await refusedTo(scene);
  if (refused) return refused;
  const offer = await offered(which, scene);
  if (!offer || (on !== undefined && on !== stampOf(offer.theirs.when))) return lost(scene.say);
  const chosen = as ?? meant(offer);
  if (chosen === undefined) return askWhich(offer, scene.say);
  const made = changeFor(offer, chosen, scene);
  if (!made) return lost(scene.say);
  const accepted = { [offer.theirs.id]: made.draft.id };
  let isSaved = false;
  const saved = async (): Promise<void> => {
    isSaved = true;
    await decide(offer.from, (state) => ({ ...state, accepted: { ...state.accepted, ...accepted } }), scene);
  };
  const answer = await change({ ...made, saved }, wish, speaking(scene, offer));
  return isSaved ? { ...answer, actions: [...toReview(scene.say), ...(answer.actions ?? [])] } : answer;
}

/** Nobody hears of it again, whatever becomes of it. */
export async function dismiss(which: string, scene: Scene): Promise<Answer> {
  const refused = await refusedTo(scene);
  if (refused) return refused;
  const { say } = scene;
  const offer = await offered(which, scene);
  if (!offer) return lost(say);
  const root = await dismissOffer(offer, scene);
  return {
    title: say.imports.dismissed(offer.theirs.title),
    blocks: [prose(say.imports.notOffered)],
    actions: [...toReview(say), { label: say.common.undo, says: `import restore ${root}` }],
    audience: "asker",
  };
}

/** Takes a dismissal back. */
export async function restore(root: string, scene: Scene): Promise<Answer> {
  const refused = await refusedTo(scene);
  if (refused) return refused;
  const { say } = scene;
  if (!(await restoreOffer(root, scene))) return lost(say);
  return { title: say.imports.offeredAgain, blocks: [], actions: toReview(say), audience: "asker" };
}
