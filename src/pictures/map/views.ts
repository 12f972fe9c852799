import { type GeoProjection, geoAzimuthalEqualArea, geoCentroid, geoDistance, geoEqualEarth } from "d3-geo";
import type { MultiPoint, Position } from "geojson";
import type { MapPlace } from "../picture.ts";
import { MARGIN, WIDTH } from "../sheet.ts";
import { atlas, type Outline } from "./atlas.ts";

/** A partner with its place on the globe. */
export interface Sited {
  readonly place: MapPlace;
  readonly outline: Outline;
  /** Longitude and latitude. */
  readonly at: [number, number];
}

/** One map of a picture. */
export interface View {
  readonly heading: string;
  readonly height: number;
  /** With the upper left corner at the origin. */
  readonly projection: GeoProjection;
  /** Those with a marker here. */
  readonly marked: readonly Sited[];
  /** The part that another map shows larger. */
  readonly frame?: MultiPoint;
}

export const PANEL = WIDTH - 2 * MARGIN;
const PADDING = 48;
/** Radians from the middle: what lies closer together is shown larger than on a map of the world. */
const NEAR = 1.4;
const LEAST = 0.12;
const TALLEST = 560;

/** Western and eastern, southern and northern limit of the part of the world where most partners are. */
const AROUND = { west: -24, south: 23, east: 57, north: 67 } as const;

const inAround = ({ at: [x, y] }: Sited): boolean =>
  x > AROUND.west && x < AROUND.east && y > AROUND.south && y < AROUND.north;

export function sited(places: readonly MapPlace[]): Sited[] {
  return places.flatMap((place) => {
    const outline = place.iso === undefined ? undefined : atlas().byIso(place.iso);
    return outline ? [{ place, outline, at: geoCentroid(outline.mainland) }] : [];
  });
}

const points = (coordinates: Position[]): MultiPoint => ({ type: "MultiPoint", coordinates });

const corners = (): MultiPoint => {
  const { west, south, east, north } = AROUND;
  const along = [0, 0.25, 0.5, 0.75, 1].map((share) => west + (east - west) * share);
  return points([...along.map((x) => [x, south]), ...along.reverse().map((x) => [x, north])]);
};

/** What a map shows, whoever is marked on it. */
type Extent = Pick<View, "height" | "projection">;

/** Height of what a projection shows, once it is fitted to the width. */
function fitted(projection: GeoProjection, shown: MultiPoint, padding = PADDING): Extent {
  const fitTo = (height: number): GeoProjection =>
    projection.fitExtent(
      [
        [padding, padding],
        [PANEL - padding, height - padding],
      ],
      shown,
    );
  fitTo(10_000);
  const rows = shown.coordinates.flatMap(([x = 0, y = 0]) => projection([x, y])?.[1] ?? []);
  const height = Math.min(TALLEST, Math.max(300, Math.max(...rows) - Math.min(...rows) + 2 * padding));
  const clipped = fitTo(height).clipExtent([
    [0, 0],
    [PANEL, height],
  ]);
  return { height, projection: clipped };
}

function marking(heading: string, { height, projection }: Extent, marked: readonly Sited[]): View {
  const isInside = ({ at }: Sited): boolean => {
    const [x = -1, y = -1] = projection(at) ?? [];
    return x > 0 && x < PANEL && y > 0 && y < height;
  };
  return { heading, height, projection, marked: marked.filter(isInside) };
}

const azimuthal = ([x, y]: readonly number[]): GeoProjection =>
  geoAzimuthalEqualArea()
    .rotate([-(x ?? 0), -(y ?? 0)])
    .clipAngle(100);

const neighbourhood = (): Extent => {
  const { west, south, east, north } = AROUND;
  return fitted(azimuthal([(west + east) / 2, (south + north) / 2]), corners(), 20);
};

function close(all: readonly Sited[], centre: [number, number]): View {
  const ring = Array.from({ length: 12 }, (_, index) => {
    const turn = (index * Math.PI) / 6;
    const degrees = (LEAST * 180) / Math.PI;
    return [centre[0] + degrees * Math.cos(turn), centre[1] + degrees * Math.sin(turn)];
  });
  const shown = points([...all.flatMap(({ outline }) => outline.mainland.coordinates.flat()), ...ring]);
  return marking("", fitted(azimuthal(centre), shown), all);
}

/** Points at the edge of where people live: the empty south and most of the Pacific are left out. */
const INHABITED = points([
  [-168, 66],
  [-125, 40],
  [-100, 0],
  [179, -18],
  [-70, -56],
  [11, 80],
]);

const world = (): Extent => fitted(geoEqualEarth().rotate([-11, 0]), INHABITED, 6);

const made = new Map<() => Extent, Extent>();
/** What is the same on every picture has one projection, by which its lines are remembered. */
function always(make: () => Extent): Extent {
  const extent = made.get(make) ?? make();
  made.set(make, extent);
  return extent;
}

/** One map where all partners lie close together; else the world, and below it the part where most of them are. */
export function viewsOf(all: readonly Sited[], say: { readonly neighbourhood: string }): View[] {
  const centre = geoCentroid(points(all.map(({ at }) => at)));
  if (all.length > 0 && all.every(({ at }) => geoDistance(at, centre) < NEAR)) return [close(all, centre)];
  const inside = all.filter(inAround);
  if (inside.length < 3) return [marking("", always(world), all)];
  const outside = all.filter((one) => !inAround(one));
  return [
    { ...marking("", always(world), outside), frame: corners() },
    marking(say.neighbourhood, always(neighbourhood), inside),
  ];
}
