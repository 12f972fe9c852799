import type { Answer } from "../answer.ts";
import { dayOf } from "../clock.ts";
import type { Library } from "../library/library.ts";
import { meetingIn } from "../library/relations.ts";
import type { RoomView } from "../outbox/context.ts";
import { sayFilters, writeQuery } from "../query/say.ts";
import { hasNews, radarPost } from "../radar/answer.ts";
import type { Finding } from "../radar/finding.ts";
import { findingsFor, radarFindings } from "../radar/radar.ts";
import { clear } from "../radar/said.ts";
import type { SubscriptionRow } from "../store/store.ts";
import { isMuted } from "../subscriptions/agenda.ts";
import { filtersOf } from "../subscriptions/subscription.ts";
import { actedBlocks, afterActs, becauseOf, ruleActions } from "./actions.ts";
import type { Context, Radar } from "./part.ts";

const kept = new WeakMap<Library, Map<string, readonly Finding[]>>();

/** Many rooms follow the radar: it is looked at once for each view of the data and day. */
function seen({ library, settings: { zone }, holidays }: RoomView, today: string): readonly Finding[] {
  const all = kept.get(library) ?? new Map<string, readonly Finding[]>();
  kept.set(library, all);
  const key = `${today} ${zone}`;
  const found = all.get(key) ?? radarFindings({ library, today, zone, holidays });
  all.set(key, found);
  return found;
}

/** Whether nobody here wants to hear of what a finding is about. */
const isHushed = ({ about }: Finding, view: RoomView, today: string): boolean =>
  about.every((id) => {
    const meeting = meetingIn(id, view.library);
    return meeting
      ? isMuted(meeting, view.settings, view, today)
      : view.settings.mutes.some(({ id: muted, until }) => muted === id && (until === null || today < until));
  });

/**
 * What a room hears of the radar, if there is anything new or urgent. `before`: the keys of what the last one knew of;
 * the first one tells all.
 */
export function radarPart(
  row: SubscriptionRow,
  view: RoomView,
  now: number,
  before: readonly string[] | undefined,
): Radar | undefined {
  const { library, lexicon, holidays, settings, place } = view;
  const { zone, clock } = settings;
  const today = dayOf(new Date(now), zone);
  const filters = filtersOf(row.rule, library, lexicon);
  if (!filters || !place) return undefined;
  const sky = { library, today, zone, holidays };
  const findings = findingsFor(seen(view, today), filters, sky).filter((one) => !isHushed(one, view, today));
  const known = before && new Set(before);
  if (!hasNews(findings, known)) return undefined;
  const post = radarPost(findings, known, {
    named: filters.length > 0 ? sayFilters(filters, lexicon) : "",
    line: writeQuery("radar", { filters }),
    asOf: library.release.asOf,
    reading: { zone, clock, call: place.call },
  });
  return post && { kind: "radar", post, keys: clear(findings).map(({ key }) => key), subscription: row.id };
}

/** The radar as a message. */
export const radarMessage = (part: Radar, context: Context): Answer => ({
  ...part.post,
  blocks: [...actedBlocks(context), ...part.post.blocks, ...becauseOf([part], context)],
  actions: afterActs(
    [
      ...(part.post.actions ?? []).filter(({ says }) => !says.startsWith("follow ")),
      ...ruleActions(part.subscription, context),
    ],
    context,
  ),
  audience: "room",
});
