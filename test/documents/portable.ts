import { inflateSync } from "node:zlib";

/** Reads a PDF far enough to tell what it says. */
export interface Portable {
  /** All objects and streams, as far as they are text. */
  readonly raw: string;
  /** The text of each page, in the order in which it was drawn. */
  readonly pages: readonly string[];
}

const STREAM = /(\d+) 0 obj\n(<<(?:(?!endobj).)*?>>)\nstream\n(.*?)\nendstream/gs;

const inflated = (body: string): string => inflateSync(Buffer.from(body, "latin1")).toString("latin1");

const utf16 = (hex: string): string =>
  String.fromCharCode(...(hex.replace(/\s/g, "").match(/.{4}/g) ?? []).map((unit) => Number.parseInt(unit, 16)));

/** What the glyphs of a font mean. */
function meanings(cmap: string): string[] {
  return [...cmap.matchAll(/> \[(.*?)\]/g)].flatMap(([, list = ""]) =>
    [...list.matchAll(/<([^>]*)>/g)].map(([, hex = ""]) => utf16(hex)),
  );
}

/** A string as a PDF writes it: `(…)` in Latin-1, or in UTF-16 behind a mark. */
export function readString(written: string): string {
  const plain = written.replace(
    /\\([nrtbf()\\])/g,
    (_, sign: string) => ({ n: "\n", r: "\r", t: "\t", b: "\b", f: "\f" })[sign] ?? sign,
  );
  return plain.startsWith("\u00fe\u00ff") ? Buffer.from(plain.slice(2), "latin1").swap16().toString("utf16le") : plain;
}

const SPAN = /\/Span <<\n\/ActualText \(((?:\\.|[^\\)])*)\)\n>> BDC(.*?)EMC/gs;

function pageText(content: string, fonts: ReadonlyMap<string, readonly string[]>): string {
  const spoken = content.replace(
    SPAN,
    (_, actual: string) => `/ACTUAL ${Buffer.from(readString(actual), "utf16le").toString("hex")} `,
  );
  let font: readonly string[] = [];
  let said = "";
  for (const [, name, actual, shown] of spoken.matchAll(/\/(F\d+) [\d.]+ Tf|\/ACTUAL (\w*) |\[([^\]]*)\] TJ/g)) {
    if (name) font = fonts.get(name) ?? [];
    else if (actual !== undefined) said += Buffer.from(actual, "hex").toString("utf16le");
    else
      for (const [, glyphs = ""] of (shown ?? "").matchAll(/<([^>]*)>/g))
        said += (glyphs.match(/.{4}/g) ?? []).map((glyph) => font[Number.parseInt(glyph, 16)] ?? "\ufffd").join("");
  }
  return said;
}

export function openPortable(bytes: Uint8Array): Portable {
  const raw = Buffer.from(bytes).toString("latin1");
  const streams = new Map<string, string>();
  for (const [, id = "", head = "", body = ""] of raw.matchAll(STREAM))
    if (head.includes("/FlateDecode")) streams.set(id, inflated(body));
  const objectOf = (id: string): string =>
    new RegExp(`(?:^|\\n)${id} 0 obj\\n(.*?)\\nendobj`, "s").exec(raw)?.[1] ?? "";
  const fonts = new Map<string, string[]>();
  for (const [, name = "", id = ""] of raw.matchAll(/\/(F\d+) (\d+) 0 R/g))
    fonts.set(name, meanings(streams.get(/\/ToUnicode (\d+) 0 R/.exec(objectOf(id))?.[1] ?? "") ?? ""));
  const kids = /\/Kids \[([^\]]*)\]/.exec(raw)?.[1] ?? "";
  const pages = [...kids.matchAll(/(\d+) 0 R/g)].map(([, id = ""]) => {
    const content = /\/Contents (\d+) 0 R/.exec(objectOf(id))?.[1] ?? "";
    return pageText(streams.get(content) ?? "", fonts);
  });
  return { raw, pages };
}
