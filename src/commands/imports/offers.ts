import type { Action, Answer, Block, Line, When } from "../../answer.ts";
import { list, prose, quiet } from "../../answer.ts";
import type { Imported } from "../../imports/imported.ts";
import { type Match, matchAll } from "../../imports/match.ts";
import { rootOf } from "../../imports/news.ts";
import { type Import, meetingsIn, nameOf } from "../../imports/state.ts";
import type { Meeting } from "../../library/schema.ts";
import { writeWhen } from "../../library/when.ts";
import { cutText } from "../../text/plain.ts";
import type { Scene } from "../command.ts";
import { pageActions, sayPage } from "../paging.ts";

/** Something a calendar says that is not known here. `more`: further dates of what recurs. */
export interface Offer {
  readonly from: Import;
  readonly theirs: Imported;
  readonly match: Match;
  readonly more: number;
}

const KINDS: readonly Match["kind"][] = ["date", "hour", "other", "cancelled", "unclear", "new"];

const rankOf = ({ match, theirs }: Offer): string => {
  const isStrange = match.kind === "new" && match.series === undefined;
  return `${KINDS.indexOf(match.kind)}${isStrange ? 1 : 0} ${theirs.when.start} ${theirs.id}`;
};

/** Of what is new and recurs, the next date stands for all. */
function gathered(offers: readonly Offer[]): Offer[] {
  const groups = Map.groupBy(offers, ({ match, theirs }) => (match.kind === "new" ? rootOf(theirs.id) : theirs.id));
  return [...groups.values()].flatMap(([first, ...others]) => (first ? [{ ...first, more: others.length }] : []));
}

/** What one calendar has to offer. */
export function offersOf(from: Import, { library, today }: Pick<Scene, "library" | "today">): Offer[] {
  const dismissed = new Set(from.state.dismissed);
  const coming = meetingsIn(from.copies).filter(({ when }) => when.end >= today);
  const matches = matchAll(coming, { library, accepted: from.state.accepted });
  const offers = coming.flatMap((theirs): Offer[] => {
    const match = matches.get(theirs.id);
    const isNothing = !match || match.kind === "same" || (match.kind === "new" && theirs.status === "cancelled");
    return isNothing || dismissed.has(rootOf(theirs.id)) ? [] : [{ from, theirs, match, more: 0 }];
  });
  return gathered(offers.sort((a, b) => (rankOf(a) < rankOf(b) ? -1 : 1)));
}

export const allOffers = (imports: readonly Import[], scene: Scene): Offer[] =>
  imports.flatMap((one) => offersOf(one, scene)).sort((a, b) => (rankOf(a) < rankOf(b) ? -1 : 1));

const named = ({ title, when }: Meeting): Line => [{ strong: title }, ", ", { when }];

const known = ({ title }: Meeting): Line => [{ strong: title }, ": "];

const orList = (all: readonly Meeting[]): Line =>
  all.flatMap((one, index): Line => [...(index === 0 ? [] : [" or "]), ...named(one)]);

/** So many meetings that may be meant get a button. */
const MOST_MEANT = 2;

function sayMatch({ match, theirs }: Offer): Line {
  const date: Line[number] = { when: theirs.when };
  switch (match.kind) {
    case "same":
      return [...named(match.meeting), " is known here"];
    case "date":
      return [
        ...known(match.meeting),
        "known here only for ",
        { when: match.meeting.when },
        "; the calendar says ",
        date,
      ];
    case "hour":
      return [...known(match.meeting), "known here without an hour; the calendar says ", date];
    case "other":
      return [...known(match.meeting), "known here for ", { when: match.meeting.when }, "; the calendar says ", date];
    case "cancelled":
      return [
        ...known(match.meeting),
        "known here for ",
        { when: match.meeting.when },
        "; the calendar says cancelled",
      ];
    case "unclear":
      return [{ strong: theirs.title }, ", ", date, " may be ", ...orList(match.meetings.slice(0, MOST_MEANT))];
    case "new":
      return [
        { strong: theirs.title },
        ", ",
        date,
        ", is not known here",
        ...(match.series ? [`; it would be part of ${match.series.name}`] : []),
      ];
  }
}

/** An offer in a sentence. */
export const sayOffer = (offer: Offer): Line => [
  ...sayMatch(offer),
  offer.more > 0 ? ` (and ${offer.more} more ${offer.more === 1 ? "date" : "dates"}).` : ".",
];

/** A date in one word, so that what was seen is what is accepted. */
export const stampOf = (when: When): string => `${writeWhen(when)}${when.time === undefined ? "" : `T${when.time}`}`;

const LABEL = 60;

const acceptAs = ({ theirs }: Offer, as: string, label: string): Action => ({
  label: cutText(label, LABEL),
  says: `import accept ${theirs.id} as:${as} on:${stampOf(theirs.when)} now`,
});

/** Buttons by which an offer is taken or left. */
function choices(offer: Offer, number: number): Action[] {
  const { match, theirs } = offer;
  const dismiss = { label: cutText(`Dismiss ${number}: ${theirs.title}`, LABEL), says: `import dismiss ${theirs.id}` };
  if (match.kind === "same") return [];
  if (match.kind === "new") return [acceptAs(offer, "new", `Accept ${number}: ${theirs.title}`), dismiss];
  if (match.kind !== "unclear")
    return [acceptAs(offer, match.meeting.id, `Accept ${number}: ${match.meeting.title}`), dismiss];
  return [
    ...match.meetings.slice(0, MOST_MEANT).map(({ id, title }) => acceptAs(offer, id, `${number} is ${title}`)),
    acceptAs(offer, "new", `${number} is another one`),
    dismiss,
  ];
}

/** Each has two buttons or more. */
const PAGE = 4;

const sourceOf = ({ from, theirs }: Offer): Line => [
  " From ",
  theirs.url !== undefined && theirs.category !== undefined ? { link: nameOf(from), url: theirs.url } : nameOf(from),
  ".",
];

export function review(imports: readonly Import[], scene: Scene): Answer {
  const all = allOffers(imports, scene);
  const count = Math.max(1, Math.ceil(all.length / PAGE));
  const number = Math.min(Math.max(1, scene.page), count);
  const before = (number - 1) * PAGE;
  const items = all.slice(before, before + PAGE);
  const page = { items, number, count, total: all.length };
  const blocks: Block[] =
    all.length === 0
      ? [prose("What the calendars say is known here already, or was dismissed.")]
      : [
          prose(
            `${all.length === 1 ? "One offer." : `${all.length} offers.`}${sayPage(page)} Nothing changes until you accept it.`,
          ),
          list(items.map((one, index) => [`${before + index + 1}. `, ...sayOffer(one), ...sourceOf(one)])),
          quiet("What you accept counts for this workspace only; the public record stays as it is."),
        ];
  return {
    title: "What the calendars offer",
    blocks,
    actions: [
      ...items.flatMap((one, index) => choices(one, before + index + 1)),
      ...pageActions("import review", page),
      { label: "Calendars read here", says: "import" },
    ],
    audience: "asker",
  };
}
