import type { Position } from "geojson";

/** A line of longitude or latitude: what lies on the wanted side of it has a positive `depth`. */
export type Side = (point: Position) => number;

export const north =
  (latitude: number): Side =>
  ([, y = 0]) =>
    y - latitude;
export const south =
  (latitude: number): Side =>
  ([, y = 0]) =>
    latitude - y;
export const east =
  (longitude: number): Side =>
  ([x = 0]) =>
    x - longitude;

const between = (a: Position, b: Position, share: number): Position =>
  [0, 1].map((axis) => (a[axis] ?? 0) + ((b[axis] ?? 0) - (a[axis] ?? 0)) * share);

/** The part of a closed ring on one side (Sutherland and Hodgman); nothing if no part of it is. */
export function clipRing(ring: readonly Position[], side: Side): Position[] {
  const open = ring.slice(0, -1);
  const kept = open.flatMap((point, index) => {
    const before = open.at(index - 1) ?? point;
    const [here, there] = [side(point), side(before)];
    const crossing = here >= 0 === there >= 0 ? [] : [between(before, point, there / (there - here))];
    return here >= 0 ? [...crossing, point] : crossing;
  });
  const [first] = kept;
  return first && kept.length > 2 ? [...kept, first] : [];
}

/** The stretches of a line whose points all lie on one side. */
export function clipLine(line: readonly Position[], side: Side): Position[][] {
  const stretches: Position[][] = [[]];
  for (const point of line)
    if (side(point) >= 0) stretches.at(-1)?.push(point);
    else if ((stretches.at(-1)?.length ?? 0) > 0) stretches.push([]);
  return stretches.filter((stretch) => stretch.length > 1);
}
