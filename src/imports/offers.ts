import type { When } from "../answer.ts";
import { record } from "../audit.ts";
import type { Library } from "../library/library.ts";
import { writeWhen } from "../library/when.ts";
import type { Imported } from "./imported.ts";
import { decide, type Importing, importsIn } from "./kept.ts";
import { type Match, matchAll } from "./match.ts";
import { rootOf } from "./news.ts";
import { type Import, meetingsIn, nameOf } from "./state.ts";

/** Something a calendar says that is not known here. `more`: further dates of what recurs. */
export interface Offer {
  readonly from: Import;
  readonly theirs: Imported;
  readonly match: Match;
  readonly more: number;
}

interface Known {
  readonly library: Library;
  /** ISO day. */
  readonly today: string;
}

const KINDS: readonly Match["kind"][] = ["date", "hour", "other", "cancelled", "unclear", "new"];

const rankOf = ({ match, theirs }: Offer): string => {
  const isStrange = match.kind === "new" && match.series === undefined;
  return `${KINDS.indexOf(match.kind)}${isStrange ? 1 : 0} ${theirs.when.start} ${theirs.id}`;
};

/** Of what is new and recurs, the next date stands for all. */
function gathered(offers: readonly Offer[]): Offer[] {
  const groups = Map.groupBy(offers, ({ match, theirs }) => (match.kind === "new" ? rootOf(theirs.id) : theirs.id));
  return [...groups.values()].flatMap(([first, ...others]) => (first ? [{ ...first, more: others.length }] : []));
}

const inOrder = (offers: Offer[]): Offer[] => offers.sort((a, b) => (rankOf(a) < rankOf(b) ? -1 : 1));

/** What one calendar has to offer. */
export function offersOf(from: Import, { library, today }: Known): Offer[] {
  const dismissed = new Set(from.state.dismissed);
  const coming = meetingsIn(from.copies).filter(({ when }) => when.end >= today);
  const matches = matchAll(coming, { library, accepted: from.state.accepted });
  const offers = coming.flatMap((theirs): Offer[] => {
    const match = matches.get(theirs.id);
    const isNothing = !match || match.kind === "same" || (match.kind === "new" && theirs.status === "cancelled");
    return isNothing || dismissed.has(rootOf(theirs.id)) ? [] : [{ from, theirs, match, more: 0 }];
  });
  return gathered(inOrder(offers));
}

export const allOffers = (imports: readonly Import[], known: Known): Offer[] =>
  inOrder(imports.flatMap((one) => offersOf(one, known)));

/** A date in one word, so that what was seen is what is accepted. */
export const stampOf = (when: When): string => `${writeWhen(when)}${when.time === undefined ? "" : `T${when.time}`}`;

/** The offer of an id, or of a number in the list. */
export async function offered(text: string, importing: Importing): Promise<Offer | undefined> {
  const all = allOffers(await importsIn(importing), importing);
  return all.find(({ theirs }) => theirs.id === text) ?? (/^\d{1,4}$/.test(text) ? all[Number(text) - 1] : undefined);
}

/** Remembers which meeting of ours it is. */
export async function acceptOffer({ from, theirs }: Offer, meeting: string, importing: Importing): Promise<void> {
  await decide(from, (state) => ({ ...state, accepted: { ...state.accepted, [theirs.id]: meeting } }), importing);
}

/** Nobody hears of it again, whatever becomes of it. By which it can be restored. */
export async function dismissOffer({ from, theirs }: Offer, importing: Importing): Promise<string> {
  const { say } = importing;
  const root = rootOf(theirs.id);
  await decide(from, (state) => ({ ...state, dismissed: [...new Set([...state.dismissed, root])] }), importing);
  await record(importing, "import", say.imports.log.dismissed(nameOf(from, say)));
  return root;
}

/** Takes a dismissal back. False where there is none. */
export async function restoreOffer(root: string, importing: Importing): Promise<boolean> {
  const { say } = importing;
  const [found] = (await importsIn(importing)).filter(({ state }) => state.dismissed.includes(root));
  if (!found) return false;
  await decide(found, (state) => ({ ...state, dismissed: state.dismissed.filter((id) => id !== root) }), importing);
  await record(importing, "import", say.imports.log.restored(nameOf(found, say)));
  return true;
}
