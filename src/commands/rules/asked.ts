import type { Answer } from "../../answer.ts";
import { prose } from "../../answer.ts";
import type { Settings } from "../../settings.ts";
import type { Scene } from "../command.ts";
import { sayDays, sayEditors } from "./setting.ts";
import { settingsFor } from "./settings.ts";

interface Asked {
  readonly label: string;
  readonly hint: string;
  readonly now: (settings: Settings) => string;
  readonly instead: readonly string[];
}

/** Settings that ask for a value, by key. */
export const ASKED: Readonly<Record<string, Asked>> = {
  zone: {
    label: "Time zone",
    hint: "A city or an IANA zone, such as Oslo or Europe/Oslo",
    now: ({ zone }) => zone,
    instead: [],
  },
  quiet: {
    label: "Quiet hours",
    hint: "20:00-07:00, or off",
    now: ({ quiet: hours }) => (hours ? `${hours.from} to ${hours.to}` : "none"),
    instead: ["20:00-07:00", "19:00-08:00", "off"],
  },
  workdays: {
    label: "Working days",
    hint: "mon-fri, sun-thu, or mon,tue,thu",
    now: ({ workdays }) => sayDays(workdays),
    instead: ["mon-fri", "sun-thu"],
  },
  holidays: {
    label: "Holidays",
    hint: "EU, EU,NO, or none",
    now: ({ calendars }) => calendars.join(", ") || "none",
    instead: ["EU", "none"],
  },
  clock: { label: "Clock", hint: "12 or 24", now: ({ clock }) => `${clock} hours`, instead: ["12", "24"] },
  editors: {
    label: "Who may change things",
    hint: "everyone, managers or me; mention people in a line",
    now: sayEditors,
    instead: ["everyone", "managers", "me"],
  },
};

/** A setting without a value: how it stands, and what it could be. */
export async function askFor(key: string, { label, hint, now, instead }: Asked, scene: Scene): Promise<Answer> {
  const settings = await settingsFor(scene);
  const lived = scene.person.zone ?? (await scene.messenger?.zoneOf(scene.place, scene.person.id));
  const offered = key === "zone" ? [...new Set([...(lived ? [lived] : []), "Europe/Brussels", "UTC"])] : instead;
  return {
    title: label,
    blocks: [
      prose("Now: ", { strong: now(settings) }, ". Press another, or say it: ", { command: `settings ${key} …` }),
      {
        kind: "form",
        form: {
          says: `settings ${key}`,
          fields: [{ name: key, label, hint, kind: "text", required: true, before: "" }],
          submit: "Set it",
        },
      },
    ],
    actions: [
      ...offered.map((one) => ({ label: one, says: `settings ${key} ${one}` })),
      { label: "Settings", says: "settings" },
    ],
    audience: "asker",
  };
}
