import type { Action, Answer, Line } from "../answer.ts";
import { heading, list, prose, quiet } from "../answer.ts";
import { dayOf } from "../clock.ts";
import { readSpan } from "../library/span.ts";
import { type Expected, expectedBetween, isMuted } from "../reminders/agenda.ts";
import { meetingIn } from "../reminders/amend.ts";
import { delivery } from "../reminders/delivery.ts";
import { readLeads, sayLead } from "../reminders/lead.ts";
import type { DeliveryRow } from "../store/store.ts";
import type { Command, Scene } from "./command.ts";
import { problem } from "./lines.ts";
import { refusedTo } from "./permission.ts";
import { nameOfRule } from "./rules/kept.ts";
import { expectedLine, sayInstant } from "./rules/preview.ts";
import { knownOf } from "./rules/save.ts";

const DAY = 86_400_000;
const PAST = 90 * DAY;
const SHOWN = 10;
const DEFAULT = "30d";

interface Coming {
  readonly expected: Expected;
  /** What the rule behind it is about. */
  readonly rule: string;
}

const whyOf = ({ expected, rule }: Coming): string => {
  const leads = expected.kind === "reminder" ? readLeads(expected.lead) : [];
  const lead = typeof leads === "string" ? undefined : leads[0];
  return `${lead ? `${sayLead(lead)}; ` : ""}because this channel follows ${rule}`;
};

/** All that will be posted here, unless it was skipped, muted or paused. */
async function coming(to: number, scene: Scene): Promise<Coming[]> {
  const { store, place, settings, now } = scene;
  const known = await knownOf(scene);
  const rows = await store.subscriptions(place);
  const written = await store.roomDeliveries(place, now.getTime(), 500);
  const taken = new Set(written.filter(({ state }) => state !== "due").map(({ id }) => id));
  return rows
    .flatMap((row) =>
      expectedBetween(row, settings, known, now.getTime(), to)
        .filter(({ at }) => row.pausedUntil === null || dayOf(new Date(at), settings.zone) >= row.pausedUntil)
        .map((expected) => ({ expected, rule: nameOfRule(row, scene) })),
    )
    .filter(
      ({ expected: { id, meeting, at } }) =>
        !taken.has(id) && !(meeting && isMuted(meeting, settings, known, dayOf(new Date(at), settings.zone))),
    )
    .sort((a, b) => a.expected.at - b.expected.at);
}

const STATES: Readonly<Record<string, string>> = {
  sent: "posted",
  skipped: "skipped",
  missed: "missed",
  failed: "failed",
  due: "waiting",
  claimed: "being posted",
  sending: "being posted",
  unknown: "being looked up",
};
const KINDS: Readonly<Record<string, string>> = {
  reminder: "reminder",
  watch: "watch note",
  digest: "digest",
  amend: "correction of a posted card",
  snooze: "snoozed reminder",
  notice: "notice to whoever set this up",
};

function pastLine(row: DeliveryRow, { library, settings }: Scene): Line {
  const meeting = row.meeting === null ? undefined : meetingIn(row.meeting, library);
  return [
    ...sayInstant(row.sentAt ?? row.due, settings),
    ` – ${STATES[row.state] ?? row.state}: ${KINDS[row.kind] ?? row.kind}${meeting ? `, ${meeting.title}` : ""}`,
    ...(row.why ? [` (${row.why})`] : []),
  ];
}

async function outboxAnswer(text: string, to: number, scene: Scene): Promise<Answer> {
  const { store, place, settings, now } = scene;
  const all = await coming(to, scene);
  const past = (await store.roomDeliveries(place, now.getTime() - PAST, 200)).filter(
    ({ state, due }) => due <= now.getTime() || state === "skipped" || state === "sent",
  );
  const room = await store.room(place);
  const skips: Action[] = all
    .slice(0, 3)
    .map(({ expected }, index) => ({ label: `Skip ${index + 1}`, says: `skip ${expected.id}` }));
  return {
    title: "Outbox of this channel",
    blocks: [
      ...(room?.suspended ? [prose({ strong: "Nothing is posted here for now: " }, room.suspended)] : []),
      heading(`To be posted within ${text}`),
      all.length > 0
        ? list(
            all
              .slice(0, SHOWN)
              .map((one, index) => [`${index + 1}. `, ...expectedLine(one.expected, settings), `; ${whyOf(one)}`]),
          )
        : prose("Nothing. Either nothing is followed here, or no date falls into this time."),
      ...(all.length > SHOWN ? [quiet(`And ${all.length - SHOWN} more.`)] : []),
      ...(past.length > 0
        ? [heading("What became of the last ones"), list(past.slice(0, SHOWN).map((row) => pastLine(row, scene)))]
        : []),
    ],
    actions: [
      ...skips,
      { label: "Pause 2 weeks", says: "pause 2w" },
      { label: "90 days", says: "outbox 90d" },
      { label: "Following", says: "following" },
    ],
    echo: `outbox ${text}`,
    audience: "asker",
  };
}

export const outbox: Command = {
  name: "outbox",
  usage: "outbox [30d]",
  summary: "What will be posted here, when and why; and what was",
  examples: ["outbox", "outbox 90d"],
  details: [
    [
      "Shows each post to come with its reason, and lets you skip it; below, what was posted, corrected, skipped or refused, and why.",
    ],
    ["The promise: posted within 60 seconds of its time, at least once, and almost always once."],
  ],
  run: (words, scene) => {
    const text = words[0] ?? DEFAULT;
    const read = readSpan(text, scene.today);
    if (!read || "problem" in read)
      return problem(
        "How far ahead?",
        [read?.problem ?? `“${text.slice(0, 40)}” is no time. Say outbox 30d or outbox 6m.`],
        [{ label: "30 days", says: "outbox 30d" }],
      );
    return outboxAnswer(text, Date.parse(`${read.span.end}T23:59:59Z`), scene);
  },
};

export const skip: Command = {
  name: "skip",
  minor: true,
  usage: "skip <post>",
  summary: "Leaves out one post to come",
  examples: ["outbox"],
  details: [["Pressed in the outbox."]],
  run: async ([id = ""], scene) => {
    const refused = await refusedTo(scene);
    if (refused) return refused;
    const found = (await coming(scene.now.getTime() + 800 * DAY, scene)).find(({ expected }) => expected.id === id);
    if (!found)
      return problem(
        "There is no such post to come",
        ["It was posted, skipped, or its meeting has changed."],
        [{ label: "Outbox", says: "outbox" }],
      );
    const { expected } = found;
    const skipped = `by ${scene.person.name}`;
    await scene.store.addDeliveries([
      delivery(scene.place, {
        id,
        kind: expected.kind,
        subscription: id.split("@")[0] ?? null,
        meeting: expected.meeting?.id ?? null,
        detail: { lead: expected.lead },
        due: expected.at,
        expires: expected.expires,
        skipped,
      }),
    ]);
    await scene.store.skip(scene.place, id, skipped);
    return {
      title: "Skipped",
      blocks: [prose("This one will not be posted: ", ...expectedLine(expected, scene.settings), ".")],
      actions: [{ label: "Outbox", says: "outbox" }],
      audience: "asker",
    };
  },
};
