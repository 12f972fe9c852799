import type { InstrumentType } from "../kinds.ts";
import type { Library } from "../library/library.ts";
import { instrumentsWith } from "../library/relations.ts";
import type { Instrument, Partner } from "../library/schema.ts";
import { partnerShortName } from "../library/titles.ts";
import { matchesInstrument, matchesPartner } from "../query/match.ts";
import type { Filter, Query } from "../query/query.ts";
import type { Words } from "../text/words.ts";
import { subtitle } from "./attach.ts";
import type { MarkContext } from "./marks.ts";
import { type MapPicture, type MapPlace, TEXT_GROUPS, type TextGroup } from "./picture.ts";

const GROUPS: Readonly<Partial<Record<InstrumentType, TextGroup>>> = {
  "security-defence-partnership": "sdp",
  "framework-participation-agreement": "operations",
  "security-of-information-agreement": "information",
  "administrative-arrangement": "industry",
  "safe-agreement": "industry",
  "joint-declaration": "declaration",
  "strategic-partnership": "declaration",
};

/** What is not concluded is counted by itself, whatever its kind. */
type Group = TextGroup | "open";

/** A partner, how it is shown, and the text for which it is shown so. */
export interface Shown {
  readonly partner: Partner;
  readonly place: MapPlace;
  readonly because?: Instrument;
}

const groupOf = ({ type }: Instrument): TextGroup => GROUPS[type] ?? "other";

/** 0 for what is concluded, 1 for what may come or is not known, 2 for what is over. */
function rankOf({ status }: Instrument): 0 | 1 | 2 {
  if (status === "in-force" || status === "signed" || status === "published") return 0;
  return status === "expired" ? 2 : 1;
}

const isOfTexts = ({ key }: Filter): boolean =>
  key === "type" || key === "status" || key === "since" || key === "until";

/** A span of time asks for texts of that time. */
const dated = ({ filters, span }: Query): readonly Filter[] =>
  span
    ? [...filters, { key: "since", not: false, day: span.start }, { key: "until", not: false, day: span.end }]
    : filters;

const byWeight = (a: Instrument, b: Instrument): number =>
  rankOf(a) - rankOf(b) ||
  TEXT_GROUPS.indexOf(groupOf(a)) - TEXT_GROUPS.indexOf(groupOf(b)) ||
  (b.signed?.end ?? "").localeCompare(a.signed?.end ?? "");

function shownAs(partner: Partner, texts: readonly Instrument[]): Shown {
  const [because] = [...texts].sort(byWeight);
  const group = because ? groupOf(because) : "none";
  const place: MapPlace = {
    name: partnerShortName(partner),
    group,
    ...(partner.iso && { iso: partner.iso }),
    ...(because && rankOf(because) > 0 && { open: true }),
  };
  return { partner, place, ...(because && { because }) };
}

/**
 * The partners that fit, each by the weightiest of its texts, one that is concluded before one that is not.
 * Where texts are asked for, only those count; else what is over does not.
 */
export function shownFor(query: Query, library: Library): Shown[] {
  const filters = dated(query);
  const ofTexts = filters.filter(isOfTexts);
  const asked = ofTexts.some(({ not }) => !not);
  return library.partners
    .filter((one) => one.status === "current" && matchesPartner(one, filters, library))
    .flatMap((partner) => {
      const texts = instrumentsWith(partner.id, library).filter((one) =>
        asked ? matchesInstrument(one, ofTexts, library) : rankOf(one) < 2,
      );
      return asked && texts.length === 0 ? [] : [shownAs(partner, texts)];
    })
    .sort((a, b) => a.place.name.localeCompare(b.place.name, "en"));
}

/** The groups that occur, the weightiest first. */
export const grouped = (all: readonly Shown[]): { group: Group; shown: readonly Shown[] }[] =>
  [...TEXT_GROUPS, "open" as const]
    .map((group) => ({ group, shown: all.filter(({ place }) => (place.open ? "open" : place.group) === group) }))
    .filter(({ shown }) => shown.length > 0);

export const mapPicture = (
  all: readonly Shown[],
  filtered: string,
  { say, language }: Pick<MarkContext, "say" | "language">,
): MapPicture => ({
  kind: "map",
  language,
  title: say.pictures.map.title,
  subtitle: subtitle(filtered, say.counts.partner(all.length)),
  places: all.map(({ place }) => place),
});

/** How many partners are shown, and as what. */
export const mapSays = (all: readonly Shown[], { counts, pictures: { map } }: Words): string =>
  map.says(counts.partner(all.length), groupsSaid(all, map));

const groupsSaid = (all: readonly Shown[], map: Words["pictures"]["map"]): readonly string[] =>
  grouped(all).map(({ group, shown }) => map.counted(map.groups[group], shown.length));

/** What the picture shows, with its numbers. */
export function mapAlt(all: readonly Shown[], { counts, pictures: { map } }: Words): string {
  const beside = all.filter(({ place }) => place.iso === undefined).length;
  return map.alt(counts.partner(all.length), groupsSaid(all, map), beside);
}
