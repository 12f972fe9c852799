/** A content line (RFC 5545, 3.1). Names stand in capitals. */
export interface Property {
  readonly name: string;
  readonly params: ReadonlyMap<string, string>;
  readonly value: string;
}

const PARAM = /;\s*([\w-]+)\s*=\s*("[^"]*"|[^";:]*)/y;
const DATES = /^(DTSTART|DTEND|RECURRENCE-ID|EXDATE|RDATE)$/;

/** Outlook’s names of zones hold a colon, which some programs do not put in quotes. */
function withColon({ name, params, value }: Property): Property {
  const end = value.lastIndexOf(":");
  const zone = params.get("TZID");
  if (!DATES.test(name) || zone === undefined || !/^\d{8}(T\d{6}Z?)?\s*(,|$)/.test(value.slice(end + 1)))
    return { name, params, value };
  return end < 0
    ? { name, params, value }
    : { name, params: new Map(params).set("TZID", `${zone}:${value.slice(0, end)}`), value: value.slice(end + 1) };
}

/** Reads a line that is no longer folded; nothing where it is none. */
export function readLine(line: string): Property | undefined {
  const [head, name = ""] = /^\s*(?:[\w-]+\.)?([\w-]+)\s*(?=[;:])/.exec(line) ?? [];
  if (head === undefined) return undefined;
  const params = new Map<string, string>();
  let at = head.length;
  PARAM.lastIndex = at;
  for (let param = PARAM.exec(line); param; param = PARAM.exec(line)) {
    params.set((param[1] ?? "").toUpperCase(), (param[2] ?? "").replace(/^"|"$/g, "").trim());
    at = PARAM.lastIndex;
  }
  const colon = line.indexOf(":", at);
  if (colon < 0) return undefined;
  return withColon({ name: name.toUpperCase(), params, value: line.slice(colon + 1).trim() });
}

/** The text of a value, in which signs that mean something to the format stand after a backslash. */
export const textOf = (value: string): string =>
  value.replace(/\\(.)/g, (_, sign: string) => (sign === "n" || sign === "N" ? "\n" : sign));
