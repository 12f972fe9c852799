import type { Action, Answer, Block, Line } from "../../answer.ts";
import { prose, quiet } from "../../answer.ts";
import { parseWhen } from "../../library/when.ts";
import { type Proposal, propose } from "../../proposals/proposal.ts";
import { type Saving, seenOf } from "../../proposals/saving.ts";
import type { Filter } from "../../query/query.ts";
import type { Settings } from "../../settings.ts";
import type { SubscriptionRow } from "../../store/store.ts";
import { followed, nextAfter } from "../../subscriptions/agenda.ts";
import type { Rule } from "../../subscriptions/rule.ts";
import { keepRule, subscriptionId, writeFilters, writeRadar } from "../../subscriptions/subscription.ts";
import { capital } from "../../text/grammar.ts";
import { act } from "../acting.ts";
import type { Scene } from "../command.ts";
import { refusedTo } from "../permission.ts";
import { aboutRadar, aboutWhom, knownOf, lineFor, nameOfRule, sayKept } from "./about.ts";
import { outlook, outlookBlocks, zoneBlock } from "./preview.ts";
import { channel, learn } from "./room.ts";
import { saveSettings, settingsFor } from "./settings.ts";
import { stopping } from "./stopping.ts";

export interface Wish {
  readonly filters: readonly Filter[];
  /** What is on the radar is wanted once a week, instead of reminders. */
  readonly radar?: true;
  readonly rule: Rule;
}

function rowOf({ filters, rule, radar }: Wish, { place, person, now }: Scene): SubscriptionRow {
  const written = radar ? writeRadar(filters) : writeFilters(filters);
  return {
    id: subscriptionId(place, written),
    platform: place.platform,
    tenant: place.tenant,
    room: place.room,
    rule: written,
    value: JSON.stringify(rule),
    person: person.id,
    personName: person.name,
    at: now.getTime(),
    pausedUntil: null,
    plannedTo: now.getTime(),
    nextAt: null,
    revision: 0,
  };
}

const TEN_YEARS = 3660;

const many = (count: number): string => (count === 1 ? "One meeting to come fits." : `${count} meetings to come fit.`);
const NONE_FITS =
  "No meeting that fits is known to be coming. You can keep the rule all the same: it posts as soon as one is known.";

interface Sight {
  readonly wish: Wish;
  readonly row: SubscriptionRow;
  /** What is followed until now. */
  readonly before: SubscriptionRow | undefined;
  readonly settings: Settings;
}

const BRIEFED = quiet(
  "Where senior officials or above meet, the last reminder comes as a briefing of one page; brief:none leaves that out.",
);

function subjectOf({ filters, radar }: Wish, scene: Scene): Line {
  if (radar) return ["What is on ", { strong: aboutRadar(filters, scene) }];
  return filters.length === 0 ? ["Every meeting"] : ["Meetings: ", { strong: aboutWhom(filters, scene) }];
}

/** The rule in words, from its filters to its hours. */
const ruleBlock = ({ wish, row, settings }: Sight, scene: Scene): Block =>
  prose(
    ...subjectOf(wish, scene),
    ". ",
    ...capital([sayKept(row, settings.zone)]),
    wish.rule.anytime ? "." : ". Never in quiet hours or on days off.",
  );

const titleOf = ({ wish, row, before }: Sight): string => {
  if (before) return before.value === row.value ? "This is followed here already" : "Change what is followed here?";
  if (wish.radar) return "Follow the radar here?";
  const [first] = wish.filters;
  if (first === undefined) return "Follow everything here?";
  const isMeeting = first.key === "who" && first.entries.every(({ kind }) => kind === "meeting");
  return isMeeting ? "Remind of this here?" : "Follow this here?";
};

function choices({ wish, row, before }: Sight, matches: number, saves: string): Action[] {
  const all = wish.filters.length === 0 && !wish.radar;
  const narrower: Action[] = all
    ? [
        { label: "A weekly digest instead", says: "follow everything weekly mon 08:30" },
        { label: "Choose what to follow", says: "follow" },
      ]
    : [];
  if (before?.value === row.value)
    return [
      { label: "Edit", says: `following edit #${row.id}` },
      { label: "What is followed here", says: "following" },
    ];
  return [
    {
      label: all ? "Follow everything" : matches > 0 || wish.radar ? "Save" : "Keep it anyway",
      says: saves,
      style: "primary",
    },
    { label: "Discard", says: "following discard" },
    ...narrower,
    { label: "Change the zone", says: "settings zone" },
  ];
}

