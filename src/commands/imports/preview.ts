import type { Answer, Block, Line } from "../../answer.ts";
import { heading, list, prose, quiet } from "../../answer.ts";
import { COUNCIL } from "../../imports/addresses.ts";
import type { Imported } from "../../imports/imported.ts";
import { comingIn } from "../../imports/kept.ts";
import { type Offer, offersOf } from "../../imports/offers.ts";
import { failingOf } from "../../imports/reading.ts";
import { sayRefusal } from "../../imports/refusals.ts";
import { type Import, nameOf } from "../../imports/state.ts";
import type { Words } from "../../text/words.ts";
import type { ImportContext } from "./list.ts";
import { sayOffer } from "./offers.ts";

const SHOWN = 5;

const lineOf = ({ title, when, place }: Imported): Line => [
  { strong: title },
  ", ",
  { when },
  ...(place ? [`, ${place}`] : []),
];

/** Offers that say something of what is known here already. */
const isOfOurs = ({ match }: Offer): boolean => match.kind !== "new";

export function offerBlocks(offers: readonly Offer[], say: Words): Block[] {
  const ours = offers.filter(isOfOurs);
  const others = offers.length - ours.length;
  return [
    ...(ours.length > 0
      ? [heading(say.imports.saysOfKnown), list(ours.slice(0, SHOWN).map((one) => sayOffer(one, say)))]
      : []),
    ...(ours.length > SHOWN ? [quiet(say.imports.andMore(ours.length - SHOWN))] : []),
    ...(others > 0 ? [prose(say.imports.notKnown(others))] : []),
  ];
}

const noteBlocks = ({ copies, state }: Import, say: Words): Block[] => {
  const failing = failingOf(state);
  return [
    ...Object.values(copies).flatMap(({ notes }) => notes.map((note) => quiet(note))),
    ...(failing ? [prose(...say.imports.partUnreadable(sayRefusal(failing.why, say)))] : []),
  ];
};

export const rhythm = (address: string, context: ImportContext): Block =>
  quiet(context.say.imports.rhythm(address === COUNCIL, context.place.direct));

/** Whether whoever knows the address may read what others may not. */
export const isSecret = (address: string): boolean => address !== COUNCIL;

/** Shows a calendar in full before it is read in. */
export function preview(seen: Import, saves: string, context: ImportContext): Answer {
  const { say } = context;
  const { address } = seen.row;
  const coming = comingIn(seen, context.today);
  return {
    title: say.imports.readThis(nameOf(seen, say)),
    blocks: [
      prose(say.imports.wouldHold(coming.length)),
      ...(coming.length > 0 ? [heading(say.imports.next), list(coming.slice(0, SHOWN).map(lineOf))] : []),
      ...offerBlocks(offersOf(seen, context), say),
      ...noteBlocks(seen, say),
      rhythm(address, context),
      ...(isSecret(address) ? [quiet(say.imports.discretion)] : []),
    ],
    actions: [
      { label: say.imports.readIn, says: saves },
      { label: say.proposals.discard, says: "import discard" },
    ],
    audience: "asker",
    ...(isSecret(address) && { secret: true }),
  };
}
