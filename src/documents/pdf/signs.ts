/** What Inter can draw, among what may stand in a text; `test/documents` compares it with the font. */
const DRAWN =
  /^[\u0020-\u007e\u00a0-\u00ac\u00ae-\u0148\u014a-\u01c3\u01c5-\u0254\u0384-\u038a\u038c\u038e-\u03a1\u03a3-\u03ce\u0400-\u0479\u048a-\u049d\u04a0-\u04ff\u1e00-\u1e9b\u1e9e-\u1eff\u2010-\u2027\u2030-\u2055\u2070\u2071\u2074-\u208e\u20a0-\u20af\u20b1-\u20b5\u2116\u2117\u2122\u2190-\u2199\u2212\u2260\u2264\u2265\u25a1]+$/u;

const BOX = "□";
const signs = new Intl.Segmenter("en", { granularity: "grapheme" });

/** A stretch of text as it is drawn. `actual`: what it really says, where the font cannot draw it. */
export interface Stretch {
  readonly text: string;
  readonly actual?: string;
}

/** Each sign that the font lacks is a box, which screen readers and searches still read as the sign. */
export function stretches(text: string): Stretch[] {
  if (DRAWN.test(text)) return [{ text }];
  const all: Stretch[] = [];
  for (const { segment } of signs.segment(text)) {
    const last = all.at(-1);
    if (DRAWN.test(segment)) {
      if (last && last.actual === undefined) all[all.length - 1] = { text: last.text + segment };
      else all.push({ text: segment });
    } else if (last?.actual === undefined) all.push({ text: BOX, actual: segment });
    else all[all.length - 1] = { text: last.text + BOX, actual: last.actual + segment };
  }
  return all;
}
