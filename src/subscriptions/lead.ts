import { z } from "zod";

/** How long before a meeting: months, weeks, days and working days end at an hour of the day; hours and minutes are elapsed. */
export const Lead = z.strictObject({ amount: z.int().min(0), unit: z.enum(["m", "w", "d", "wd", "h", "min"]) });
export type Lead = z.infer<typeof Lead>;

const MOST: Readonly<Record<Lead["unit"], number>> = { m: 12, w: 52, d: 366, wd: 260, h: 72, min: 600 };
const NAMES: Readonly<Record<Lead["unit"], readonly [string, string]>> = {
  m: ["month", "months"],
  w: ["week", "weeks"],
  d: ["day", "days"],
  wd: ["working day", "working days"],
  h: ["hour", "hours"],
  min: ["minute", "minutes"],
};
const HELP = "Write for example lead:30d,7d,1d,2h or lead:10wd; m, w, d, wd, h and min are understood.";

export const writeLead = ({ amount, unit }: Lead): string => `${amount}${unit}`;

export const isClockLead = ({ unit }: Lead): boolean => unit === "h" || unit === "min";

/** "7 days before", "on the day". */
export function sayLead({ amount, unit }: Lead): string {
  if (amount === 0) return "on the day";
  return `${amount} ${NAMES[unit][amount === 1 ? 0 : 1]} before`;
}

function readLead(text: string): Lead | string {
  const [, digits = "", word = ""] = /^(-?\d{1,6})(wd|min|m|w|d|h)$/.exec(text.trim().toLowerCase()) ?? [];
  const unit = Lead.shape.unit.safeParse(word).data;
  if (!unit) return `“${text.slice(0, 40)}” is no lead time. ${HELP}`;
  const amount = Number(digits);
  if (amount < 0)
    return `${text} would be after the meeting. Leads count backwards from it, without a minus: ${-amount}${unit}.`;
  if (amount > MOST[unit]) return `${text} is too early: I go back ${MOST[unit]} ${NAMES[unit][1]} at most.`;
  if (amount === 0 && unit !== "d") return `${text} is no time at all. Write 0d for the day itself.`;
  return { amount, unit };
}

/** Each once, the earliest first. */
export function inOrder(leads: readonly Lead[]): Lead[] {
  const once = new Map(leads.map((one) => [writeLead(one), one]));
  return [...once.values()].sort((a, b) => roughly(b) - roughly(a));
}

export const MOST_LEADS = 10;
export const TOO_MANY = "More than ten reminders for one meeting are too many. Name ten leads at most.";

/** `30d,7d,1d`: each once, the earliest first. A sentence says what is wrong. */
export function readLeads(text: string): readonly Lead[] | string {
  const read = text.split(",").filter(Boolean).map(readLead);
  const wrong = read.find((one) => typeof one === "string");
  if (wrong !== undefined) return wrong;
  const leads = inOrder(read.filter((one) => typeof one !== "string"));
  if (leads.length === 0) return `There is no lead time. ${HELP}`;
  return leads.length > MOST_LEADS ? TOO_MANY : leads;
}

const MINUTES: Readonly<Record<Lead["unit"], number>> = { m: 43_800, w: 10_080, d: 1440, wd: 2016, h: 60, min: 1 };
const roughly = ({ amount, unit }: Lead): number => amount * MINUTES[unit];