async function preview(sight: Sight, saves: string, scene: Scene): Promise<Answer> {
  const { wish, row, before, settings } = sight;
  const known = await knownOf(scene);
  const refusal = await scene.messenger?.probe(scene.place);
  const matches = followed(row, known, scene.today, TEN_YEARS).length;
  const view = outlook(row, settings, known, scene.now.getTime());
  return {
    title: titleOf(sight),
    blocks: [
      ruleBlock(sight, scene),
      ...(before && before.value !== row.value ? [prose(`Until now: ${sayKept(before, settings.zone)}.`)] : []),
      ...(refusal ? [prose({ strong: "I cannot post here yet: " }, refusal(scene.say))] : []),
      ...(wish.filters.length === 0 && !wish.rule.digest
        ? [
            prose(
              `That is a lot for one channel: ${view.pastYear} posts in the last twelve months. Is it what you want?`,
            ),
          ]
        : []),
      ...(wish.radar ? [] : [prose(matches > 0 ? many(matches) : NONE_FITS)]),
      ...outlookBlocks(view, settings),
      ...(wish.rule.leads.length > 0 && wish.rule.brief === "usual" ? [BRIEFED] : []),
      await zoneBlock(settings, scene),
    ],
    actions: choices(sight, matches, saves),
    echo: lineFor(row),
  };
}

/** The room hears once that it will be reminded of something, and from whom. */
async function tellOf({ row, settings }: Sight, changed: boolean, scene: Scene): Promise<void> {
  const { id, value } = row;
  const how = sayKept(row, settings.zone);
  await act({ did: "saved", id, value, changed, how }, nameOfRule(row, scene), true, scene);
}

/** Everything due before now counts as planned: a new rule says nothing about the past. A pause outlasts an edit. */
async function save(sight: Sight, scene: Scene): Promise<Answer | undefined> {
  const { wish, row, before, settings } = sight;
  const { store, place, now } = scene;
  const known = await knownOf(scene);
  await learn(scene);
  if (!(await store.settings(place))) await saveSettings(settings, `zone ${settings.zone}`, scene);
  const pausedUntil = before?.pausedUntil ?? null;
  const kept = { ...row, pausedUntil, nextAt: nextAfter(row, settings, known, now.getTime()) };
  const isKept = await keepRule(store, kept, before);
  // Pressing twice at once saves once.
  if (!isKept && (await store.subscription(place, row.id))?.value !== row.value) return undefined;
  if (isKept && before?.value !== row.value) await tellOf(sight, before !== undefined, scene);
  const paused = pausedUntil !== null && scene.today < pausedUntil ? parseWhen(pausedUntil) : undefined;
  return {
    title: `This ${channel(scene)} follows ${wish.radar ? aboutRadar(wish.filters, scene) : aboutWhom(wish.filters, scene)}`,
    blocks: [
      ruleBlock(sight, scene),
      ...(paused ? [prose("It is still paused until ", { when: paused }, ".")] : []),
      ...outlookBlocks(outlook(kept, settings, known, now.getTime()), settings),
    ],
    actions: [
      ...(paused ? [{ label: "Resume", says: `resume #${row.id}` }] : []),
      { label: "What is followed here", says: "following" },
      { label: "Outbox", says: "outbox" },
      stopping(row, scene),
    ],
    echo: lineFor(row),
  };
}

/** Shows a rule in full, or saves it. */
export async function follows(wish: Wish, saving: Saving, scene: Scene): Promise<Answer> {
  const row = rowOf(wish, scene);
  const before = await scene.store.subscription(scene.place, row.id);
  const sight = { wish, row, before, settings: await settingsFor(scene) };
  const line = lineFor(row);
  const proposal: Proposal = {
    line,
    seen: seenOf(before?.value),
    isSo: before?.value === row.value,
    refused: () => refusedTo(scene),
    preview: (saves) => preview(sight, saves, scene),
    save: () => save(sight, scene),
    overtaken: {
      why: [scene.say.rules.overtaken(channel(scene))],
      actions: [{ label: "Look at it again", says: line }],
    },
  };
  return propose(proposal, saving, scene.say);
}
