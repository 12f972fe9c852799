import type { Action, Line } from "../../answer.ts";
import { hashOf } from "../../hash.ts";
import { meetingIn } from "../../library/relations.ts";
import type { DeliveryRow } from "../../store/store.ts";
import { isMuted, type Known } from "../../subscriptions/agenda.ts";
import type { Words } from "../../text/words.ts";
import type { Act } from "./act.ts";
import { sayAct } from "./say.ts";
import { isSo, type Truth } from "./truth.ts";

/** What people did to what a card tells of, since it was posted. */
export interface Acted {
  readonly lines: readonly Line[];
  /** Whether anything of it still holds, so that the card has other buttons. */
  readonly holds: boolean;
  readonly undo: readonly Action[];
}

export const UNTOUCHED: Acted = { lines: [], holds: false, undo: [] };

/** The same as long as it says the same; nothing where it says nothing. */
export const actedDigest = ({ lines, undo }: Acted): string | undefined =>
  lines.length === 0 ? undefined : hashOf(JSON.stringify([lines, undo]));

/** What a card tells of: the one meeting, where it is about one, and the rule that its buttons are about. */
interface CardSubject {
  readonly meeting: string | undefined;
  readonly rule: string | undefined;
  readonly since: number;
}

function subjectOf(card: readonly DeliveryRow[]): CardSubject {
  const meetings = new Set(card.flatMap(({ meeting }) => meeting ?? []));
  const [only] = meetings;
  return {
    meeting: meetings.size === 1 ? only : undefined,
    rule: card.find(({ subscription }) => subscription !== null)?.subscription ?? undefined,
    since: Math.min(...card.map(({ sentAt, due }) => sentAt ?? due)),
  };
}

/** So far the clocks of two processes may be apart, or one that is turned goes back. Milliseconds. */
const SKEW = 60_000;

function concerns(
  { what, at }: Act,
  { meeting, rule, since }: CardSubject,
  { settings }: Truth,
  known: Known,
): boolean {
  if (at < since - SKEW) return false;
  if (what.did === "stopped") return what.rule.id === rule;
  if (what.did === "snoozed" || what.did === "skipped") return what.meeting !== null && what.meeting === meeting;
  const found = meeting === undefined ? undefined : meetingIn(meeting, known.library);
  if (!found || !("mute" in what)) return false;
  return isMuted(found, { ...settings, mutes: [{ ...what.mute, until: null }] }, known, "");
}

const undoing = (all: readonly Act[], { acts, messages }: Words): Action[] =>
  all.map(({ id, what }) => {
    const hint = acts.undo(acts.inside[what.did]);
    return { label: all.length === 1 ? messages.actions.undo : hint, says: `undo ${id}`, hint };
  });

/** The newest of each kind. */
const newest = (acts: readonly Act[]): Act[] => [
  ...new Map([...acts].reverse().map((act) => [act.what.did, act])).values(),
];

/** What a posted card says of what people did; worked out from what is so now, so that it never tells of what is not. */
export function actedOn(card: readonly DeliveryRow[], truth: Truth, known: Known & { readonly say: Words }): Acted {
  const { say } = known;
  const subject = subjectOf(card);
  const all = truth.acts.filter((act) => concerns(act, subject, truth, known));
  const zone = truth.settings.zone;
  const holding = newest(all.filter((act) => isSo(act, truth)));
  const gone = subject.rule !== undefined && !truth.rules.has(subject.rule);
  const unnamed = gone && !holding.some(({ what }) => what.did === "stopped");
  const [last] = all;
  const back = holding.length === 0 && last?.undone ? [sayAct(last, false, zone, say)] : [];
  return {
    // Nobody knows who stopped what is not followed any more, or it is too long ago.
    lines: [...holding.map((act) => sayAct(act, true, zone, say)), ...(unnamed ? [say.acts.unnamed] : []), ...back],
    holds: holding.length > 0 || unnamed,
    undo: undoing(holding, say),
  };
}
