import type { Action, Answer, Inline, Line, Source } from "../answer.ts";
import { prose } from "../answer.ts";
import { pictureBlock } from "../pictures/attach.ts";
import { grouped, mapAlt, mapPicture, mapSays, type Shown, shownFor } from "../pictures/partners.ts";
import type { Query } from "../query/query.ts";
import { sayFilters, writeQuery } from "../query/say.ts";
import { widerActions } from "../query/wider.ts";
import { joinTitle } from "../text/blocks.ts";
import { type Citations, citations } from "../text/citations.ts";
import { saySpan } from "../text/span.ts";
import type { Words } from "../text/words.ts";
import { readQuery } from "./ask.ts";
import type { Command } from "./command.ts";
import type { CommandContext } from "./context.ts";

/** For more partners the sources would fill the message; each partner's card has them. */
const MOST_CITED = 24;

const NATURAL_EARTH: Source = {
  title: "Admin 0 – Countries, 1:50m, version 4.1",
  publisher: "Natural Earth",
  url: "https://www.naturalearthdata.com/downloads/50m-cultural-vectors/",
};

type MapContext = Pick<CommandContext, "library" | "lexicon" | "today" | "say" | "language">;

const titleOf = ({ filters, span }: Query, { lexicon, today, say: { pictures }, say }: MapContext): string =>
  joinTitle(
    pictures.map.name,
    sayFilters(filters, lexicon, say) || pictures.map.byText,
    span && saySpan(span, today, say),
  );

/** What is not concluded is said with its kind, which its row does not tell. */
const standing = ({ place: { open }, because }: Shown, { pictures, vocabulary }: Words): string =>
  open && because
    ? pictures.map.standing(
        vocabulary.instrumentTypes[because.type].label,
        vocabulary.instrumentStatuses[because.status].inside,
      )
    : "";

const names = (all: readonly Shown[], cite: Citations["cite"], say: Words): Line =>
  all.flatMap((one, index): Inline[] => [
    `${index === 0 ? "" : ", "}${one.place.name}${standing(one, say)}`,
    ...(one.because ? cite(one.because.sources, 1) : []),
  ]);

const boundaries = ({ cite }: Citations, { pictures: { map: words } }: Words): Line => [
  words.boundaries,
  ...cite([NATURAL_EARTH]),
  words.noPosition,
];

const found = (query: Query, { library }: MapContext): number => shownFor(query, library).length;

const nothing = (query: Query, context: MapContext): Answer => {
  const { map: words } = context.say.pictures;
  return {
    title: titleOf(query, context),
    headline: [words.nobody],
    blocks: [],
    actions: [...widerActions("map", query, (one) => found(one, context), context), { label: words.all, says: "map" }],
    echo: writeQuery("map", query),
  };
};

/** Maps one step from here. */
const others = ({ filters }: Query, { all, offers }: Words["pictures"]["map"]): Action[] =>
  filters.length > 0
    ? [{ label: all, says: "map" }]
    : [
        { label: offers.sdp, says: "map sdp" },
        { label: offers.operations, says: "map fpa" },
        { label: offers.indoPacific, says: "map region:indo-pacific" },
        { label: offers.africa, says: "map region:africa" },
      ];

function drawn(query: Query, context: MapContext): Answer {
  const { library, lexicon, say } = context;
  const { map: words } = say.pictures;
  const all = shownFor(query, library);
  if (all.length === 0) return nothing(query, context);
  const line = writeQuery("map", query);
  const cited = citations();
  const cite: Citations["cite"] = all.length > MOST_CITED ? () => [] : cited.cite;
  const rows = grouped(all).map(({ group, shown }) => [
    [group === "open" ? words.hollow(words.groups.open) : words.groups[group]],
    [String(shown.length)],
    names(shown, cite, say),
  ]);
  return {
    title: titleOf(query, context),
    headline: [mapSays(all, say)],
    blocks: [
      pictureBlock(line, mapPicture(all, sayFilters(query.filters, lexicon, say), context), mapAlt(all, say)),
      { kind: "table", columns: words.columns, rows },
      prose(words.firstKind(all.length > MOST_CITED)),
      prose(...boundaries(cited, say)),
    ],
    actions: [...others(query, words), { label: words.asList, says: writeQuery("find", query) }],
    sources: cited.sources,
    echo: line,
  };
}

export const map: Command = {
  name: "map",
  outside: true,
  looks: true,
  minor: true,
  run: (words, context) => {
    const read = readQuery("map", words, context);
    return "problem" in read ? read.problem : drawn(read.query, context);
  },
};
