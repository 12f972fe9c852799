import type { Source, When } from "../answer.ts";
import { dayOf, instantOf } from "../clock.ts";
import { meetingIn, partnerIdsOf } from "../library/relations.ts";
import { parseWhen } from "../library/when.ts";
import type { Look } from "../query/look.ts";
import type { Query } from "../query/query.ts";
import type { Settings } from "../settings/settings.ts";
import type { Statement } from "../statement.ts";
import type { MeetingRow, Store, Tenancy } from "../store/store.ts";
import { sayInstant } from "../text/when.ts";
import { changesSince } from "./about.ts";
import { type Group, groupOf } from "./groups.ts";
import { matchesChange } from "./match.ts";
import { changeStatement } from "./tell.ts";

/** Who asks what changed, and where what their workspace did is kept. */
interface Asker extends Look {
  readonly settings: Pick<Settings, "zone" | "clock">;
  readonly store: Pick<Store, "meetingLogSince">;
  readonly place: Tenancy;
}

/** One thing that changed. `at`: an ISO instant, or an ISO day for a release. */
export interface Item extends Statement {
  readonly at: string;
  readonly group: Group;
}

export const dayWhen = (day: string): When => parseWhen(day) ?? { start: day, end: day, precision: "day" };

/** Partners that the reader named: what concerns them stands under their names. */
const askedIn = ({ filters }: Query): string[] =>
  filters.flatMap((filter) =>
    filter.key === "who" && !filter.not ? filter.entries.map(({ record }) => record.id) : [],
  );

function released(since: string, query: Query, { library, say }: Look): Item[] {
  return changesSince(library.history, since)
    .filter(({ change }) => matchesChange(change, query.filters, library))
    .map(({ on, change }) => {
      const said = changeStatement(change, library, say);
      const group = groupOf(change, { library, say }, askedIn(query));
      return { ...said, at: on, group, text: say.changes.released({ when: dayWhen(on) }, said.text) };
    });
}

const setInChat = ({ personName, at }: MeetingRow, { settings: { zone }, say: { changes } }: Asker): Source => ({
  title: changes.setInChat(personName),
  publisher: changes.teamCalendar,
  published: dayWhen(dayOf(new Date(at), zone)),
});

function ownItem(row: MeetingRow, query: Query, context: Asker): Item[] {
  const { library, settings, say } = context;
  const meeting = meetingIn(row.id, library);
  if (!meeting) return [];
  const told = {
    id: row.id,
    kind: "meeting",
    title: meeting.title,
    partners: partnerIdsOf(meeting, library),
    series: meeting.series ?? undefined,
  } as const;
  if (!matchesChange(told, query.filters, library)) return [];
  return [
    {
      at: new Date(row.at).toISOString(),
      group: groupOf(told, { library, say }, askedIn(query)),
      text: say.changes.own(sayInstant(row.at, settings), meeting.title, row.what, {
        id: row.person,
        name: row.personName,
      }),
      about: [row.id],
      sources: [setInChat(row, context)],
    },
  ];
}

async function own(since: string, query: Query, context: Asker): Promise<Item[]> {
  const from = instantOf(since, "00:00", context.settings.zone).getTime();
  const rows = await context.store.meetingLogSince(context.place, from);
  return rows.flatMap((row) => ownItem(row, query, context));
}

/** All that changed since an ISO day: what the workspace did, and what releases of the data brought. */
export const changedSince = async (since: string, query: Query, context: Asker): Promise<Item[]> => [
  ...(await own(since, query, context)),
  ...released(since, query, context),
];
