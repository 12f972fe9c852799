import { createRequire } from "node:module";
import { Resvg } from "@resvg/resvg-js";
import type { Picture } from "./picture.ts";
import { svgOf } from "./svg.ts";

const { resolve } = createRequire(import.meta.url);
/** The fonts come along: a fresh server has none. */
const FONTS = ["400Regular/Inter_400Regular.ttf", "600SemiBold/Inter_600SemiBold.ttf"].map((file) =>
  resolve(`@expo-google-fonts/inter/${file}`),
);

/** SVG as PNG, twice as large. */
export function rasterOf(svg: string): Uint8Array {
  const image = new Resvg(svg, {
    fitTo: { mode: "zoom", value: 2 },
    font: { fontFiles: FONTS, loadSystemFonts: false, defaultFontFamily: "Inter" },
  }).render();
  const png = image.asPng();
  // The engine does not see the megabytes behind an image and would let hundreds of them pile up.
  // As many bytes that it does see, and that nobody touches, make it take them away in time.
  Buffer.allocUnsafeSlow(image.width * image.height * 4);
  return png;
}

/** A picture as PNG, for chats. */
export const pngOf = async (picture: Picture): Promise<Uint8Array> => rasterOf(svgOf(picture));
