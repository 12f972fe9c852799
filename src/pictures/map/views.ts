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

/** Height of what a projection shows, once it is fitted to the width. */
function fitted(
  heading: string,
  projection: GeoProjection,
  shown: MultiPoint,
  marked: readonly Sited[],
  padding = PADDING,
): View {
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
  const fitting = fitTo(height).clipExtent([
    [0, 0],
    [PANEL, height],
  ]);
  const isInside = ({ at }: Sited): boolean => {
    const [x = -1, y = -1] = fitting(at) ?? [];
    return x > 0 && x < PANEL && y > 0 && y < height;
  };
  return { heading, height, projection: fitting, marked: marked.filter(isInside) };
}

const azimuthal = ([x, y]: readonly number[]): GeoProjection =>
  geoAzimuthalEqualArea()
    .rotate([-(x ?? 0), -(y ?? 0)])
    .clipAngle(100);

function around(marked: readonly Sited[], heading: string): View {
  const { west, south, east, north } = AROUND;
  return fitted(heading, azimuthal([(west + east) / 2, (south + north) / 2]), corners(), marked, 20);
}

function close(all: readonly Sited[], centre: [number, number]): View {
  const ring = Array.from({ length: 12 }, (_, index) => {
    const turn = (index * Math.PI) / 6;
    const degrees = (LEAST * 180) / Math.PI;
    return [centre[0] + degrees * Math.cos(turn), centre[1] + degrees * Math.sin(turn)];
  });
  const shown = points([...all.flatMap(({ outline }) => outline.mainland.coordinates.flat()), ...ring]);
  return fitted("", azimuthal(centre), shown, all);
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

function world(marked: readonly Sited[], framed: boolean): View {
  const view = fitted("", geoEqualEarth().rotate([-11, 0]), INHABITED, marked, 6);
  return framed ? { ...view, frame: corners() } : view;
}

/** One map where all partners lie close together; else the world, and below it the part where most of them are. */
export function viewsOf(all: readonly Sited[], { neighbourhood }: { readonly neighbourhood: string }): View[] {
  const centre = geoCentroid(points(all.map(({ at }) => at)));
  if (all.length > 0 && all.every(({ at }) => geoDistance(at, centre) < NEAR)) return [close(all, centre)];
  const inside = all.filter(inAround);
  if (inside.length < 3) return [world(all, false)];
  return [
    world(
      all.filter((one) => !inAround(one)),
      true,
    ),
    around(inside, neighbourhood),
  ];
}
