import type { Entry, Missing } from "../library/library.ts";
import { meetingIn, partnerIdsOf, toCome } from "../library/relations.ts";
import type { Meeting } from "../library/schema.ts";
import { runLength } from "../query/run.ts";
import type { Here } from "./here.ts";
import { momentOf } from "./reading.ts";

/** The meeting that is meant, and the words after its name. */
export interface Aimed {
  readonly found: Meeting;
  readonly rest: readonly string[];
}

/** What a name comes to that is not one meeting's. `name`: as it was typed. */
export type Missed = { readonly name: string } & (
  | { readonly several: readonly Meeting[]; readonly rest: readonly string[] }
  /** A dialogue of which no meeting is to come. */
  | { readonly without: Entry }
  | { readonly missing: Missing }
);

/** Which meetings of a dialogue are meant, where the dialogue is named: those to come, or those that may be over. */
type Side = "ahead" | "begun";

export interface Aiming {
  readonly side?: Side;
  /** Of several the one that comes first is taken, rather than asking. */
  readonly soonest?: true;
}

const stands = ({ status, when }: Meeting, side: Side, today: string): boolean =>
  status !== "held" && (side === "ahead" ? when.end >= today : status !== "cancelled" && when.start <= today);

const meant = (entry: Entry, side: Side, { library, today }: Here): Meeting[] =>
  entry.kind === "meeting"
    ? [meetingIn(entry.record.id, library) ?? entry.record]
    : library.meetings.filter((one) => one.series === entry.record.id && stands(one, side, today));

const bySoonest = (a: Meeting, b: Meeting): number =>
  a.when.end === b.when.end ? 0 : a.when.end < b.when.end ? -1 : 1;

function oneOf(
  entries: readonly Entry[],
  { side = "ahead", soonest }: Aiming,
  here: Here,
): Meeting | readonly Meeting[] | undefined {
  const named = [...new Map(entries.flatMap((entry) => meant(entry, side, here)).map((one) => [one.id, one])).values()];
  // One name of several meetings: those that are over are not meant.
  const open = named.filter((one) => stands(one, side, here.today));
  const all = (open.length > 0 ? open : named).sort(bySoonest);
  return all.length > 1 && !soonest ? all : all[0];
}

/** The name in front of a date, however it is spelt, and the words of the date. */
function splitName(words: readonly string[], here: Here): { name: string; rest: readonly string[] } {
  const [first = "", ...others] = words;
  if (first.includes(" ")) return { name: first, rest: others };
  const moment = momentOf(words, here);
  if (!moment || "problem" in moment) return { name: words.join(" "), rest: [] };
  const named = new Set(moment.rest);
  return { name: moment.rest.join(" "), rest: words.filter((word) => !named.has(word)) };
}

/** Only one meeting with a partner is to come: then its name will do. */
function ofPartner(name: string, { library, today }: Here): Entry[] {
  const naming = library.names.find(name, ["partner"]);
  if (!("found" in naming)) return [];
  const { id } = naming.found.record;
  return toCome(library.meetings, today)
    .filter((one) => partnerIdsOf(one, library).includes(id))
    .map((record) => ({ kind: "meeting", record }));
}

const said = (one: Meeting | readonly Meeting[], name: string, rest: readonly string[]): Aimed | Missed =>
  "id" in one ? { found: one, rest } : { name, several: one, rest };

/** The meeting that the beginning of some words names. */
export function aimedAt(words: readonly string[], aiming: Aiming, here: Here): Aimed | Missed {
  const { names } = here.library;
  for (let count = runLength(words); count > 0; count--) {
    const text = words.slice(0, count).join(" ");
    const exact = names.exact(text).filter(({ kind }) => kind === "meeting" || kind === "series");
    const aimed = oneOf(exact, aiming, here);
    if (aimed) return said(aimed, text, words.slice(count));
  }
  const { name, rest } = splitName(words, here);
  const naming = names.find(name, ["meeting", "series"]);
  const entries = "found" in naming ? [naming.found] : "tie" in naming ? naming.tie : [];
  const aimed = oneOf(entries.length > 0 ? entries : ofPartner(name, here), aiming, here);
  if (aimed) return said(aimed, name, rest);
  const [without] = entries;
  return without ? { name, without } : { name, missing: "near" in naming ? naming : { near: [] } };
}
