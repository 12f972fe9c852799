import type { Action, Answer, Block } from "../../answer.ts";
import { list, prose, quiet } from "../../answer.ts";
import { addressOf, webcalOf } from "../../feeds/address.ts";
import { type FeedOptions, writeOptions } from "../../feeds/options.ts";
import { isCalledOff, isVague, rulesOf, wantedBy } from "../../feeds/selection.ts";
import { isPast, toCome } from "../../library/relations.ts";
import type { Meeting } from "../../library/schema.ts";
import { record } from "../../rights/audit.ts";
import type { FeedRow } from "../../store/store.ts";
import { type Fact, fact, problem } from "../../text/blocks.ts";
import type { Scene } from "../command.ts";
import { sayInstant } from "../rules/preview.ts";
import { learn } from "../rules/room.ts";
import type { Asked } from "./asked.ts";
import { handleOf, nameOf, wordsFor } from "./kept.ts";

/** Nobody outside could fetch anything from here. */
const unreachable: Answer = problem("Calendars cannot reach me here", [
  "This server has no address for the outside. Whoever runs it sets ",
  { strong: "PUBLIC_URL" },
  " to its https address and starts it again; then I can give out calendars.",
]);

/** A new address for a rule: its token is known now, and never again. */
async function newFeed(rule: string, scene: Scene): Promise<{ readonly row: FeedRow; readonly token: string }> {
  const { store, place, person, now, newId } = scene;
  await learn(scene);
  const { platform, tenant, room } = place;
  const token = newId();
  const made = { platform, tenant, room, rule, person: person.id, personName: person.name };
  const row = await store.addFeed(token, { ...made, at: now.getTime(), revokedAt: null });
  await record(scene, "calendar", `gave out an address of the calendar of ${nameOf(row, scene)}`);
  return { row, token };
}

const counted = (count: number, what: string): string[] =>
  count === 0 ? [] : [`${count === 1 ? "one" : count} ${what}`];

const NOTHING = "nothing yet. It fills by itself: with ";

/** What stands in it now, and what is left out. */
function contents({ rule, options }: Asked, meetings: readonly Meeting[], { today }: Scene): string {
  if (meetings.length === 0)
    return `${NOTHING}${rule === "" ? "what is followed here" : "what takes place from now on; no such meeting is known"}`;
  const coming = toCome(meetings, today).filter((one) => !isCalledOff(one));
  const vague = coming.filter(isVague).length;
  const past = meetings.filter((one) => isPast(one, today) && (options.vague || !isVague(one))).length;
  const undated = options.vague
    ? "to come without a day yet, tentative, on the first day on which it may be"
    : "to come left out until the day is known";
  return (
    [
      ...counted(coming.length - vague, "to come"),
      ...counted(vague, undated),
      ...counted(past, "of the last twelve months"),
      ...counted(meetings.filter((one) => isCalledOff(one) && !isPast(one, today)).length, "called off"),
    ].join("; ") || "nothing yet"
  );
}

const POLLING =
  "Calendars look again when they like: Google roughly every 8 to 24 hours, Outlook every few hours, on the web about every three or more, without a promise. What is urgent comes as a reminder here.";

const ways: Block = list([
  [{ strong: "Outlook" }, ": Add calendar, Subscribe from web."],
  [{ strong: "Google" }, ": Other calendars, From URL."],
  [{ strong: "Apple, Thunderbird" }, ": open the second address, or subscribe to the first."],
  [
    { strong: "Choices" },
    ": put ?alarm=1d,2h behind the address to be reminded, or ?vague=yes for meetings whose day is not known; both with & between them.",
  ],
]);

const againFor = ({ rule }: Asked): string => `calendar ${wordsFor(rule)}`;
const ALARMS = [
  { amount: 1, unit: "d" },
  { amount: 2, unit: "h" },
] as const;

/** The choices as they are typed. */
const chosenIn = ({ options }: Asked): string[] =>
  writeOptions(options).slice(1).replaceAll("=", ":").split("&").filter(Boolean);

