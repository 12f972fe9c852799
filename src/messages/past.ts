import type { Line } from "../answer.ts";
import { DAY } from "../days.ts";
import type { Library } from "../library/library.ts";
import { meetingIn } from "../library/relations.ts";
import type { Delivery } from "../outbox/delivery.ts";
import type { Settings } from "../settings/settings.ts";
import type { Store, Where } from "../store/store.ts";
import { sayInstant } from "../text/when.ts";
import type { Words } from "../text/words.ts";
import { sharedIn } from "./shared.ts";

const PAST = 90 * DAY;
const MOST = 200;

/** What kind of message a delivery is, in words. */
export const sayKind = (kind: string, { outbox }: Words): string => {
  const kinds: Readonly<Record<string, string>> = outbox.kinds;
  return kinds[kind] ?? kind;
};

/** What people did here stands in the log of the workspace, and on the cards. */
const UNTOLD: ReadonlySet<string> = new Set(["act", "word"]);

const isCorrection = ({ kind, state }: Delivery): boolean => kind === "amend" && state === "sent";

function stateOf(row: Delivery, { outbox }: Words): string {
  if (isCorrection(row)) return sharedIn(row) ? outbox.sharedCorrected : outbox.corrected;
  const states: Readonly<Record<string, string>> = outbox.states;
  const state = row.state === "due" && row.doubts > 0 ? "unknown" : row.state;
  return states[state] ?? state;
}

/** What was posted, corrected, skipped or refused over the last months, the newest first. */
export async function pastOf({
  store,
  place,
  now,
}: {
  readonly store: Store;
  readonly place: Where;
  readonly now: Date;
}): Promise<Delivery[]> {
  const rows = await store.roomDeliveries(place, now.getTime() - PAST, MOST);
  const isPast = ({ state, due, doubts }: Delivery): boolean =>
    state === "due" ? doubts > 0 : due <= now.getTime() || state === "skipped" || state === "sent";
  return rows.filter((row) => isPast(row) && !UNTOLD.has(row.kind));
}

/** When, what came of it, what it was about, and the reason if it came to nothing. */
export function pastLine(
  row: Delivery,
  { library, settings, say }: { readonly library: Library; readonly settings: Settings; readonly say: Words },
): Line {
  const meeting = row.meeting === null ? undefined : meetingIn(row.meeting, library);
  const kind = isCorrection(row) ? undefined : sayKind(row.kind, say);
  const about = [kind, meeting?.title ?? sharedIn(row)?.line].filter(Boolean).join(", ");
  const why = row.why ?? (row.state === "sent" && row.doubts > 0 ? say.outbox.repeat : undefined);
  return say.outbox.became(sayInstant(row.sentAt ?? row.due, settings), stateOf(row, say), about, why);
}
