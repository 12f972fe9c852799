import { distance } from "fastest-levenshtein";
import { isZone } from "../clock.ts";
import { CITIES, currentZone } from "../library/cities.ts";
import { foldWord } from "../words.ts";
import { WINDOWS } from "./windowsZones.ts";

/** Whose clock an abbreviation may mean. */
const ABBREVIATIONS: Readonly<Record<string, readonly string[]>> = {
  CET: ["Europe/Brussels"],
  CEST: ["Europe/Brussels"],
  EET: ["Europe/Kyiv", "Europe/Chisinau", "Europe/Helsinki"],
  EEST: ["Europe/Kyiv", "Europe/Chisinau", "Europe/Helsinki"],
  WET: ["Europe/Lisbon"],
  WEST: ["Europe/Lisbon"],
  BST: ["Europe/London"],
  IST: ["Asia/Kolkata", "Asia/Jerusalem", "Europe/Dublin"],
  EST: ["America/New_York", "America/Toronto"],
  EDT: ["America/New_York", "America/Toronto"],
  ET: ["America/New_York", "America/Toronto"],
  CST: ["America/Chicago", "Asia/Shanghai"],
  PST: ["America/Los_Angeles"],
  PDT: ["America/Los_Angeles"],
  JST: ["Asia/Tokyo"],
  KST: ["Asia/Seoul"],
  SGT: ["Asia/Singapore"],
  AEST: ["Australia/Sydney", "Australia/Brisbane"],
  AEDT: ["Australia/Sydney"],
  NZST: ["Pacific/Auckland"],
  NZDT: ["Pacific/Auckland"],
  EAT: ["Africa/Nairobi", "Africa/Addis_Ababa"],
  WAT: ["Africa/Lagos"],
  CAT: ["Africa/Maputo"],
  SAST: ["Africa/Johannesburg"],
  GST: ["Asia/Dubai"],
};

/** The zone of an IANA name, of a name that Windows has for it, or of a city; `utc` too. */
export function zoneNamed(text: string): string | undefined {
  const word = text.trim();
  if (/^(utc|gmt|z)$/i.test(word)) return "UTC";
  if (word.includes("/") && isZone(word))
    return currentZone(new Intl.DateTimeFormat("en", { timeZone: word }).resolvedOptions().timeZone);
  return WINDOWS.get(word.toLowerCase()) ?? CITIES.get(foldWord(word))?.zone;
}

/** The zones that an abbreviation may mean; nothing if it is none. */
export const zonesMeant = (text: string): readonly string[] | undefined => ABBREVIATIONS[text.toUpperCase()];

/** The zone whose clock goes by an abbreviation on a day: CET is Brussels' in winter, and nobody's in summer. */
export function zoneOn(abbreviation: string, day: string): string | undefined {
  const [only, ...others] = zonesMeant(abbreviation) ?? [];
  if (only === undefined || others.length > 0) return undefined;
  const noon = new Date(`${day}T12:00:00Z`);
  const parts = new Intl.DateTimeFormat("en-GB", { timeZone: only, timeZoneName: "short" }).formatToParts(noon);
  return parts.some(({ type, value }) => type === "timeZoneName" && value === abbreviation) ? only : undefined;
}

const MOST = 4;
const letters = (word: string): string => [...word].sort().join("");

/** How unlike two spellings are; letters that only changed places are hardly unlike. */
const unlike = (city: string, wanted: string): number =>
  letters(city) === letters(wanted) ? 0.5 : city.startsWith(wanted) ? 1 : distance(city, wanted);

/** Zones of cities that are spelt nearly like a text that names none, or begin like it. */
export function zonesNear(text: string): readonly string[] {
  const parts = text.split("/");
  const wanted = foldWord(parts.at(-1) ?? "");
  const area = parts.length > 1 ? `${parts[0]?.toLowerCase()}/` : "";
  const most = Math.min(3, Math.floor(wanted.length / 3));
  const near = [...CITIES].flatMap(([city, { zone }]) => {
    const far = unlike(city, wanted) + (zone.toLowerCase().startsWith(area) ? 0 : 1);
    return far <= most ? [{ zone, far }] : [];
  });
  const found = near.sort((a, b) => a.far - b.far).map(({ zone }) => zone);
  return [...new Set([...(zonesMeant(text) ?? []), ...found])].slice(0, MOST);
}
