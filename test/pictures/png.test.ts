import { createRequire } from "node:module";
import { inflateSync } from "node:zlib";
import { Resvg } from "@resvg/resvg-js";
import fc from "fast-check";
import { XMLValidator } from "fast-xml-parser";
import { toHtml } from "hast-util-to-html";
import { s } from "hastscript";
import { describe, expect, it } from "vitest";
import { clipRing, north } from "../../src/pictures/map/clip.ts";
import type { ChartPicture } from "../../src/pictures/picture.ts";
import { pngOf, rasterOf } from "../../src/pictures/png.ts";
import { svgOf } from "../../src/pictures/svg.ts";
import { shorten, widthOf, wrap } from "../../src/pictures/text.ts";
import { openWorker } from "../../src/worker/worker.ts";
import { theLibrary } from "../support/world.ts";
import { drawn, outside, sizeOf } from "./drawing.ts";

const chartWith = (label: string): ChartPicture => ({
  kind: "timeline",
  language: "en",
  title: label,
  subtitle: label,
  from: "2026-01-01",
  to: "2026-12-31",
  today: "2026-06-01",
  sections: [
    {
      heading: "Meetings",
      rows: [
        {
          label,
          marks: [
            { what: "meeting", state: "planned", start: "2026-03-04", end: "2026-03-04", vague: false, label: "4 Mar" },
          ],
        },
      ],
    },
  ],
  notes: [label],
});

interface Png {
  readonly width: number;
  readonly height: number;
  readonly pixels: Buffer;
}

function readPng(bytes: Uint8Array): Png {
  const file = Buffer.from(bytes);
  expect(file.subarray(1, 4).toString()).toBe("PNG");
  const parts: Buffer[] = [];
  for (let at = 8; at < file.length; ) {
    const length = file.readUInt32BE(at);
    if (file.toString("latin1", at + 4, at + 8) === "IDAT") parts.push(file.subarray(at + 8, at + 8 + length));
    at += 12 + length;
  }
  return { width: file.readUInt32BE(16), height: file.readUInt32BE(20), pixels: inflateSync(Buffer.concat(parts)) };
}

const FONT = createRequire(import.meta.url).resolve("@expo-google-fonts/inter/600SemiBold/Inter_600SemiBold.ttf");

/** How wide some letters are when they are drawn. */
function inkOf(letters: string): number {
  const words = toHtml(s("text", { y: 30, fontFamily: "Inter", fontSize: 20, fontWeight: 600 }, letters), {
    space: "svg",
  });
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="3000" height="60">${words}</svg>`;
  const font = { fontFiles: [FONT], loadSystemFonts: false };
  return new Resvg(svg, { font }).getBBox()?.width ?? Number.POSITIVE_INFINITY;
}

describe("a picture as PNG", () => {
  it("is twice as large as its SVG, and not blank", async () => {
    const picture = chartWith("Talks");
    const { width, height } = sizeOf(drawn(picture));
    const png = readPng(await pngOf(picture));
    expect([png.width, png.height]).toEqual([2 * width, 2 * height]);
    expect(new Set(png.pixels).size).toBeGreaterThan(100);
  });

  it("shows letters without any font of the system", async () => {
    const [with_, without] = [chartWith("A title of some length"), chartWith("")].map((picture) =>
      rasterOf(svgOf(picture)),
    );
    expect(readPng(with_ ?? new Uint8Array()).pixels.equals(readPng(without ?? new Uint8Array()).pixels)).toBe(false);
    expect((with_?.length ?? 0) - (without?.length ?? 0)).toBeGreaterThan(2000);
  });

  it("is made in another thread", async () => {
    const worker = openWorker();
    const bytes = await worker.run({ kind: "picture", picture: chartWith("Talks") });
    await worker.close();
    expect(readPng(bytes).width).toBe(1280);
  });
});

describe("words of others", () => {
  const HOSTILE = [
    "</text><script>alert(1)</script>",
    '"><image href="file:///etc/passwd"/>',
    "&lt;&amp;]]>",
    "\u0000\u0001\u001b[31m\ud800 end",
    "\u202eright to left\u202c \u200bnothing",
    "one-word-that-is-much-too-long-for-any-line-".repeat(20),
    "会議 встреча 🕊️",
    "",
  ];

  it.each(HOSTILE)("stay words: %j", (label) => {
    const svg = svgOf(chartWith(label));
    expect(XMLValidator.validate(svg)).toBe(true);
    expect(svg).not.toMatch(/<(script|image)|[^\P{Cc}\n]|\p{Cf}/u);
    expect(outside(drawn(chartWith(label)))).toEqual([]);
    expect(readPng(rasterOf(svg)).width).toBe(1280);
  });

  it("never break a drawing, whatever they are", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 200 }), (label) => {
        const svg = svgOf(chartWith(label));
        expect(() => new Resvg(svg, { font: { loadSystemFonts: false } })).not.toThrow();
        expect(outside(drawn(chartWith(label)))).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });
});

describe("the measure of words", () => {
  it("keeps to a width", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 120 }), fc.integer({ min: 60, max: 600 }), (text, width) => {
        expect(widthOf(shorten(text, width, 20), 20)).toBeLessThanOrEqual(width);
        for (const line of wrap(text, width, 20)) expect(widthOf(line, 20)).toBeLessThanOrEqual(width);
      }),
    );
  });

  it("never takes a letter for narrower than it is drawn", async () => {
    const { partners, series } = await theLibrary();
    const letters = new Set([...partners, ...series].flatMap(({ name }) => [...name.replaceAll(" ", "")]));
    const narrow = [...letters].filter((letter) => inkOf(letter.repeat(9)) > widthOf(letter.repeat(9), 20));
    expect(letters.size).toBeGreaterThan(50);
    expect(narrow).toEqual([]);
  });
});

describe("what is cut off along a parallel", () => {
  it("lies on one side of it", () => {
    const point = fc.tuple(fc.integer({ min: -50, max: 50 }), fc.integer({ min: -50, max: 50 }));
    fc.assert(
      fc.property(fc.array(point, { minLength: 3, maxLength: 12 }), ([first, ...rest]) => {
        const ring = first ? [first, ...rest, first] : [];
        const cut = clipRing(ring, north(10));
        for (const [, y = 0] of cut) expect(y).toBeGreaterThanOrEqual(10 - 1e-9);
        expect(cut.at(0)).toEqual(cut.at(-1));
        expect(clipRing(ring, north(-50))).toEqual(ring);
      }),
    );
  });
});
