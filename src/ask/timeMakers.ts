import type { Role, Said, Time, Unit, Which, YearSaid } from "./times.ts";

/** The parts of a match that bear a letter, in their order. */
export interface Parts {
  readonly values: (letter: string) => number[];
  readonly texts: (letter: string) => string[];
  readonly units: () => Unit[];
  readonly has: (letter: string) => boolean;
  /** Letters with what they come to, in their order. */
  readonly all: readonly (readonly [string, number])[];
}
export type Make = (parts: Parts) => Said | undefined;

const WRITTEN: Partial<Readonly<Record<Unit, string>>> = { D: "d", A: "wd", K: "w", B: "m", h: "h" };
export const two = (number: number): string => String(number).padStart(2, "0");

export const which = ({ has }: Parts): Which => (has("x") ? 1 : has("l") ? -1 : 0);
export const yearOf = (parts: Parts): YearSaid => {
  const [year] = parts.values("Y");
  if (year !== undefined) return { year };
  return parts.has("J") ? { yearsOn: which(parts) } : {};
};

const roleOf = ({ has }: Parts, fallback: Role = "in"): Role => {
  if (has("s")) return "since";
  if (has("e") && (has("u") || has("b"))) return "end";
  if (has("b")) return "before";
  if (has("u")) return "until";
  if (has("f")) return "after";
  return fallback;
};

export const timed =
  (time: (parts: Parts) => Time | undefined): Make =>
  (parts) => {
    const read = time(parts);
    return read && { kind: "time", time: read, role: roleOf(parts) };
  };

/** `9am`, `9:30`, `14h30` or a bare hour. */
function clockOf(text: string): string | undefined {
  const [, hour = "", minute = "00", half = ""] =
    /^(\d{1,2})(?:[:h.](\d\d)|h|uhr)? ?(am|pm)?$/.exec(text.toLowerCase()) ?? [];
  if (hour === "") return undefined;
  const hours = half === "" ? Number(hour) : (Number(hour) % 12) + (half === "pm" ? 12 : 0);
  return hours > 24 || Number(minute) > 59 ? undefined : `${two(hours % 24)}:${minute}`;
}

export const leads: Make = (parts) => {
  const numbers = parts.values("N");
  const [unit] = parts.units();
  const letter = unit && WRITTEN[unit];
  const [part] = parts.values("P");
  if (unit === "F") return { kind: "leads", leads: ["14d"] };
  if (!letter) return undefined;
  const weeks = unit === "K";
  const said = (numbers.length > 0 ? numbers : [1]).map((number) => (weeks ? `${number * 7}d` : `${number}${letter}`));
  return { kind: "leads", leads: said, ...(part !== undefined && { at: `${two(part)}:00` }) };
};

/** `30d` or `lead:30d,7d`: as the commands write it. */
export const typedLeads = (texts: readonly string[]): Said => {
  const short = texts.every((text) => !text.includes(":"));
  const leads = texts.flatMap((text) => text.replace(/^leads?:/, "").split(","));
  return { kind: "leads", leads, ...(short && { short }) };
};

/** "a week and two days before": each unit with the number in front of it. */
export const severalLeads: Make = ({ all }) => {
  const said: string[] = [];
  let number = 1;
  for (const [letter, value] of all) {
    const unit = letter === "L" ? "d" : WRITTEN[letter as Unit];
    if (letter === "N") number = value;
    if (letter === "F") said.push("14d");
    if (unit === undefined) continue;
    said.push(unit === "w" ? `${number * 7}d` : `${number}${unit}`);
    number = 1;
  }
  return { kind: "leads", leads: said };
};

export const clock: Make = ({ values, texts, has }) => {
  const [written] = texts("c");
  const [hour, minute] = values("N");
  if (written === undefined && minute !== undefined && /^\d\d$/.test(texts("N")[1] ?? "")) {
    const at = clockOf(`${hour}:${two(minute)}`);
    return at === undefined ? undefined : { kind: "clock", at };
  }
  if (written === undefined && hour === undefined) return undefined;
  const pm = has("k") && /pm/i.test(texts("k").join(""));
  const at = clockOf(written ?? `${hour}${pm ? "pm" : ""}`);
  return at === undefined ? undefined : { kind: "clock", at };
};

/** Of an hour without more, nobody meets before. */
const MORNING = 6;
const byDay = (hour: number): number => (hour < MORNING ? hour + 12 : hour);

/** "quarter to three": minutes before or after an hour that is said in words. */
export const spoken =
  (minutes: number): Make =>
  ({ values, texts }) => {
    const [hour] = values("N");
    if (hour === undefined || hour > 24) return undefined;
    const isLate = texts("k").includes("pm") && hour < 12;
    const all = (isLate ? hour + 12 : byDay(hour)) * 60 + minutes;
    return { kind: "clock", at: `${two(Math.floor(all / 60) % 24)}:${two(all % 60)}` };
  };

/** "at 3" */
export const bareHour: Make = ({ values }) => {
  const [hour] = values("N");
  return hour === undefined || hour > 24 ? undefined : { kind: "clock", at: `${two(byDay(hour) % 24)}:00` };
};

const NOON = 12;
/** "8 in the evening" */
export const hourOfPart: Make = ({ values }) => {
  const [hour] = values("N");
  const [part = 0] = values("P");
  if (hour === undefined || hour > 24) return undefined;
  return { kind: "clock", at: `${two(hour < NOON && part >= NOON ? hour + NOON : hour % 24)}:00` };
};

