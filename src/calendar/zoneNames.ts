import { tzOffset } from "@date-fns/tz/tzOffset";
import { isZone } from "../clock.ts";
import { WINDOWS } from "./windowsZones.ts";
import { zoneNamed, zonesMeant } from "./zones.ts";

/** Older names of the IANA database that are one word. Others that look like them mean other places to every runtime. */
const LINKS = new Set(
  (
    "CET CST6CDT Cuba EET EST5EDT Egypt Eire GB GB-Eire GMT+0 GMT-0 GMT0 Greenwich Hongkong Iceland Iran Israel Jamaica " +
    "Japan Kwajalein Libya MET MST7MDT NZ NZ-CHAT Navajo PRC PST8PDT Poland Portugal ROC ROK Singapore Turkey UCT " +
    "Universal W-SU WET Zulu"
  )
    .toLowerCase()
    .split(" "),
);

/** What Outlook shows for zones in which it names no city that we know. */
const SHOWN: Readonly<Record<string, string>> = {
  alaska: "America/Anchorage",
  "aleutian islands": "America/Adak",
  arizona: "America/Phoenix",
  "baja california": "America/Tijuana",
  "bougainville island": "Pacific/Bougainville",
  "cabo verde is.": "Atlantic/Cape_Verde",
  "cape verde is.": "Atlantic/Cape_Verde",
  "central america": "America/Guatemala",
  "chatham islands": "Pacific/Chatham",
  "coordinated universal time": "UTC",
  "easter island": "Pacific/Easter",
  "greenwich mean time": "Europe/London",
  hawaii: "Pacific/Honolulu",
  "indiana (east)": "America/Indiana/Indianapolis",
  "international date line west": "Etc/GMT+12",
  izhevsk: "Europe/Samara",
  "kiritimati island": "Pacific/Kiritimati",
  "lord howe island": "Australia/Lord_Howe",
  "marquesas islands": "Pacific/Marquesas",
  "new caledonia": "Pacific/Noumea",
  "norfolk island": "Pacific/Norfolk",
  "nuku'alofa": "Pacific/Tongatapu",
  "petropavlovsk-kamchatsky": "Asia/Kamchatka",
  "port louis": "Indian/Mauritius",
  "saint pierre and miquelon": "America/Miquelon",
  salvador: "America/Bahia",
  saskatchewan: "America/Regina",
  "solomon is.": "Pacific/Guadalcanal",
  "sri jayawardenepura": "Asia/Colombo",
  "turks and caicos": "America/Grand_Turk",
  "west central africa": "Africa/Lagos",
};

const MINUTES_A_DAY = 1440;
const OFFSET = /^(?:UTC|GMT|Z)?\s*([+\-\u2212])\s*(\d{1,2})(?:[:.]?(\d\d))?$/i;
/** Names that stand for a fixed distance from UTC, all the year round. */
const FIXED: Readonly<Record<string, number>> = { est: -300, mst: -420, hst: -600 };

/** How far a name such as `UTC+03:00`, `GMT+0300` or `+3` says that clocks are ahead of UTC. Minutes. */
export function offsetCalled(name: string): number | undefined {
  const bare = name.trim().replace(/^\(([^()]*)\)$/, "$1");
  const label = /^Coordinated Universal Time([+-]\d\d)$/i.exec(shownAs(bare)?.label ?? "")?.[1];
  const [, sign, hours = "", minutes = "00"] = OFFSET.exec(label ?? bare) ?? [];
  if (sign === undefined) return FIXED[bare.toLowerCase()];
  const ahead = Number(hours) * 60 + Number(minutes);
  return ahead < MINUTES_A_DAY ? (sign === "+" ? ahead : -ahead) : undefined;
}

/** `(UTC+01:00) Brussels, Copenhagen, Madrid, Paris`: the distance in winter or, for some programs, in summer. */
function shownAs(name: string): { readonly ahead: number | undefined; readonly label: string } | undefined {
  const [, offset, label = ""] = /^\((?:UTC|GMT)\s*([^)]*)\)\s*(.+)$/i.exec(name) ?? [];
  if (offset === undefined) return undefined;
  const [, sign = "+", hours, minutes = "00"] = OFFSET.exec(offset) ?? [];
  if (hours === undefined) return { ahead: offset === "" ? 0 : undefined, label };
  return { ahead: Number(`${sign === "+" ? "" : "-"}1`) * (Number(hours) * 60 + Number(minutes)), label };
}

/** Midwinter and midsummer. */
const SEASONS = [new Date(Date.UTC(2026, 0, 15)), new Date(Date.UTC(2026, 6, 15))];

const keepsTo = (zone: string, ahead: number): boolean => SEASONS.some((at) => tzOffset(zone, at) === ahead);

const byLabel = (label: string): string | undefined => {
  const place = label.toLowerCase();
  const general = place.replace(/ (standard |daylight |summer )?time\b.*$/, "");
  return SHOWN[place] ?? WINDOWS.get(`${general} standard time`);
};

/** The zone of a list of cities: all of them share a clock, or did when the list was made. */
function byCities(label: string, ahead: number | undefined): string | undefined {
  const zones = label
    .split(/[,;/]/)
    .map((city) => SHOWN[city.trim().toLowerCase()] ?? zoneNamed(city.replace(/ - old$/i, "")))
    .filter((zone) => zone !== undefined);
  return zones.find((zone) => ahead === undefined || keepsTo(zone, ahead)) ?? zones[0];
}

/** By a name of the IANA database, whatever some programs put before it: `/mozilla.org/20071231_1/Europe/Brussels`. */
function byPath(name: string): string | undefined {
  const parts = name.replaceAll(" ", "_").split("/").filter(Boolean);
  for (let from = 0; from < parts.length; from++) {
    const path = parts.slice(from).join("/");
    const isKnown = path.includes("/") ? isZone(path) : /^(utc|gmt|z)$/i.test(path) || LINKS.has(path.toLowerCase());
    if (isKnown) return zoneNamed(path) ?? new Intl.DateTimeFormat("en", { timeZone: path }).resolvedOptions().timeZone;
  }
  return undefined;
}

/**
 * The IANA zone of a name where only the name of a zone can stand: an IANA name old or new, one of Windows or what Outlook
 * shows for it, a city. Nothing where a name may mean several, or only says how far clocks are ahead.
 */
export function zoneCalled(name: string): string | undefined {
  const bare = name.trim().replace(/^"|"$/g, "").trim();
  const windows = WINDOWS.get(bare.toLowerCase().replace(/ (daylight|summer) time/, " standard time"));
  const { ahead, label } = shownAs(bare) ?? { ahead: undefined, label: bare };
  const known = byPath(bare) ?? windows ?? byLabel(label) ?? byCities(label, ahead);
  const [meant, ...others] = zonesMeant(bare) ?? [];
  const zone = known ?? (others.length === 0 ? meant : undefined);
  return zone !== undefined && isZone(zone) ? zone : undefined;
}
