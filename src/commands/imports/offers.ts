import type { Action, Answer, Block, Line } from "../../answer.ts";
import { list, prose, quiet } from "../../answer.ts";
import { importsIn } from "../../imports/kept.ts";
import { allOffers, type Offer, stampOf } from "../../imports/offers.ts";
import { nameOf } from "../../imports/state.ts";
import { pageActions, pageOf, sayPage } from "../../text/paging.ts";
import { cutText } from "../../text/plain.ts";
import type { Words } from "../../text/words.ts";
import type { ImportContext } from "./list.ts";
import { noneHere } from "./list.ts";

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

/** What all calendars that are read in here offer. */
export async function review(context: ImportContext): Promise<Answer> {
  const { say } = context;
  const imports = await importsIn(context);
  if (imports.length === 0) return noneHere(say);
  const all = allOffers(imports, context);
  const page = pageOf(all, context.page, PAGE);
  const before = (page.number - 1) * PAGE;
  const blocks: Block[] =
    all.length === 0
      ? [prose(say.imports.nothingNew)]
      : [
          prose(say.imports.nothingChanges(all.length, sayPage(page, say))),
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
      ...pageActions("import review", page, say),
      { label: say.imports.readHere, says: "import" },
    ],
    audience: "asker",
  };
}
