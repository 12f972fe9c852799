import { toHtml } from "hast-util-to-html";
import { drawChart } from "./chart/chart.ts";
import { drawMap } from "./map/map.ts";
import type { Picture } from "./picture.ts";

/** A picture as SVG. Its size is for reading on a telephone; a chat wants it twice as large (`pngOf`). */
export function svgOf(picture: Picture): string {
  const drawn = picture.kind === "map" ? drawMap(picture) : drawChart(picture);
  // HTML lets these three signs stand in a text; XML does not.
  return toHtml(drawn, { space: "svg", closeEmptyElements: true }).replaceAll("]]>", "]]&gt;");
}
