import type { GeoProjection, GeoStream } from "d3-geo";

/** Steps shorter than this are not seen. */
const STEP = 0.8;

type Point = readonly [number, number];

function kept(line: readonly Point[]): Point[] {
  const points: Point[] = [];
  for (const [index, point] of line.entries()) {
    const last = points.at(-1);
    const isSeen = !last || index === line.length - 1 || Math.hypot(point[0] - last[0], point[1] - last[1]) >= STEP;
    if (isSeen) points.push(point);
  }
  return points;
}

/** Leaves out points that lie closer together than can be seen, and rings of which nothing is left. */
function thinned(to: GeoStream): GeoStream {
  let line: Point[] = [];
  let least = 2;
  const inPolygon = (inside: boolean): void => {
    least = inside ? 4 : 2;
  };
  return {
    point: (x, y) => {
      line.push([x, y]);
    },
    lineStart: () => {
      line = [];
    },
    lineEnd: () => {
      const points = kept(line);
      if (points.length < least) return;
      to.lineStart();
      for (const [x, y] of points) to.point(x, y);
      to.lineEnd();
    },
    polygonStart: () => {
      inPolygon(true);
      to.polygonStart();
    },
    polygonEnd: () => {
      inPolygon(false);
      to.polygonEnd();
    },
  };
}

/** A projection whose lines have no more points than can be seen. */
export const thin = (projection: GeoProjection): Pick<GeoProjection, "stream"> => ({
  stream: (to) => projection.stream(thinned(to)),
});
