import { cities as en } from "../text/en/cities.ts";
import { cities as fr } from "../text/fr/cities.ts";
import { cityOf } from "../text/when.ts";
import { foldWord } from "../words.ts";

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

/** A zone by the name that it has today. */
export const currentZone = (zone: string): string => RENAMED[zone] ?? zone;

interface City {
  readonly name: string;
  readonly zone: string;
}

function citiesOfZone(listed: string): (readonly [string, City])[] {
  const zone = currentZone(listed);
  const plain = { zones: {}, seats: {} };
  const names = [cityOf(zone, en), cityOf(zone, fr)].map((name) => [name, { name, zone }] as const);
  const name = cityOf(zone, en);
  return [...names, ...[listed, zone].map((id) => [cityOf(id, plain), { name, zone }] as const)];
}

/** By every name that a city has or had, in each language, without accents and capitals. */
export const CITIES: ReadonlyMap<string, City> = new Map(
  [
    ...Intl.supportedValuesOf("timeZone").flatMap(citiesOfZone),
    ...[fr, en].flatMap(({ seats }) => Object.entries(seats).map(([name, zone]) => [name, { name, zone }] as const)),
  ].map(([name, city]) => [foldWord(name), city]),
);

/** The city of that name, as it is spelt. */
export const cityNamed = (text: string): string | undefined => CITIES.get(foldWord(text))?.name;

/** Whether a city keeps the clock of a zone, as far as is known. */
export const keepsClock = (city: string, zone: string): boolean =>
  CITIES.get(foldWord(city))?.zone === currentZone(zone);
