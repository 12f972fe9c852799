import type { Action, Answer, Inline, Line, Source } from "../answer.ts";
import { prose } from "../answer.ts";
import type { Query } from "../query/query.ts";
import { sayFilters, writeQuery } from "../query/say.ts";
import { understand } from "../query/understand.ts";
import { type Citations, citations } from "../text/citations.ts";
import { INSTRUMENT_LABELS, INSTRUMENT_STATUS_LABELS } from "../vocabulary.ts";
import { notUnderstood } from "./ask.ts";
import type { Command } from "./command.ts";
import type { CommandContext } from "./context.ts";
import { pictureBlock } from "./pictures/attach.ts";
import { GROUP_LABELS, grouped, mapAlt, mapPicture, type Shown, shownFor } from "./pictures/map.ts";
import { widerActions } from "./wider.ts";

/** For more partners the sources would fill the message; each partner's card has them. */
const MOST_CITED = 24;

const NATURAL_EARTH: Source = {
  title: "Admin 0 – Countries, 1:50m, version 4.1",
  publisher: "Natural Earth",
  url: "https://www.naturalearthdata.com/downloads/50m-cultural-vectors/",
};

const titleOf = ({ filters, span }: Query, { lexicon }: CommandContext): string =>
  ["Map", sayFilters(filters, lexicon) || "partners by kind of text", span?.text].filter(Boolean).join(" · ");

/** What is not concluded is said with its kind, which its row does not tell. */
const standing = ({ place: { open }, because }: Shown): string =>
  open && because
    ? ` (${INSTRUMENT_LABELS[because.type].label}, ${INSTRUMENT_STATUS_LABELS[because.status].label.toLowerCase()})`
    : "";

const names = (all: readonly Shown[], cite: Citations["cite"]): Line =>
  all.flatMap((one, index): Inline[] => [
    `${index === 0 ? "" : ", "}${one.place.name}${standing(one)}`,
    ...(one.because ? cite(one.because.sources, 1) : []),
  ]);

const boundaries = ({ cite }: Citations): Line => [
  "Boundaries are those of Natural Earth",
  ...cite([NATURAL_EARTH]),
  "; showing them takes no position on the status of any territory. Hatched, in nobody’s colour: Crimea, the Golan Heights, northern Cyprus, Siachen, Somaliland and Western Sahara. Dashed: lines in dispute or not settled. Jammu and Kashmir and Arunachal Pradesh are not kept apart in that data set, so they are drawn as they are administered, between dashed lines.",
];

const found = (query: Query, { library }: CommandContext): number => shownFor(query, library).length;

const nothing = (query: Query, context: CommandContext): Answer => ({
  title: titleOf(query, context),
  blocks: [prose("No partner in the data set fits all of this, so there is nothing to draw.")],
  actions: [...widerActions("map", query, (one) => found(one, context)), { label: "Map of all partners", says: "map" }],
  echo: writeQuery("map", query),
});

/** Maps one step from here. */
const others = ({ filters }: Query): Action[] =>
  filters.length > 0
    ? [{ label: "Map of all partners", says: "map" }]
    : [
        { label: "Security and Defence Partnerships", says: "map type:security-defence-partnership" },
        { label: "Framework participation", says: "map type:framework-participation-agreement" },
        { label: "Indo-Pacific", says: "map region:indo-pacific" },
        { label: "Africa", says: "map region:africa" },
      ];

function drawn(query: Query, context: CommandContext): Answer {
  const all = shownFor(query, context.library);
  if (all.length === 0) return nothing(query, context);
  const line = writeQuery("map", query);
  const cited = citations();
  const cite: Citations["cite"] = all.length > MOST_CITED ? () => [] : cited.cite;
  const rows = grouped(all).map(({ group, shown }) => [
    [group === "open" ? `Hollow: ${GROUP_LABELS.open}` : GROUP_LABELS[group]],
    [String(shown.length)],
    names(shown, cite),
  ]);
  const more = all.length > MOST_CITED ? " The sources of each text stand on the partner’s card." : "";
  return {
    title: titleOf(query, context),
    blocks: [
      pictureBlock(line, mapPicture(all, sayFilters(query.filters, context.lexicon)), mapAlt(all)),
      { kind: "table", columns: ["Shown by", "Partners", "Which"], rows },
      prose(`A partner with several texts is shown by the first kind that it has.${more}`),
      prose(...boundaries(cited)),
    ],
    actions: [...others(query), { label: "As a list", says: writeQuery("find", query) }],
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
    const understood = understand(words, {
      lexicon: context.lexicon,
      names: context.library.names,
      today: context.today,
    });
    return "problem" in understood ? notUnderstood("map", words, understood.problem) : drawn(understood.query, context);
  },
};
