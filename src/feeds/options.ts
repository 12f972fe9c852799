/** How long before a meeting a calendar rings. */
export interface Alarm {
  readonly amount: number;
  readonly unit: "w" | "d" | "h" | "min";
}

/** What whoever subscribes may choose, in the address itself. */
export interface FeedOptions {
  readonly alarms: readonly Alarm[];
  /** Meetings whose day is not known are in it as well. */
  readonly vague: boolean;
}

const MOST_ALARMS = 5;

const UNITS = ["w", "d", "h", "min"] as const satisfies readonly Alarm["unit"][];

function readAlarm(text: string): Alarm | undefined {
  const [, digits = "", word = ""] = /^(\d{1,3})(w|d|h|min)$/.exec(text.trim().toLowerCase()) ?? [];
  const amount = Number(digits);
  const unit = UNITS.find((one) => one === word);
  return unit && amount > 0 ? { amount, unit } : undefined;
}

const writeAlarm = ({ amount, unit }: Alarm): string => `${amount}${unit}`;

/** Reads `alarm=1d,2h` and `vague=yes`; what else stands in an address is not ours. `refused`: which of them is not understood. */
export function readOptions(query: URLSearchParams): FeedOptions | { readonly refused: "alarm" | "vague" } {
  const said = query.getAll("alarm").join(",").split(",").filter(Boolean);
  const alarms = new Map(said.map((one) => readAlarm(one)).map((one) => [one && writeAlarm(one), one]));
  const read = [...alarms.values()].filter((one) => one !== undefined);
  if (alarms.has(undefined) || read.length > MOST_ALARMS) return { refused: "alarm" };
  const vague = query.get("vague") ?? "no";
  return vague === "yes" || vague === "no" ? { alarms: read, vague: vague === "yes" } : { refused: "vague" };
}

/** What `readOptions` reads as the same: `?alarm=1d,2h&vague=yes`, or nothing. */
export function writeOptions({ alarms, vague }: FeedOptions): string {
  const said = [
    ...(alarms.length > 0 ? [`alarm=${alarms.map(writeAlarm).join(",")}`] : []),
    ...(vague ? ["vague=yes"] : []),
  ];
  return said.length > 0 ? `?${said.join("&")}` : "";
}
