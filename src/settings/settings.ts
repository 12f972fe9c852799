import { z } from "zod";
import { isZone } from "../clock.ts";
import { LANGUAGES } from "../languages.ts";

const Time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
const Day = z.iso.date();

/** What a conversation has set. Times are wall times in its zone. */
export const Settings = z.strictObject({
  /** In which the bot speaks here. */
  language: z.enum(LANGUAGES),
  /** Somebody chose it: it did not just come along. */
  languageChosen: z.boolean(),
  zone: z.string().refine(isZone),
  /** No reminder between these; `from` may be later than `to`. */
  quiet: z.strictObject({ from: Time, to: Time }).nullable(),
  /** ISO numbers of the working days: Monday is 1. */
  workdays: z.array(z.int().min(1).max(7)).min(1),
  /** Holiday calendars that make days off: `EU`, or ISO 3166-1 codes. */
  calendars: z.array(z.string()),
  clock: z.union([z.literal(12), z.literal(24)]),
  /** Who may change what is followed, scheduled and set here. */
  editors: z.union([
    z.enum(["everyone", "managers"]),
    z.array(z.strictObject({ id: z.string(), name: z.string() })).min(1),
  ]),
  /** Records of which nobody wants to hear here: until an ISO day, or for good. */
  mutes: z.array(z.strictObject({ id: z.string(), until: Day.nullable(), why: z.enum(["muted", "done"]) })),
});
export type Settings = z.infer<typeof Settings>;

export const defaultSettings = (zone: string): Settings => ({
  language: "en",
  languageChosen: false,
  zone,
  quiet: { from: "20:00", to: "07:00" },
  workdays: [1, 2, 3, 4, 5],
  calendars: ["EU"],
  clock: 24,
  editors: "everyone",
  mutes: [],
});

/** The settings as they were written; what an older version wrote is completed. */
export const readSettings = (text: string, zone: string): Settings => {
  const written: unknown = JSON.parse(text);
  return Settings.parse({ ...defaultSettings(zone), ...(typeof written === "object" ? written : {}) });
};
