import { isZone } from "../clock.ts";
import { foldWord } from "../words.ts";

/** Capitals and seats of organisations whose zone bears another city's name. */
const SEATS: Readonly<Record<string, string>> = {
  abuja: "Africa/Lagos",
  ankara: "Europe/Istanbul",
  beijing: "Asia/Shanghai",
  bern: "Europe/Zurich",
  brasilia: "America/Sao_Paulo",
  canberra: "Australia/Sydney",
  delhi: "Asia/Kolkata",
  geneva: "Europe/Zurich",
  hanoi: "Asia/Ho_Chi_Minh",
  islamabad: "Asia/Karachi",
  kyiv: "Europe/Kyiv",
  "new delhi": "Asia/Kolkata",
  "new york": "America/New_York",
  ottawa: "America/Toronto",
  podgorica: "Europe/Podgorica",
  praia: "Atlantic/Cape_Verde",
  pretoria: "Africa/Johannesburg",
  pristina: "Europe/Belgrade",
  rabat: "Africa/Casablanca",
  reykjavik: "Atlantic/Reykjavik",
  strasbourg: "Europe/Paris",
  "the hague": "Europe/Amsterdam",
  washington: "America/New_York",
  wellington: "Pacific/Auckland",
  yaounde: "Africa/Douala",
};

const cityOf = (zone: string): string => foldWord(zone.split("/").at(-1) ?? "");
const BY_CITY: ReadonlyMap<string, string> = new Map([
  ...Intl.supportedValuesOf("timeZone").map((zone) => [cityOf(zone), zone] as const),
  ...Object.entries(SEATS),
]);

/** The zone of an IANA name or of a city; `utc` too. */
export function zoneNamed(text: string): string | undefined {
  const word = text.trim();
  if (/^(utc|gmt|z)$/i.test(word)) return "UTC";
  if (word.includes("/") && isZone(word))
    return new Intl.DateTimeFormat("en", { timeZone: word }).resolvedOptions().timeZone;
  return BY_CITY.get(foldWord(word));
}

/** Zones whose names begin like a text that names none. */
export const zonesNear = (text: string): readonly string[] => {
  const start = foldWord(text.split("/").at(-1) ?? "").slice(0, 3);
  return start === ""
    ? []
    : [...BY_CITY]
        .filter(([city]) => city.startsWith(start))
        .map(([, zone]) => zone)
        .slice(0, 4);
};
