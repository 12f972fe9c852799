import type { Answer, Block } from "../../answer.ts";
import { prose, quiet } from "../../answer.ts";
import type { Filter } from "../../query/query.ts";
import { sayFilters } from "../../query/say.ts";
import { followed, type Known, nextAfter } from "../../reminders/agenda.ts";
import { type Rule, sayRule } from "../../reminders/rule.ts";
import { lineOf, subscriptionId, writeFilters } from "../../reminders/subscription.ts";
import type { Settings } from "../../settings.ts";
import type { SubscriptionRow } from "../../store/store.ts";
import type { Scene } from "../command.ts";
import { refusedTo } from "../permission.ts";
import { outlook, outlookBlocks } from "./preview.ts";
import { learn } from "./room.ts";
import { saveSettings, settingsFor } from "./settings.ts";

export interface Wish {
  readonly filters: readonly Filter[];
  readonly rule: Rule;
  /** Saves without asking. */
  readonly now: boolean;
}

export const knownOf = async ({ library, lexicon, holidays }: Scene): Promise<Known> => ({
  library,
  lexicon,
  holidays: await holidays(),
});

/** Who or what a rule is about, in words. */
export const aboutWhom = (filters: readonly Filter[], { lexicon }: Pick<Scene, "lexicon">): string =>
  filters.length === 0 ? "everything" : sayFilters(filters, lexicon);

function rowOf({ filters, rule }: Wish, { place, person, now }: Scene): SubscriptionRow {
  const written = writeFilters(filters);
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
  };
}

const TEN_YEARS = 3660;

async function preview(wish: Wish, row: SubscriptionRow, settings: Settings, scene: Scene): Promise<Answer> {
  const known = await knownOf(scene);
  const [existing, refusal] = await Promise.all([
    scene.store.subscription(scene.place, row.id),
    scene.messenger?.probe(scene.place),
  ]);
  const matches = followed(row, known, scene.today, TEN_YEARS).length;
  const all = wish.filters.length === 0;
  const blocks: Block[] = [
    prose(
      `${all ? "Every meeting" : `Meetings: ${aboutWhom(wish.filters, scene)}`}. ${sayRule(wish.rule, settings.zone)}.`,
    ),
    prose(
      matches > 0
        ? `${matches === 1 ? "One meeting" : `${matches} meetings`} to come ${matches === 1 ? "is" : "are"} known that ${matches === 1 ? "fits" : "fit"}.`
        : "No meeting that fits is known to be coming. You can keep the rule all the same: it posts as soon as one is known.",
    ),
    ...outlookBlocks(outlook(row, settings, known, scene.now.getTime()), settings),
    ...(existing ? [prose("This channel follows the same already; saving changes when it is reminded.")] : []),
    ...(refusal ? [prose(`I cannot post here yet: ${refusal}`)] : []),
    quiet(
      `Hours are in ${settings.zone}; change it with settings zone. The channel owns this: whoever may change settings here may change or stop it.`,
    ),
  ];
  const save = `${lineOf(row)} now`;
  return {
    title: existing ? "Change what this channel follows?" : "Follow this here?",
    blocks,
    actions: [
      { label: matches > 0 ? (all ? "Follow everything" : "Save") : "Keep it anyway", says: save },
      { label: "Discard", says: "following discard" },
      { label: "Change the zone", says: "settings zone" },
    ],
    echo: lineOf(row),
    audience: "asker",
  };
}

/** Everything due before now counts as planned: a new rule says nothing about the past. */
async function save({ filters, rule }: Wish, row: SubscriptionRow, settings: Settings, scene: Scene): Promise<Answer> {
  const { store, place, now } = scene;
  const known = await knownOf(scene);
  await learn(scene);
  if (!(await store.settings(place))) await saveSettings(settings, `zone ${settings.zone}`, scene);
  const nextAt = nextAfter(row, settings, known, now.getTime());
  await store.putSubscription({ ...row, nextAt });
  return {
    title: `This channel follows ${aboutWhom(filters, scene)}`,
    blocks: [
      prose(`${sayRule(rule, settings.zone)}.`),
      ...outlookBlocks(outlook(row, settings, known, now.getTime()), settings),
    ],
    actions: [
      { label: "What this channel follows", says: "following" },
      { label: "Stop", says: `unfollow #${row.id}` },
    ],
    echo: lineOf(row),
  };
}

/** Shows a rule in full, or saves it. */
export async function follows(wish: Wish, scene: Scene): Promise<Answer> {
  const refused = await refusedTo(scene);
  if (refused) return refused;
  const row = rowOf(wish, scene);
  const settings = await settingsFor(scene);
  return wish.now ? save(wish, row, settings, scene) : preview(wish, row, settings, scene);
}
