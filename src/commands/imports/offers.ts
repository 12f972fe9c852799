import type { Action, Answer, Block, Line, When } from "../../answer.ts";
import { list, prose, quiet } from "../../answer.ts";
import type { Imported } from "../../imports/imported.ts";
import { type Match, matchAll } from "../../imports/match.ts";
import { rootOf } from "../../imports/news.ts";
import { type Import, meetingsIn, nameOf } from "../../imports/state.ts";
import { writeWhen } from "../../library/when.ts";
import { cutText } from "../../text/plain.ts";
import type { Words } from "../../text/words.ts";
import type { Scene } from "../command.ts";
import { pageActions, pageOf, sayPage } from "../paging.ts";

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

/** So many meetings that may be meant get a button. */
const MOST_MEANT = 2;

function sayMatch({ match, theirs }: Offer, { imports: { offers } }: Words): Line {
  const { title, when } = theirs;
  switch (match.kind) {
    case "same":
      return offers.same(match.meeting.title, match.meeting.when);
    case "date":
    case "other":
      return offers[match.kind](match.meeting.title, match.meeting.when, when);
    case "hour":
      return offers.hour(match.meeting.title, when);
    case "cancelled":
      return offers.cancelled(match.meeting.title, match.meeting.when);
    case "unclear":
      return offers.unclear(title, when, match.meetings.slice(0, MOST_MEANT));
    case "new":
      return offers.unknown(title, when, match.series?.name);
  }
}

/** An offer in a sentence. */
export const sayOffer = (offer: Offer, say: Words): Line => [
  ...sayMatch(offer, say),
  offer.more > 0 ? say.imports.moreDates(offer.more) : ".",
];

/** A date in one word, so that what was seen is what is accepted. */
export const stampOf = (when: When): string => `${writeWhen(when)}${when.time === undefined ? "" : `T${when.time}`}`;

const LABEL = 60;

const acceptAs = ({ theirs }: Offer, as: string, label: string): Action => ({
  label: cutText(label, LABEL),
  says: `import accept ${theirs.id} as:${as} on:${stampOf(theirs.when)} now`,
});

/** Buttons by which an offer is taken or left. */
function choices(offer: Offer, number: number, { imports }: Words): Action[] {
  const { match, theirs } = offer;
  const dismiss = {
    label: cutText(imports.dismiss(number, theirs.title), LABEL),
    says: `import dismiss ${theirs.id}`,
  };
  if (match.kind === "same") return [];
  if (match.kind === "new") return [acceptAs(offer, "new", imports.accept(number, theirs.title)), dismiss];
  if (match.kind !== "unclear")
    return [acceptAs(offer, match.meeting.id, imports.accept(number, match.meeting.title)), dismiss];
  return [
    ...match.meetings.slice(0, MOST_MEANT).map(({ id, title }) => acceptAs(offer, id, imports.is(number, title))),
    acceptAs(offer, "new", imports.isAnother(number)),
    dismiss,
  ];
}

/** Each has two buttons or more. */
const PAGE = 4;

const sourceOf = ({ from, theirs }: Offer, say: Words): Line => {
  const name = nameOf(from, say);
  return say.imports.from(
    theirs.url !== undefined && theirs.category !== undefined ? { link: name, url: theirs.url } : name,
  );
};

export function review(imports: readonly Import[], scene: Scene): Answer {
  const { say } = scene;
  const all = allOffers(imports, scene);
  const page = pageOf(all, scene.page, PAGE);
  const before = (page.number - 1) * PAGE;
  const blocks: Block[] =
    all.length === 0
      ? [prose(say.imports.nothingNew)]
      : [
          prose(say.imports.nothingChanges(all.length, sayPage(page))),
          list(
            page.items.map((one, index) => [`${before + index + 1}. `, ...sayOffer(one, say), ...sourceOf(one, say)]),
          ),
          quiet(say.imports.onlyHere),
        ];
  return {
    title: say.imports.offersTitle,
    blocks,
    actions: [
      ...page.items.flatMap((one, index) => choices(one, before + index + 1, say)),
      ...pageActions("import review", page),
      { label: say.imports.readHere, says: "import" },
    ],
    audience: "asker",
  };
}