/** "January or February" */
export const monthsBetween: Make = (parts) => {
  const [first, last] = parts.values("C");
  if (first === undefined || last === undefined) return undefined;
  return { kind: "time", time: { kind: "months", first, last, ...yearOf(parts) }, role: "in" };
};

/** "between Christmas and New Year" */
export const betweenSeasons: Make = ({ values }) => {
  const [first, last] = values("S");
  if (first === undefined || last === undefined) return undefined;
  return { kind: "time", time: { kind: "seasons", first, last }, role: "in" };
};

export const number = ({ values, has }: Parts): number => values("N")[0] ?? (has("F") ? 1 : 1);
export const unit = ({ units }: Parts): Unit => units()[0] ?? "D";

const OVER = /^(?:over|within|during|au cours|pendant|innerhalb|binnen|über)/;
/** "over the coming year" begins today; "in the coming year" is that of the calendar. */
export const fromNow: Make = (parts) =>
  OVER.test(parts.texts("i")[0] ?? "")
    ? { kind: "time", time: { kind: "length", number: 1, unit: unit(parts), which: 1 }, role: "in" }
    : undefined;

export const date: Make = timed((parts) => {
  const [month] = parts.values("C");
  const range = parts.texts("r")[0]?.split("-").map(Number);
  const days = range ?? [...parts.values("N"), ...parts.values("O")];
  const [day, last] = days;
  if (month === undefined || day === undefined || day < 1 || day > 31) return undefined;
  return { kind: "date", day, month, ...(last !== undefined && last > day && { last }), ...yearOf(parts) };
});

/** "the week of 14 December" */
export const weekOf =
  (day: Make): Make =>
  (parts) => {
    const said = day(parts);
    return said?.kind === "time" ? { ...said, time: { kind: "weekOf", day: said.time }, role: "in" } : undefined;
  };

/** "between 10 and 20 December" */
export const daysBetween: Make = (parts) => {
  const [month] = parts.values("C");
  const [day, last] = parts.all.flatMap(([letter, value]) =>
    letter === "N" || letter === "n" || letter === "O" ? [value] : [],
  );
  if (month === undefined || day === undefined || last === undefined || last <= day || last > 31) return undefined;
  return { kind: "time", time: { kind: "date", day, last, month, ...yearOf(parts) }, role: "in" };
};

/** `31.12.2027` */
export const numericDay: Make = timed(({ texts }) => {
  const [a = 0, b = 0, year = 0] = (texts("d")[0] ?? "").split(/[./]/).map(Number);
  const full = year < 100 ? 2000 + year : year;
  const ways = [
    [a, b],
    [b, a],
  ]
    .filter(([day = 0, month = 0]) => day <= 31 && month <= 12 && month > 0)
    .map(([day, month]) => `${full}-${two(month ?? 0)}-${two(day ?? 0)}`);
  const [first, second] = [...new Set(ways)];
  if (first === undefined) return undefined;
  return second === undefined || (texts("d")[0] ?? "").includes(".")
    ? { kind: "iso", day: first }
    : { kind: "unclear" };
});

/** `4/12` without a year: said back, never guessed. */
export const shortDay: Make = ({ texts }) => {
  const [a = 0, b = 0] = (texts("X")[0] ?? "").split(/[./]/).map(Number);
  if (b > 12 && a <= 24 && (texts("X")[0] ?? "").includes(".")) return { kind: "clock", at: `${two(a)}:${two(b)}` };
  const ways = [
    [a, b],
    [b, a],
  ].filter(([day = 0, month = 0]) => day > 0 && day <= 31 && month <= 12 && month > 0);
  const [first, second] = ways;
  if (!first) return undefined;
  const [day = 0, month = 0] = first;
  if (!second || a === b) return { kind: "time", time: { kind: "date", day, month }, role: "in" };
  return {
    kind: "time",
    time: { kind: "unclear" },
    role: "in",
  };
};

export const part: Make = timed((parts) => {
  const [quarter] = parts.values("q");
  const [half] = parts.values("y");
  const [ordinal] = [...parts.values("O"), ...parts.values("N")];
  const letter = quarter !== undefined || parts.has("V") ? "q" : "h";
  const said = quarter ?? half ?? ordinal ?? (parts.has("l") ? 4 : undefined);
  if (said === undefined || said > (letter === "q" ? 4 : 2)) return undefined;
  return { kind: "part", part: letter, number: said, ...yearOf(parts) };
});

/** "till the 10th": the next day of that number. */
export function dayOfMonth(parts: Parts): Said | undefined {
  const [day] = [...parts.values("n"), ...parts.values("N")];
  if (day === undefined || day < 1 || day > 31) return undefined;
  return { kind: "time", time: { kind: "dayOfMonth", day }, role: roleOf(parts) };
}

const BEFORE_MAY = /^(?:the|of|in|to|for)$/;
/** "may" alone is seldom the month. */
export function bareMonth(parts: Parts): Said | undefined {
  const [text = ""] = parts.texts("C");
  const isSaid = parts.has("i") || parts.has("s") || parts.has("u") || parts.has("b") || parts.has("g");
  if (text === "may" && !isSaid && !parts.texts("o").some((word) => BEFORE_MAY.test(word))) return undefined;
  return {
    kind: "time",
    time: { kind: "month", month: parts.values("C")[0] ?? 1 },
    role: roleOf(parts),
  };
}
