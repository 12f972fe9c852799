import { type GeoPath, type GeoProjection, geoPath } from "d3-geo";
import type { Position } from "geojson";
import type { Element } from "hast";
import { s } from "hastscript";
import { MEMBER_STATES } from "../../library/members.ts";
import { INK, LINE, MARGIN, PAPER, type Part, QUIET_INK, round, text } from "../sheet.ts";
import { atlas, type Outline } from "./atlas.ts";
import { named, type Pin, spread } from "./labels.ts";
import { CONTESTED, EDGE, fillOf, LAND, MEMBER, marker, SEA } from "./style.ts";
import { thin } from "./thin.ts";
import { PANEL, type Sited, type View } from "./views.ts";

const HEADING = 34;
/** A marker that had to move so far is tied to its place by a line. */
const MOVED = 7;

type Shape = Parameters<GeoPath>[0];
type Draw = (shape: Shape) => string;

const drawn = new WeakMap<GeoProjection, Map<Shape, string>>();

/** Draws lines under a projection, each once. */
function drawing(projection: GeoProjection): Draw {
  const path = geoPath(thin(projection)).digits(1);
  const known = drawn.get(projection) ?? new Map<Shape, string>();
  drawn.set(projection, known);
  return (shape) => {
    const line = known.get(shape) ?? path(shape) ?? "";
    known.set(shape, line);
    return line;
  };
}

function land(draw: Draw, partners: readonly Sited[]): Element[] {
  const { outlines, byIso, contested, borders, unsettled } = atlas();
  const members = new Set(MEMBER_STATES.map(byIso));
  const filled = new Map(partners.map(({ outline, place }) => [outline, fillOf(place.group, place.open)]));
  const fill = (one: Outline): string => filled.get(one) ?? (members.has(one) ? MEMBER : LAND);
  const byFill = Map.groupBy(outlines, fill);
  return [
    ...[...byFill].map(([colour, all]) =>
      s("path", { d: all.map(({ shape }) => draw(shape)).join(""), fill: colour, stroke: EDGE, strokeWidth: 0.5 }),
    ),
    s("path", { d: draw(borders), fill: "none", stroke: PAPER, strokeWidth: 1 }),
    s("path", { d: draw(contested), fill: CONTESTED, stroke: QUIET_INK, strokeWidth: 1, strokeDasharray: "3 2" }),
    s("path", { d: draw(unsettled), fill: "none", stroke: QUIET_INK, strokeWidth: 1.2, strokeDasharray: "3 2" }),
  ];
}

function pinsOf({ projection, marked }: View): Pin[] {
  return spread(
    marked.flatMap((sited) => {
      const home = projection(sited.at);
      return home ? [{ sited, home }] : [];
    }),
  );
}

const drawPin = ({ sited: { place }, x, y, home: [hx, hy] }: Pin): Element[] => [
  ...(Math.hypot(x - hx, y - hy) > MOVED
    ? [s("path", { d: `M${round(hx)} ${round(hy)}L${round(x)} ${round(y)}`, stroke: INK, strokeWidth: 1.5 })]
    : []),
  marker(place.group, place.open ?? false, x, y),
];

/** Corners of the part that another map shows larger. */
const frameOf = ({ frame, projection }: View): Position[] =>
  frame?.coordinates.flatMap(([x = 0, y = 0]) => {
    const point = projection([x, y]);
    return point ? [point.map(round)] : [];
  }) ?? [];

/** One map from some height down. `partners`: whose land is coloured, here or on another map of the picture. */
export function panel(view: View, partners: readonly Sited[], top: number): Part {
  const draw = drawing(view.projection);
  const from = view.heading === "" ? top : top + HEADING;
  const pins = pinsOf(view);
  const frame = frameOf(view);
  return {
    nodes: [
      ...(view.heading === "" ? [] : [text(view.heading, { x: MARGIN, y: top + 24, bold: true })]),
      s(
        "g",
        { transform: `translate(${MARGIN} ${round(from)})` },
        s("rect", { width: PANEL, height: round(view.height), fill: SEA }),
        ...land(draw, partners),
        ...(frame.length > 0
          ? [s("path", { d: `M${frame.join("L")}Z`, fill: "none", stroke: INK, strokeWidth: 1.5 })]
          : []),
        ...pins.flatMap(drawPin),
        ...named(pins, { width: PANEL, height: view.height, keepOff: frame }).map(({ said, left, top: y }) =>
          text(said, { x: left, y: y + 18, rim: true }),
        ),
        s("rect", { width: PANEL, height: round(view.height), fill: "none", stroke: LINE }),
      ),
    ],
    end: from + view.height + 8,
  };
}
