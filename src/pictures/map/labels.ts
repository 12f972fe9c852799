import type { Position } from "geojson";
import { SIZE } from "../sheet.ts";
import { drawable, widthOf } from "../text.ts";
import type { Sited } from "./views.ts";

/** A marker on a map, where it is drawn and where it belongs. */
export interface Pin {
  readonly sited: Sited;
  readonly x: number;
  readonly y: number;
  readonly home: readonly [number, number];
}

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface Named extends Box {
  readonly said: string;
}

const ROOM = 20;
const ROUNDS = 60;
const HALF = 10;

/** Moves markers that lie upon each other apart, as little as needed. */
export function spread(homes: readonly { sited: Sited; home: readonly [number, number] }[]): Pin[] {
  const pins = homes.map(({ sited, home }) => ({ sited, home, x: home[0], y: home[1] }));
  for (let round = 0; round < ROUNDS; round++)
    for (const [index, one] of pins.entries())
      for (const other of pins.slice(index + 1)) {
        const [dx, dy] = [other.x - one.x || 0.1, other.y - one.y || 0.1];
        const distance = Math.hypot(dx, dy);
        if (distance >= ROOM) continue;
        const push = (ROOM - distance) / 2 / distance;
        one.x -= dx * push;
        one.y -= dy * push;
        other.x += dx * push;
        other.y += dy * push;
      }
  return pins;
}

const meets = (a: Box, b: Box): boolean => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

const around = ({ x, y }: Pin): Box => ({ left: x - HALF, right: x + HALF, top: y - HALF, bottom: y + HALF });

const hull = (points: readonly Position[]): Box => {
  const [xs, ys] = [points.map(([x = 0]) => x), points.map(([, y = 0]) => y)];
  return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
};

/** Names beside their markers, wherever they meet nothing else. */
export function named(
  pins: readonly Pin[],
  { width, height, keepOff }: { width: number; height: number; keepOff: readonly Position[] },
): Named[] {
  const taken: Box[] = [...pins.map(around), ...(keepOff.length > 0 ? [hull(keepOff)] : [])];
  return pins.flatMap((pin) => {
    const said = drawable(pin.sited.place.name);
    const wide = widthOf(said, SIZE);
    const { x, y } = pin;
    const places = [
      [x + HALF + 3, y - 11],
      [x - HALF - 3 - wide, y - 11],
      [x - wide / 2, y - HALF - 24],
      [x - wide / 2, y + HALF + 1],
      [x + 4, y - HALF - 22],
      [x + 4, y + HALF - 1],
      [x - 4 - wide, y - HALF - 22],
      [x - 4 - wide, y + HALF - 1],
    ];
    const free = places
      .map(([left = 0, top = 0]) => ({ said, left, top, right: left + wide, bottom: top + 23 }))
      .find(
        (box) =>
          box.left >= 4 &&
          box.top >= 4 &&
          box.right <= width - 4 &&
          box.bottom <= height - 4 &&
          !taken.some((other) => meets(box, other)),
      );
    if (!free) return [];
    taken.push(free);
    return [free];
  });
}
