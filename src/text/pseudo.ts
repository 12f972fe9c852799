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

/** What is typed stays as it is. */
const TYPED: ReadonlySet<string> = new Set(["usage", "examples"]);

const RUN: ReadonlySet<string> = new Set(["strong", "link", "url", "when", "on", "command", "person", "note"]);
/** The keys of a run whose words are said; the others are addressed, or drawn later by words of their own. */
const SAID: ReadonlySet<string> = new Set(["strong", "link"]);

/** A catalogue whose every sentence is recognised by its accents. */
export function pseudo<T>(value: T): T;
export function pseudo(value: unknown): unknown {
  if (typeof value === "string") return lengthened(value);
  if (typeof value === "function") return (...values: unknown[]) => pseudo(value(...values));
  if (Array.isArray(value)) return value.map((one) => pseudo(one));
  if (typeof value !== "object" || value === null) return value;
  const isRun = Object.keys(value).every((key) => RUN.has(key));
  const isSaid = (key: string): boolean => (isRun ? SAID.has(key) : !TYPED.has(key));
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, isSaid(key) ? pseudo(one) : one]));
}
