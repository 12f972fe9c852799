/** What is typed stays as it is. */
const TYPED: ReadonlySet<string> = new Set(["usage", "examples"]);

const RUN: ReadonlySet<string> = new Set(["strong", "link", "url", "when", "on", "command", "person", "note"]);
/** The keys of a run whose words are said; the others are addressed, or drawn later by words of their own. */
const SAID: ReadonlySet<string> = new Set(["strong", "link"]);

/** A catalogue of the same shape with every text changed, also what its sentences make of values. */
export function withEach<T>(value: T, change: (text: string) => string): T;
export function withEach(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === "string") return change(value);
  if (typeof value === "function") return (...values: unknown[]) => withEach(value(...values), change);
  if (Array.isArray(value)) return value.map((one) => withEach(one, change));
  if (typeof value !== "object" || value === null) return value;
  const isRun = Object.keys(value).every((key) => RUN.has(key));
  const isSaid = (key: string): boolean => (isRun ? SAID.has(key) : !TYPED.has(key));
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [key, isSaid(key) ? withEach(one, change) : one]),
  );
}
