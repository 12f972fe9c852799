const PLAIN = "aAbBcCdDeEfFgGhHiIjJkKlLmMnNoOpPqQrRsStTuUvVwWxXyYzZ";
const ACCENTED = "áÁƀƁçÇđĐéÉƒƑĝĜĥĤíÍĵĴķĶļĻɱṀñÑóÓþÞǫǪŕŔšŠţŢúÚṽṼŵŴẋẊýÝžŽ";
const LETTERS = new Map([...PLAIN].map((letter, index) => [letter, [...ACCENTED][index] ?? letter]));

/** With accents, and a third longer; what holds no letter stays. */
function lengthened(text: string): string {
  if (!/\p{L}/u.test(text)) return text;
  const said = [...text].map((letter) => LETTERS.get(letter) ?? letter).join("");
  const [, before = "", middle = "", after = ""] = /^(\s*)(.*?)(\s*)$/s.exec(said) ?? [];
  return `${before}[${middle}${"·".repeat(Math.ceil(middle.length / 3))}]${after}`;
}

/** What is typed, addressed or drawn later by its own words stays as it is. */
const KEPT: ReadonlySet<string> = new Set([
  "command",
  "url",
  "when",
  "person",
  "note",
  "says",
  "kind",
  "usage",
  "examples",
]);

/** A catalogue whose every sentence is recognised by its accents. */
export function pseudo<T>(value: T): T;
export function pseudo(value: unknown): unknown {
  if (typeof value === "string") return lengthened(value);
  if (typeof value === "function") return (...values: unknown[]) => pseudo(value(...values));
  if (Array.isArray(value)) return value.map((one) => pseudo(one));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, KEPT.has(key) ? one : pseudo(one)]));
}
