import type { Action, Answer, Block } from "../../answer.ts";
import { list, prose, quiet } from "../../answer.ts";
import { addressOf, webcalOf } from "../../feeds/address.ts";
import { writeOptions } from "../../feeds/options.ts";
import { isCalledOff, isVague, rulesOf, wantedBy } from "../../feeds/selection.ts";
import { isPast, toCome } from "../../library/relations.ts";
import type { Meeting } from "../../library/schema.ts";
import type { FeedRow } from "../../store/store.ts";
import type { Scene } from "../command.ts";
import { fact, problem } from "../lines.ts";
import { learn } from "../rules/room.ts";
import type { Asked } from "./asked.ts";
import { endingOf, nameOf, wordsFor } from "./kept.ts";

/** Nobody outside could fetch anything from here. */
const unreachable: Answer = problem("Calendars cannot reach me here", [
  "This server has no address for the outside. Whoever runs it sets ",
  { strong: "PUBLIC_URL" },
  " to its https address and starts it again; then I can give out calendars.",
]);

/** The address for a rule: the one that there is, or a new one. */
async function feedFor(rule: string, scene: Scene): Promise<FeedRow> {
  const { store, place, person, now, newId } = scene;
  const known = (await store.feedsOf(place)).find((one) => one.rule === rule);
  if (known) return known;
  await learn(scene);
  const { platform, tenant, room } = place;
  const made = { token: newId(), platform, tenant, room, rule, person: person.id, personName: person.name };
  const row: FeedRow = { ...made, at: now.getTime(), revokedAt: null };
  await store.addFeed(row);
  return row;
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

/** The choices as they are typed. */
const chosenIn = ({ options }: Asked): string[] =>
  writeOptions(options).slice(1).replaceAll("=", ":").split("&").filter(Boolean);

function choices(asked: Asked, meetings: readonly Meeting[], row: FeedRow): Action[] {
  const [again, chosen] = [againFor(asked), chosenIn(asked)];
  const { options } = asked;
  const [alarmed] = options.alarms;
  return [
    ...(alarmed ? [] : [{ label: "With alarms", says: [again, ...chosen, "alarm:1d,2h"].join(" ") }]),
    ...(!options.vague && meetings.some(isVague)
      ? [{ label: "With dates still vague", says: [again, ...chosen, "vague:yes"].join(" ") }]
      : []),
    { label: "Revoke it", says: `calendar revoke ${endingOf(row)}` },
    { label: "All addresses here", says: "calendar list" },
  ];
}

/** A meeting’s calendar: the series has one too. */
function wholeSeries({ rule }: Asked, { library }: Scene): Action[] {
  const entry = library.byId.get(rule);
  const series = entry?.kind === "meeting" ? entry.record.series : null;
  return series === null ? [] : [{ label: "The whole series", says: `calendar ${series}` }];
}

const SECRET =
  "Whoever has the address can read this calendar, also outside, with your team’s own meetings in it. Keep it to yourselves, and revoke it if it gets about.";

export async function give(asked: Asked, scene: Scene, first: readonly Block[] = []): Promise<Answer> {
  const { origin, store, place, today } = scene;
  if (origin === undefined) return unreachable;
  const row = await feedFor(asked.rule, scene);
  const address = addressOf(origin, row.token, asked.options);
  const rules = rulesOf(asked, await store.subscriptions(place));
  const meetings = wantedBy(rules, scene, today);
  return {
    title: `Calendar: ${nameOf(asked, scene)}`,
    blocks: [
      ...first,
      prose("Subscribe to this address, and your calendar follows every move by itself."),
      {
        kind: "facts",
        facts: [
          ...fact("Address", address),
          ...fact("For calendar programs", webcalOf(address)),
          ...fact("Only once", { link: "open it as a file", url: address }, ", which follows no later move"),
          ...fact("In it", contents(asked, meetings, scene)),
        ],
      },
      ways,
      prose(SECRET),
      quiet(POLLING),
    ],
    actions: [...wholeSeries(asked, scene), ...choices(asked, meetings, row)],
    echo: [againFor(asked), ...chosenIn(asked)].join(" "),
    audience: "asker",
    secret: true,
  };
}
