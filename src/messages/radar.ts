import type { Library } from "../library/library.ts";
import { meetingIn } from "../library/relations.ts";
import { sayFilters, writeQuery } from "../query/say.ts";
import { hasNews, radarPost } from "../radar/answer.ts";
import type { Finding } from "../radar/finding.ts";
import { clear } from "../radar/kinds.ts";
import { findingsFor, radarFindings } from "../radar/radar.ts";
import { oncePer } from "../remembered.ts";
import type { SubscriptionRow } from "../store/store.ts";
import { isMuted, mutedOn } from "../subscriptions/agenda.ts";
import { filtersOf } from "../subscriptions/subscription.ts";
import { actedBlocks, afterActs, becauseOf, ruleActions } from "./actions.ts";
import type { Kind, Moment, Part, RoomView } from "./kind.ts";
import { reasonsFor } from "./moment.ts";
import { post } from "./post.ts";
import { readSnapshot } from "./snapshot.ts";

const kept = oncePer<Library, readonly Finding[]>();

/** Many rooms follow the radar: it is looked at once for each view of the data and day. */
const seen = ({ library, settings: { zone, language }, holidays, say }: RoomView, today: string): readonly Finding[] =>
  kept(library, `${today} ${zone} ${language}`, () => radarFindings({ library, today, zone, holidays, say }));

/** Whether nobody here wants to hear of what a finding is about. */
const isHushed = ({ about }: Finding, view: RoomView, today: string): boolean =>
  about.every((id) => {
    const meeting = meetingIn(id, view.library);
    return meeting ? isMuted(meeting, view.settings, view, today) : mutedOn(view.settings, today).has(id);
  });

/**
 * What a room hears of the radar, if there is anything new or urgent. `before`: the keys of what the last one knew of;
 * the first one tells all.
 */
function radarPart(row: SubscriptionRow, moment: Moment, before: readonly string[] | undefined): Part | undefined {
  const { room, today, reading } = moment;
  const { library, lexicon, say } = room;
  const filters = filtersOf(row.rule, library, lexicon);
  if (!filters) return undefined;
  const findings = findingsFor(seen(room, today), filters, library).filter((one) => !isHushed(one, room, today));
  const known = before && new Set(before);
  if (!hasNews(findings, known)) return undefined;
  const told = radarPost(findings, known, {
    named: filters.length > 0 ? sayFilters(filters, lexicon, say) : "",
    line: writeQuery("radar", { filters }),
    asOf: library.release.asOf,
    reading,
    say,
  });
  const rules = reasonsFor(row.id, room);
  return (
    told && {
      subject: `radar ${row.id}`,
      rules,
      title: told.title,
      blocks: () => told.blocks,
      alone: (reasons, acted) => ({
        ...told,
        blocks: [...actedBlocks(acted), ...told.blocks, ...becauseOf(reasons, say)],
        actions: afterActs(
          [...(told.actions ?? []).filter(({ says }) => !says.startsWith("follow ")), ...ruleActions(rules, moment)],
          acted,
        ),
        audience: "room",
      }),
      snapshot: () => ({ radar: clear(findings).map(({ key }) => key) }),
    }
  );
}

/** What slips or lacks a date, where there is something new. */
export const radar: Kind = {
  timing: "ruled",
  deliver: post,
  decide: async (row, moment) => {
    const kept = moment.room.subscriptions.get(row.subscription ?? "");
    if (!kept) return { forget: true };
    const last = (await moment.radars()).find(({ subscription }) => subscription === row.subscription);
    const part = radarPart(kept, moment, last && readSnapshot(last.told).radar);
    return part ? { part } : { nothing: moment.room.say.deliveries.nothingNew };
  },
  redraw: async (row, moment) => {
    const kept = moment.room.subscriptions.get(row.subscription ?? "");
    if (!kept) return [];
    const before = (await moment.radars()).find((one) => one.subscription === kept.id && one.due < row.due);
    const part = radarPart(kept, moment, before && readSnapshot(before.told).radar);
    return part ? [part] : [];
  },
};
