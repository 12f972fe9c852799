import { distance } from "fastest-levenshtein";
import { isZone } from "../clock.ts";
import { foldWord } from "../words.ts";
import { WINDOWS } from "./windowsZones.ts";

/** Capitals, seats of organisations and usual venues whose zone bears another city’s name. */
const SEATS: Readonly<Record<string, string>> = {
  "Abu Dhabi": "Asia/Dubai",
  Abuja: "Africa/Lagos",
  Ankara: "Europe/Istanbul",
  Astana: "Asia/Almaty",
  "Bandar Seri Begawan": "Asia/Brunei",
  Beijing: "Asia/Shanghai",
  Bengaluru: "Asia/Kolkata",
  Bern: "Europe/Zurich",
  Bonn: "Europe/Berlin",
  Brasília: "America/Sao_Paulo",
  Bruges: "Europe/Brussels",
  Bruxelles: "Europe/Brussels",
  Canberra: "Australia/Sydney",
  "Cape Town": "Africa/Johannesburg",
  Chișinău: "Europe/Chisinau",
  Delhi: "Asia/Kolkata",
  Doha: "Asia/Qatar",
  Gdańsk: "Europe/Warsaw",
  Geneva: "Europe/Zurich",
  Hamburg: "Europe/Berlin",
  Hanoi: "Asia/Ho_Chi_Minh",
  "Ho Chi Minh City": "Asia/Ho_Chi_Minh",
  Islamabad: "Asia/Karachi",
  "Kuwait City": "Asia/Kuwait",
  Lugano: "Europe/Zurich",
  Manama: "Asia/Bahrain",
  Mumbai: "Asia/Kolkata",
  Munich: "Europe/Berlin",
  "New Delhi": "Asia/Kolkata",
  Ottawa: "America/Toronto",
  "Panama City": "America/Panama",
  Praia: "Atlantic/Cape_Verde",
  Pretoria: "Africa/Johannesburg",
  Pristina: "Europe/Belgrade",
  Quito: "America/Guayaquil",
  Rabat: "Africa/Casablanca",
  "San José": "America/Costa_Rica",
  Strasbourg: "Europe/Paris",
  Suva: "Pacific/Fiji",
  "Tel Aviv": "Asia/Jerusalem",
  "The Hague": "Europe/Amsterdam",
  Tirana: "Europe/Tirane",
  Valletta: "Europe/Malta",
  Washington: "America/New_York",
  "Washington DC": "America/New_York",
  Wellington: "Pacific/Auckland",
  Yaoundé: "Africa/Douala",
};

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

/** Names that have changed, and under which the machine may still list a zone. */
const RENAMED: Readonly<Record<string, string>> = {
  "Africa/Asmera": "Africa/Asmara",
  "America/Buenos_Aires": "America/Argentina/Buenos_Aires",
  "America/Godthab": "America/Nuuk",
  "Asia/Calcutta": "Asia/Kolkata",
  "Asia/Katmandu": "Asia/Kathmandu",
  "Asia/Rangoon": "Asia/Yangon",
  "Asia/Saigon": "Asia/Ho_Chi_Minh",
  "Atlantic/Faeroe": "Atlantic/Faroe",
  "Europe/Kiev": "Europe/Kyiv",
};
const today = (zone: string): string => RENAMED[zone] ?? zone;

const cityOf = (zone: string): string => (zone.split("/").at(-1) ?? "").replaceAll("_", " ");
interface City {
  readonly name: string;
  readonly zone: string;
}
/** By every name that a city has or had. */
const CITIES: ReadonlyMap<string, City> = new Map(
  [
    ...Intl.supportedValuesOf("timeZone").flatMap((listed) => {
      const city: City = { name: cityOf(today(listed)), zone: today(listed) };
      return [cityOf(listed), city.name].map((name) => [name, city] as const);
    }),
    ...Object.entries(SEATS).map(([name, zone]) => [name, { name, zone }] as const),
  ].map(([name, city]) => [foldWord(name), city]),
);

/** The zone of an IANA name, of a name that Windows has for it, or of a city; `utc` too. */
export function zoneNamed(text: string): string | undefined {
  const word = text.trim();
  if (/^(utc|gmt|z)$/i.test(word)) return "UTC";
  if (word.includes("/") && isZone(word))
    return today(new Intl.DateTimeFormat("en", { timeZone: word }).resolvedOptions().timeZone);
  return WINDOWS.get(word.toLowerCase()) ?? CITIES.get(foldWord(word))?.zone;
}

/** The city of that name, as it is spelt. */
export const cityNamed = (text: string): string | undefined => CITIES.get(foldWord(text))?.name;

/** The zones that an abbreviation may mean; nothing if it is none. */
export const zonesMeant = (text: string): readonly string[] | undefined => ABBREVIATIONS[text.toUpperCase()];

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
