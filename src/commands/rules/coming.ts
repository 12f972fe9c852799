import type { Line } from "../../answer.ts";
import { meetingIn } from "../../library/relations.ts";
import type { Settings } from "../../settings.ts";
import type { DeliveryRow } from "../../store/store.ts";
import type { Expected, Known } from "../../subscriptions/agenda.ts";
import type { Scene } from "../command.ts";
import { nameOfRule } from "./about.ts";
import { KINDS } from "./past.ts";
import { postsBetween, sayInstant, sayPost } from "./preview.ts";
import { channel } from "./room.ts";

/** One post to come. `expected`: what the rule says, unless somebody snoozed it. */
export interface Coming {
  readonly id: string;
  readonly at: number;
  readonly about: Line;
  readonly why: string;
  readonly subscription: string | null;
  readonly expected?: Expected;
}

/** When, what and why. */
export const sayComing = ({ at, about, why }: Coming, settings: Settings, because = true): Line => [
  ...sayInstant(at, settings),
  " – ",
  ...about,
  ...(because ? [`; ${why}`] : []),
];

const MOST = 500;

/** Corrections and notices are not what anybody waits for or would skip. */
const UNASKED: ReadonlySet<string> = new Set(["amend", "notice", "act", "word"]);

/** What has fallen due and waits: for the end of quiet hours, for its turn, or after a refusal. */
const waitingIn = (open: readonly DeliveryRow[], { library, now }: Scene): Coming[] =>
  open
    .filter(({ state, kind, due }) => state === "due" && due <= now.getTime() && !UNASKED.has(kind))
    .map((row) => {
      const meeting = row.meeting === null ? undefined : meetingIn(row.meeting, library);
      return {
        id: row.id,
        at: Math.max(row.tryAt, now.getTime()),
        about: meeting ? [{ strong: meeting.title }, ": ", { when: meeting.when }] : [KINDS[row.kind] ?? row.kind],
        why: row.why ?? "fell due and is about to be posted",
        subscription: row.subscription,
      };
    });

/** All that will be posted in a room up to an instant, the earliest first: what is skipped, muted or paused is left out. */
export async function comingTo(to: number, known: Known, scene: Scene): Promise<Coming[]> {
  const { store, place, settings, now, library } = scene;
  const from = now.getTime();
  const rows = await store.subscriptions(place);
  const written = await store.roomDeliveries(place, from, MOST);
  const waiting = waitingIn(await store.openIn(place, MOST), scene);
  const waits = new Set(waiting.map(({ id }) => id));
  const taken = new Set(written.filter(({ state }) => state !== "due").map(({ id }) => id));
  const ruled = rows.flatMap((row) =>
    postsBetween(row, settings, known, from, to).map(
      (expected): Coming => ({
        id: expected.id,
        at: expected.at,
        about: sayPost(expected),
        why: `because this ${channel(scene)} follows ${nameOfRule(row, scene)}`,
        subscription: row.id,
        expected,
      }),
    ),
  );
  const snoozed = written
    .filter(({ kind, due }) => kind === "snooze" && due <= to)
    .flatMap(({ id, due, meeting: name }): Coming[] => {
      const meeting = name === null ? undefined : meetingIn(name, library);
      const about: Line = meeting ? [{ strong: meeting.title }, ": ", { when: meeting.when }] : [];
      return meeting ? [{ id, at: due, about, why: "because somebody here snoozed it", subscription: null }] : [];
    });
  return [...waiting, ...[...ruled, ...snoozed].filter(({ id }) => !taken.has(id) && !waits.has(id))].sort(
    (a, b) => a.at - b.at,
  );
}
