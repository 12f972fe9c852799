import { crc32, deflateSync } from "node:zlib";

type Colour = readonly [red: number, green: number, blue: number, alpha: number];

const INK: Colour = [22, 33, 61, 255];
const PAPER: Colour = [251, 248, 241, 255];
const GOLD: Colour = [214, 170, 66, 255];
const WHITE: Colour = [255, 255, 255, 255];
const CLEAR: Colour = [0, 0, 0, 0];

const between = (value: number, low: number, high: number): boolean => value >= low && value < high;

/** A sheet of paper with a folded corner and three lines, in units of the icon's side. */
function sheetAt(x: number, y: number): "none" | "sheet" | "fold" | "line" {
  if (!between(x, 0.25, 0.75) || !between(y, 0.16, 0.84)) return "none";
  const corner = x - 0.57 - (y - 0.16);
  if (corner > 0) return "none";
  if (x > 0.57 && y < 0.34) return "fold";
  const inLine = [0.42, 0.54, 0.66].some((top) => between(y, top, top + 0.055)) && between(x, 0.33, 0.67);
  return inLine ? "line" : "sheet";
}

const inColour = (x: number, y: number): Colour => ({ none: INK, sheet: PAPER, fold: GOLD, line: INK })[sheetAt(x, y)];
const inOutline = (x: number, y: number): Colour =>
  ({ none: CLEAR, sheet: WHITE, fold: CLEAR, line: CLEAR })[sheetAt(x, y)];

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, "ascii"), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

/** A square picture as PNG (RFC 2083), eight bits for each of red, green, blue and alpha. */
function png(side: number, colourAt: (x: number, y: number) => Colour): Buffer {
  const rows = Array.from({ length: side }, (_, y) =>
    Buffer.from([0, ...Array.from({ length: side }, (_, x) => colourAt((x + 0.5) / side, (y + 0.5) / side)).flat()]),
  );
  const header = Buffer.alloc(13);
  header.writeUInt32BE(side, 0);
  header.writeUInt32BE(side, 4);
  header.set([8, 6, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk("IHDR", header),
    chunk("IDAT", deflateSync(Buffer.concat(rows))),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

/** 192 pixels in colour; 32 pixels white on transparent, as Teams wants them. */
export const colourIcon = (): Buffer => png(192, inColour);
export const outlineIcon = (): Buffer => png(32, inOutline);
