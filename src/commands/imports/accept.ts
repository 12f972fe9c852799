import type { Action, Answer } from "../../answer.ts";
import { prose } from "../../answer.ts";
import type { TeamMeeting } from "../../calendar/team.ts";
import { cityNamed } from "../../calendar/zones.ts";
import type { Imported } from "../../imports/imported.ts";
import { rootOf } from "../../imports/news.ts";
import { nameOf } from "../../imports/state.ts";
import { meetingIn } from "../../library/relations.ts";
import type { Meeting, Series } from "../../library/schema.ts";
import { record } from "../../rights/audit.ts";
import { problem } from "../../text/blocks.ts";
import { sayWhen } from "../../text/when.ts";
import type { Words } from "../../text/words.ts";
import { foldWord } from "../../words.ts";
import type { Scene } from "../command.ts";
import { refusedTo } from "../permission.ts";
import { change } from "../scheduling/change.ts";
import { recordOf } from "../scheduling/draft.ts";
import type { Wish } from "../scheduling/keeping.ts";
import type { Change } from "../scheduling/proposed.ts";
import { decide, importsIn } from "./keeping.ts";
import { allOffers, type Offer, stampOf } from "./offers.ts";

const toReview = ({ imports }: Words): Action[] => [{ label: imports.review, says: "import review" }];

const lost = (say: Words): Answer => problem(say.imports.offerLost, [say.imports.whyLost], toReview(say));

/** The offer of an id, or of a number in the list. */
async function offered(text: string, scene: Scene): Promise<Offer | undefined> {
  const all = allOffers(await importsIn(scene), scene);
  return all.find(({ theirs }) => theirs.id === text) ?? (/^\d{1,4}$/.test(text) ? all[Number(text) - 1] : undefined);
}

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

function changeFor(offer: Offer, as: string, scene: Scene): Change | undefined {
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
  const offer = await offered(which, scene);
  if (!offer) return lost(scene.say);
  const { imports } = scene.say;
  const root = rootOf(offer.theirs.id);
  await decide(offer.from, (state) => ({ ...state, dismissed: [...new Set([...state.dismissed, root])] }), scene);
  await record(scene, "import", imports.log.dismissed(nameOf(offer.from, scene.say)));
  return {
    title: imports.dismissed(offer.theirs.title),
    blocks: [prose(imports.notOffered)],
    actions: [...toReview(scene.say), { label: scene.say.common.undo, says: `import restore ${root}` }],
    audience: "asker",
  };
}

/** Takes a dismissal back. */
export async function restore(root: string, scene: Scene): Promise<Answer> {
  const refused = await refusedTo(scene);
  if (refused) return refused;
  const [found] = (await importsIn(scene)).filter(({ state }) => state.dismissed.includes(root));
  if (!found) return lost(scene.say);
  await decide(found, (state) => ({ ...state, dismissed: state.dismissed.filter((id) => id !== root) }), scene);
  await record(scene, "import", scene.say.imports.log.restored(nameOf(found, scene.say)));
  return { title: scene.say.imports.offeredAgain, blocks: [], actions: toReview(scene.say), audience: "asker" };
}
