import type { Line } from "../../answer.ts";
import type { Entry } from "../../library/library.ts";
import { mark, meetingLine, partnerLine, sayStatus, seriesLine, typeName } from "../../library/lines.ts";
import { partnerOf } from "../../library/relations.ts";
import type { Instrument, Partner } from "../../library/schema.ts";
import { nameOf, partnerShortName } from "../../library/titles.ts";
import { isConcluded } from "../../query/further.ts";
import type { Query } from "../../query/query.ts";
import { textsTogether, typesAsked } from "../../query/together.ts";
import { joinLines } from "../../text/blocks.ts";
import type { Citations } from "../../text/citations.ts";
import type { LookContext } from "../context.ts";

/** A row of what was found: a record, or the texts of one partner. */
export type Row = Entry | { readonly kind: "texts"; readonly partner: Partner; readonly texts: readonly Instrument[] };

/** So many texts of one partner are named. */
const MOST_TEXTS = 4;

/** A row a partner; texts of one partner alone, and those of nobody, each have their own. */
export function rowsOf(entries: readonly Entry[], { library }: LookContext): readonly Row[] {
  const ownerOf = (one: Entry): string | null => (one.kind === "instrument" ? one.record.partner : null);
  const owned = Map.groupBy(entries, ownerOf);
  if (owned.size < 2) return entries;
  return [...owned].flatMap(([id, some]): readonly Row[] => {
    const partner = id === null ? undefined : partnerOf(id, library);
    const texts = some.flatMap((one) => (one.kind === "instrument" ? [one.record] : []));
    return partner ? [{ kind: "texts", partner, texts }] : some;
  });
}

/** When it was signed; where it is not, how it stands. */
const state = (one: Instrument, { say }: LookContext, { cite }: Citations): Line => [
  ...(isConcluded(one) && one.signed ? [{ when: one.signed }] : sayStatus(one, say)),
  mark(one.confidence, say),
  ...cite(one.sources, 1),
];

/** A partner with its texts. `types`: whether each says what it is. */
function textsLine(
  partner: Partner,
  texts: readonly Instrument[],
  types: boolean,
  context: LookContext,
  cited: Citations,
): Line {
  const { say } = context;
  const shown = texts
    .slice(0, MOST_TEXTS)
    .map((one): Line => [types ? `${typeName(one, say)} ` : "", ...state(one, context, cited)]);
  const left = texts.length - shown.length;
  return [
    { strong: partnerShortName(partner) },
    " · ",
    ...joinLines(shown, say.punctuation.semicolon),
    left > 0 ? say.records.andMore(left) : "",
  ];
}

/** A text by what it is called among those who work with it, else by its title. */
const textLine = (one: Instrument, context: LookContext, cited: Citations): Line => {
  const { label } = context.say.vocabulary.instrumentTypes[one.type];
  const name = typeName(one, context.say);
  return [{ strong: name === label ? one.title : name }, " · ", ...state(one, context, cited)];
};

export function rowLine(row: Row, { filters }: Query, context: LookContext, cited: Citations): Line {
  const { library, today, say } = context;
  switch (row.kind) {
    case "texts":
      return textsLine(row.partner, row.texts, typesAsked(filters).length !== 1, context, cited);
    case "partner": {
      const texts = typesAsked(filters).length > 1 ? textsTogether(row.record, filters, library) : [];
      return texts.length > 0
        ? textsLine(row.record, texts, true, context, cited)
        : partnerLine(row.record, library, cited, say);
    }
    case "instrument":
      return textLine(row.record, context, cited);
    case "series":
      return seriesLine(row.record, cited, say);
    case "meeting":
      return meetingLine(row.record, today, cited, say);
    case "operation":
    case "term":
      return [{ strong: nameOf(row) }];
  }
}

/** How many of some texts are signed, and how the others stand. */
export function countsOf(texts: readonly Instrument[], { find }: LookContext["say"]): readonly string[] {
  const groups = Map.groupBy(texts, (one) => (one.status === "in-force" ? "signed" : one.status));
  return (["signed", "published", "negotiating", "announced", "expired", "unknown"] as const).flatMap((status) => {
    const count = groups.get(status)?.length ?? 0;
    return count > 0 ? [find.statuses[status](count)] : [];
  });
}
