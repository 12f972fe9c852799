import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { geoArea, geoContains } from "d3-geo";
import type { Feature, MultiLineString, MultiPolygon, Polygon, Position } from "geojson";
import { alpha2ToNumeric } from "i18n-iso-countries/index.js";
import { feature, mesh } from "topojson-client";
import type { GeometryCollection, GeometryObject, Topology } from "topojson-specification";
import { clipLine, clipRing, east, north, type Side, south } from "./clip.ts";

/** The world as Natural Earth draws it, with what is disputed taken apart as far as that data set allows. */
export interface Atlas {
  readonly outlines: readonly Outline[];
  /** Drawn over all colours, so that no claimant's colour covers them. */
  readonly contested: MultiPolygon;
  readonly borders: MultiLineString;
  /** Borders that are in dispute or not settled, and lines of control. */
  readonly unsettled: MultiLineString;
  /** By ISO 3166-1 code of two letters. Of what has several parts, `mainland` is the largest. */
  readonly byIso: (iso: string) => Outline | undefined;
}

export interface Outline {
  readonly id: string | undefined;
  readonly name: string;
  readonly shape: MultiPolygon;
  readonly mainland: Polygon;
}

type World = Topology<{ countries: GeometryCollection<{ name: string }> }>;
type Rings = Position[][];

/** Areas that the data set keeps apart and whose status is disputed. */
const APART: ReadonlySet<string> = new Set(["W. Sahara", "N. Cyprus", "Somaliland", "Siachen Glacier"]);

/** Crimea is a part of its own among those of the state that holds it. */
const CRIMEA: [number, number] = [34.2, 45.2];
/** Areas that the data set draws as a part of one state. Their limits follow a parallel or, to a few kilometres, a meridian. */
const CUT_OFF: readonly { readonly of: string; readonly sides: readonly Side[] }[] = [
  { of: "Morocco", sides: [south(27.667)] },
  { of: "Israel", sides: [north(32.7), east(35.65)] },
];

const UNSETTLED: ReadonlySet<string> = new Set(
  [
    ["Serbia", "Kosovo"],
    ["Israel", "Palestine"],
    ["Israel", "Syria"],
    ["Israel", "Lebanon"],
    ["India", "China"],
    ["North Korea", "South Korea"],
    ["Sudan", "S. Sudan"],
    ["Egypt", "Sudan"],
    ["Armenia", "Azerbaijan"],
    ["Guyana", "Venezuela"],
  ].map(pairOf),
);
/** Only the northern part of this border is a line of control. */
const CONTROL = { pair: pairOf(["India", "Pakistan"]), side: north(32.4) };

function pairOf(names: readonly string[]): string {
  return [...names].sort().join(" / ");
}

const ringsOf = ({ geometry }: Feature<Polygon | MultiPolygon>): Rings[] =>
  geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;

const polygon = (coordinates: Rings): Polygon => ({ type: "Polygon", coordinates });

function outlineOf(one: Feature, { name }: { name: string }): Outline[] {
  if (one.geometry.type !== "Polygon" && one.geometry.type !== "MultiPolygon") return [];
  const parts = ringsOf({ ...one, geometry: one.geometry });
  const [largest] = parts
    .map((part) => ({ part, area: parts.length > 1 ? geoArea(polygon(part)) : 0 }))
    .sort((a, b) => b.area - a.area);
  if (!largest) return [];
  const id = one.id === undefined ? undefined : String(one.id);
  return [{ id, name, shape: { type: "MultiPolygon", coordinates: parts }, mainland: polygon(largest.part) }];
}

const isCrimea = (part: Rings): boolean => geoContains(polygon(part), CRIMEA);

function contestedParts(outlines: readonly Outline[]): Rings[] {
  const named = (name: string): Rings[] =>
    outlines.filter((one) => one.name === name).flatMap(({ shape }) => shape.coordinates);
  return [
    ...[...APART].flatMap(named),
    ...named("Russia").filter(isCrimea),
    ...CUT_OFF.flatMap(({ of, sides }) =>
      named(of).flatMap(([outer = []]) => {
        const cut = sides.reduce<Position[]>((ring, side) => (ring.length > 0 ? clipRing(ring, side) : []), outer);
        return cut.length > 0 ? [[cut]] : [];
      }),
    ),
  ];
}

/** The borders between some pairs of neighbours. */
const bordersOf = (world: World, wanted: (pair: string) => boolean): MultiLineString =>
  mesh(world, world.objects.countries, (a, b) => a !== b && wanted(pairOf([nameOf(a), nameOf(b)])));

const nameOf = ({ properties }: GeometryObject<object>): string =>
  properties && "name" in properties ? String(properties.name) : "";

function unsettledLines(world: World): MultiLineString {
  const whole = bordersOf(world, (pair) => UNSETTLED.has(pair));
  const partly = bordersOf(world, (pair) => pair === CONTROL.pair);
  const control = partly.coordinates.flatMap((line) => clipLine(line, CONTROL.side));
  return { type: "MultiLineString", coordinates: [...whole.coordinates, ...control] };
}

/** Kosovo has no code in the data set; it is found by its name. This is without prejudice to positions on status. */
const idOf = (iso: string): string | undefined => (iso === "XK" ? "Kosovo" : alpha2ToNumeric(iso));

function readAtlas(): Atlas {
  const file = createRequire(import.meta.url).resolve("world-atlas/countries-50m.json");
  const world: World = JSON.parse(readFileSync(file, "utf8"));
  const { features } = feature(world, world.objects.countries);
  const outlines = features.flatMap((one) => outlineOf(one, one.properties));
  // Where a code occurs twice, the second one is an island territory: the first is the country.
  const byId = new Map([...outlines].reverse().map((one) => [one.id ?? one.name, one]));
  return {
    outlines,
    contested: { type: "MultiPolygon", coordinates: contestedParts(outlines) },
    borders: bordersOf(world, () => true),
    unsettled: unsettledLines(world),
    byIso: (iso) => byId.get(idOf(iso) ?? ""),
  };
}

let known: Atlas | undefined;

/** Read once: it is large. */
export function atlas(): Atlas {
  known ??= readAtlas();
  return known;
}
