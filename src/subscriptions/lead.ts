import { z } from "zod";
import type { Words } from "../text/words.ts";

/** How long before a meeting: months, weeks, days and working days end at an hour of the day; hours and minutes are elapsed. */
export const Lead = z.strictObject({ amount: z.int().min(0), unit: z.enum(["m", "w", "d", "wd", "h", "min"]) });
export type Lead = z.infer<typeof Lead>;

const MOST: Readonly<Record<Lead["unit"], number>> = { m: 12, w: 52, d: 366, wd: 260, h: 72, min: 600 };

export const writeLead = ({ amount, unit }: Lead): string => `${amount}${unit}`;

export const isClockLead = ({ unit }: Lead): boolean => unit === "h" || unit === "min";

/** "7 days before", "on the day". */
export const sayLead = ({ amount, unit }: Lead, { rules }: Words): string => rules.leads.before(amount, unit);

const LEAD = /^(-?\d{1,6})(wd|min|m|w|d|h)$/;

/** A lead as it is written. */
export function leadOf(text: string): Lead | undefined {
  const [, digits = "", unit = ""] = LEAD.exec(text) ?? [];
  return Lead.safeParse({ amount: Number(digits), unit }).data;
}

function readLead(text: string, { rules: { leads } }: Words): Lead | string {
  const [, digits = "", word = ""] = LEAD.exec(text.trim().toLowerCase()) ?? [];
  const unit = Lead.shape.unit.safeParse(word).data;
  if (!unit) return leads.unknown(text.slice(0, 40));
  const amount = Number(digits);
  if (amount < 0) return leads.after(text, `${-amount}${unit}`);
  if (amount > MOST[unit]) return leads.tooEarly(text, MOST[unit], unit);
  return amount === 0 && unit !== "d" ? leads.nothing(text) : { amount, unit };
}

/** Each once, the earliest first. */
export function inOrder(leads: readonly Lead[]): Lead[] {
  const once = new Map(leads.map((one) => [writeLead(one), one]));
  return [...once.values()].sort((a, b) => roughly(b) - roughly(a));
}

export const MOST_LEADS = 10;

/** `30d,7d,1d`: each once, the earliest first. A sentence says what is wrong. */
export function readLeads(text: string, say: Words): readonly Lead[] | string {
  const read = text
    .split(",")
    .filter(Boolean)
    .map((one) => readLead(one, say));
  const wrong = read.find((one) => typeof one === "string");
  if (wrong !== undefined) return wrong;
  const leads = inOrder(read.filter((one) => typeof one !== "string"));
  if (leads.length === 0) return say.rules.leads.none;
  return leads.length > MOST_LEADS ? say.rules.leads.tooMany : leads;
}

const MINUTES: Readonly<Record<Lead["unit"], number>> = { m: 43_800, w: 10_080, d: 1440, wd: 2016, h: 60, min: 1 };
const roughly = ({ amount, unit }: Lead): number => amount * MINUTES[unit];
