import type { Answer, Block, Line } from "../../answer.ts";
import { heading, list, prose, quiet } from "../../answer.ts";
import { COUNCIL } from "../../imports/addresses.ts";
import type { Imported } from "../../imports/imported.ts";
import { failingOf } from "../../imports/reading.ts";
import { type Import, meetingsIn, nameOf } from "../../imports/state.ts";
import type { Scene } from "../command.ts";
import { channel } from "../rules/room.ts";
import { type Offer, offersOf, sayOffer } from "./offers.ts";

const SHOWN = 5;

export const isComing =
  (today: string) =>
  ({ when, status }: Imported): boolean =>
    when.end >= today && status !== "cancelled";

export const comingIn = ({ copies }: Import, today: string): Imported[] =>
  meetingsIn(copies)
    .filter(isComing(today))
    .sort((a, b) => (a.when.start < b.when.start ? -1 : 1));

export const many = (count: number): string =>
  count === 0
    ? "no meeting to come"
    : count === 1
      ? "one meeting to come"
      : `${count.toLocaleString("en-GB")} meetings to come`;

const lineOf = ({ title, when, place }: Imported): Line => [
  { strong: title },
  ", ",
  { when },
  ...(place ? [`, ${place}`] : []),
];

/** Offers that say something of what is known here already. */
const isOfOurs = ({ match }: Offer): boolean => match.kind !== "new";

export function offerBlocks(offers: readonly Offer[]): Block[] {
  const ours = offers.filter(isOfOurs);
  const others = offers.length - ours.length;
  return [
    ...(ours.length > 0
      ? [heading("What it says of meetings known here"), list(ours.slice(0, SHOWN).map(sayOffer))]
      : []),
    ...(ours.length > SHOWN ? [quiet(`And ${ours.length - SHOWN} more.`)] : []),
    ...(others > 0 ? [prose(`${others === 1 ? "One meeting is" : `${others} meetings are`} not known here.`)] : []),
  ];
}

const noteBlocks = ({ copies, state }: Import): Block[] => {
  const failing = failingOf(state);
  return [
    ...Object.values(copies).flatMap(({ notes }) => notes.map((note) => quiet(note))),
    ...(failing ? [prose("A part of it cannot be read: ", failing.why)] : []),
  ];
};

export const rhythm = (address: string, scene: Scene): Block =>
  quiet(
    `I read it ${address === COUNCIL ? "twice a day" : "every four hours"} and tell this ${channel(scene)} once when its dates change. Nothing changes here until somebody accepts it.`,
  );

/** Whether whoever knows the address may read what others may not. */
export const isSecret = (address: string): boolean => address !== COUNCIL;

const discretion = (address: string): Block[] =>
  isSecret(address)
    ? [quiet("Everyone here can see the titles and dates; the address itself is not shown again.")]
    : [];

/** Shows a calendar in full before it is read in. */
export function preview(seen: Import, scene: Scene): Answer {
  const { address } = seen.row;
  const coming = comingIn(seen, scene.today);
  return {
    title: `Read this calendar in here? ${nameOf(seen)}`,
    blocks: [
      prose(`It holds ${many(coming.length)}. Nothing is saved yet.`),
      ...(coming.length > 0 ? [heading("Next"), list(coming.slice(0, SHOWN).map(lineOf))] : []),
      ...offerBlocks(offersOf(seen, scene)),
      ...noteBlocks(seen),
      rhythm(address, scene),
      ...discretion(address),
    ],
    actions: [
      { label: "Read it in here", says: `import ${address} now` },
      { label: "Discard", says: "import discard" },
    ],
    audience: "asker",
    ...(isSecret(address) && { secret: true }),
  };
}