/** The address is shown this once, so that it is shown with what else may be chosen, too. */
function variants(
  { options }: Asked,
  meetings: readonly Meeting[],
  addressWith: (more: FeedOptions) => string,
): Fact[] {
  return [
    ...(options.alarms.length > 0 ? [] : fact("With alarms", addressWith({ ...options, alarms: ALARMS }))),
    ...(options.vague || !meetings.some(isVague)
      ? []
      : fact("With dates still vague", addressWith({ ...options, vague: true }))),
  ];
}

const choices = (row: FeedRow): Action[] => [
  { label: "Revoke it", says: `calendar revoke ${handleOf(row)} now` },
  { label: "All addresses here", says: "calendar list" },
];

/** A meeting’s calendar: the series has one too. */
function wholeSeries({ rule }: Asked, { library }: Scene): Action[] {
  const entry = library.byId.get(rule);
  const series = entry?.kind === "meeting" ? entry.record.series : null;
  return series === null ? [] : [{ label: "The whole series", says: `calendar ${series}` }];
}

const SECRET =
  "Keep the address now: it is shown this once, and nobody can look it up again, me included. Whoever has it can read this calendar, also outside, with your team’s own meetings in it. Keep it to yourselves, and revoke it if it gets about.";

const meetingsOf = async (asked: Asked, scene: Scene): Promise<readonly Meeting[]> =>
  wantedBy(rulesOf(asked, await scene.store.subscriptions(scene.place)), scene, scene.today);

/** What all answers about one address have in common. */
const about = (asked: Asked, scene: Scene) => ({
  title: `Calendar: ${nameOf(asked, scene)}`,
  echo: [againFor(asked), ...chosenIn(asked)].join(" "),
  audience: "asker" as const,
  secret: true as const,
});

/** Whoever asks has one already, which cannot be shown again. */
async function again(asked: Asked, row: FeedRow, scene: Scene): Promise<Answer> {
  const chosen = writeOptions(asked.options);
  return {
    ...about(asked, scene),
    blocks: [
      prose("There is an address of yours for this. It was shown when it was made, and I could not show it again."),
      {
        kind: "facts",
        facts: [
          ...fact("Ends in", row.ending),
          ...fact("Since", ...sayInstant(row.at, scene.settings)),
          ...fact("In it", contents(asked, await meetingsOf(asked, scene), scene)),
          ...(chosen ? fact("What you chose", `put ${chosen} behind the address`) : []),
        ],
      },
      prose("If you do not have it, have it renewed: the new one is shown once, and the old one stops working."),
    ],
    actions: [
      ...wholeSeries(asked, scene),
      { label: "Renew it", says: `calendar renew ${handleOf(row)}` },
      ...choices(row),
    ],
  };
}

async function anew(asked: Asked, origin: string, scene: Scene, first: readonly Block[]): Promise<Answer> {
  const { row, token } = await newFeed(asked.rule, scene);
  const addressWith = (options: FeedOptions): string => addressOf(origin, token, options);
  const address = addressWith(asked.options);
  const meetings = await meetingsOf(asked, scene);
  return {
    ...about(asked, scene),
    blocks: [
      ...first,
      prose("Subscribe to this address, and your calendar follows every move by itself."),
      {
        kind: "facts",
        facts: [
          ...fact("Address", address),
          ...fact("For calendar programs", webcalOf(address)),
          ...fact("Only once", { link: "open it as a file", url: address }, ", which follows no later move"),
          ...variants(asked, meetings, addressWith),
          ...fact("In it", contents(asked, meetings, scene)),
        ],
      },
      ways,
      prose(SECRET),
      quiet(POLLING),
    ],
    actions: [...wholeSeries(asked, scene), ...choices(row)],
  };
}

/** One address for each who asks: what was shown to another is nobody else’s. */
export async function give(asked: Asked, scene: Scene): Promise<Answer> {
  const { origin, store, place, person } = scene;
  if (origin === undefined) return unreachable;
  const known = (await store.feedsOf(place)).find((one) => one.rule === asked.rule && one.person === person.id);
  return known ? again(asked, known, scene) : anew(asked, origin, scene, []);
}

/** In the place of one that was taken back. */
export const giveAnew = async (asked: Asked, scene: Scene, first: readonly Block[]): Promise<Answer> =>
  scene.origin === undefined ? unreachable : anew(asked, scene.origin, scene, first);
