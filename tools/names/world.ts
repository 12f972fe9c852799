import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { getNames, registerLocale } from "i18n-iso-countries/index.js";
import { foldLetters } from "../../src/words.ts";
import { readCatalogue } from "./mo.ts";

/**
 * Writes `src/library/names/world.json`: `node tools/names/world.ts <node_modules>`. That folder holds cldr-core,
 * cldr-dates-full, cldr-localenames-full and i18n-nationality; Debian's iso-codes is installed. Sources and licences:
 * src/library/names/README.md.
 */
const LANGUAGES = "bg cs da de el en es et fi fr ga hr hu it lt lv mt nl pl pt ro sk sl sv".split(" ");
const LOCALES = "/usr/share/locale";
const ISO_CODES = "/usr/share/iso-codes/json";
const [modules = ""] = process.argv.slice(2);
const require = createRequire(import.meta.url);

// biome-ignore lint/suspicious/noExplicitAny: files of others, looked at by hand once
const json = (path: string): any => JSON.parse(readFileSync(path, "utf8"));
const cldr = (path: string) => json(join(modules, path));

/** Without case, accents and signs, but with apostrophes, at which one reader parts words and another does not. */
const lower = (text: string): string =>
  foldLetters(
    text
      .normalize("NFD")
      .replace(/[\p{M}.]/gu, "")
      .replace(/[’`´ʻʼ]/g, "'")
      .toLowerCase(),
  )
    .replace(/[^\p{L}\p{N}']+/gu, " ")
    .replace(/(?<!\p{L})'+|'+(?!\p{L})/gu, "")
    .trim();

/** Names by what they name; a name is kept once. */
class Table {
  readonly #names = new Map<string, Set<string>>();
  add(code: string, name: string | undefined): void {
    const folded = lower(name ?? "");
    if (folded.length < 2) return;
    this.#names.set(code, (this.#names.get(code) ?? new Set()).add(folded));
  }
  of(code: string): string[] {
    return [...(this.#names.get(code) ?? [])];
  }
  drop(code: string, name: string): void {
    this.#names.get(code)?.delete(lower(name));
  }
  /** Without names that several have. */
  unshared(): this {
    const times = new Map<string, number>();
    for (const names of this.#names.values()) for (const name of names) times.set(name, (times.get(name) ?? 0) + 1);
    for (const names of this.#names.values()) for (const name of names) if (times.get(name) !== 1) names.delete(name);
    return this;
  }
  /** Leaves to others what they have as well. */
  lend(code: string): void {
    for (const name of this.of(code))
      if ([...this.#names].some(([other, names]) => other !== code && names.has(name))) this.drop(code, name);
  }
  /** Without names that are shorter. */
  longer(least: number): this {
    for (const code of this.#names.keys())
      for (const name of this.of(code)) if (name.length < least) this.drop(code, name);
    return this;
  }
  get rows(): Record<string, string> {
    const rows = [...this.#names].filter(([, names]) => names.size > 0).sort(([a], [b]) => (a < b ? -1 : 1));
    return Object.fromEntries(rows.map(([code, names]) => [code, [...names].sort().join("|")]));
  }
}

/** Codes that CLDR names and that are no countries, or that stand for another one. */
const NO_COUNTRIES = new Set("EU EZ UN QO ZZ XA XB UK DD YD VD SU YU CS FX BU TP ZR AN NT HV DY NH RH".split(" "));
const english = new Intl.DisplayNames("en", { type: "region", fallback: "none" });
const letters = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];
const codes = letters
  .flatMap((first) => letters.map((second) => first + second))
  .filter((code) => !NO_COUNTRIES.has(code) && english.of(code) !== undefined);

const iso: { alpha_2: string; name: string; common_name?: string; official_name?: string }[] = json(
  join(ISO_CODES, "iso_3166-1.json"),
)["3166-1"];
const iso2: { code: string; name: string; type: string }[] = json(join(ISO_CODES, "iso_3166-2.json"))["3166-2"];
const catalogue = (domain: string, language: string): ReadonlyMap<string, string> => {
  const path = join(LOCALES, language, "LC_MESSAGES", `${domain}.mo`);
  return existsSync(path) ? readCatalogue(path) : new Map();
};

/** "Korea, Republic of" is the Republic of Korea. */
const turned = (name: string): string => {
  const [first = "", ...rest] = name.split(", ");
  return rest.length === 1 ? `${rest[0]} ${first}` : name;
};
/** "Congo (Kinshasa)" is Congo as well. */
const split = (name: string): string[] => {
  const [, outside = ""] = /^(.*?) ?\(.*\)$/.exec(name) ?? [];
  return [name, turned(name), ...(outside ? [outside, turned(outside)] : [])];
};

const countries = new Table();
for (const language of LANGUAGES) {
  const regions = new Intl.DisplayNames(language, { type: "region", fallback: "none" });
  registerLocale(require(`i18n-iso-countries/langs/${language}.json`));
  const further = getNames(language, { select: "all" });
  const translated = catalogue("iso_3166-1", language);
  const territories: Record<string, string> = cldr(`cldr-localenames-full/main/${language}/territories.json`).main[
    language
  ].localeDisplayNames.territories;
  for (const code of codes) {
    for (const name of [regions.of(code), territories[`${code}-alt-short`], territories[`${code}-alt-variant`]])
      for (const one of split(name ?? "")) countries.add(code, one);
    for (const name of further[code] ?? []) for (const one of split(name)) countries.add(code, one);
  }
  for (const { alpha_2, name, common_name, official_name } of iso)
    for (const one of [name, common_name, official_name])
      for (const text of one ? [one, translated.get(one)] : [])
        for (const part of split(text ?? "")) countries.add(alpha_2, part);
}

/** The country whose people give a language its name. */
const SPEAK =
  "sq:AL hy:AM az:AZ bs:BA be:BY bg:BG cs:CZ da:DK de:DE el:GR es:ES et:EE fi:FI fr:FR ga:IE hr:HR hu:HU it:IT is:IS ja:JP ka:GE kk:KZ ky:KG lb:LU lt:LT lv:LV mk:MK mn:MN mt:MT no:NO nl:NL pl:PL pt:PT ro:RO ru:RU sk:SK sl:SI so:SO sr:RS sv:SE tg:TJ tk:TM th:TH tr:TR uk:UA uz:UZ vi:VN zh:CN ne:NP lo:LA km:KH id:ID";
/** Whose money is called by several, or that others use as well. */
const MONEY: Readonly<Record<string, string>> = { CHF: "CH", NOK: "NO", CDF: "" };

function moneyOf(): [currency: string, country: string][] {
  const regions: Record<string, Record<string, { _to?: string; _tender?: string }>[]> = cldr(
    "cldr-core/supplemental/currencyData.json",
  ).supplemental.currencyData.region;
  const users = new Map<string, string[]>();
  for (const [country, list] of Object.entries(regions))
    for (const [currency, { _to, _tender }] of list.flatMap((one) => Object.entries(one)))
      if (!_to && _tender !== "false") users.set(currency, [...(users.get(currency) ?? []), country]);
  return [...users].flatMap(([currency, [first = "", ...others]]): [string, string][] => {
    const own = [first, ...others].find((country) => currency.startsWith(country));
    const country = MONEY[currency] ?? own ?? (others.length === 0 ? first : "");
    return country === "" ? [] : [[currency, country]];
  });
}

const peoples = new Table();
/** Words that several countries have in their names, such as north and islands, tell none. */
const tellingIn = (language: string): ((code: string) => string[]) => {
  const regions = new Intl.DisplayNames(language, { type: "region", fallback: "none" });
  const wordsOf = (code: string): string[] => lower(regions.of(code) ?? "").split(" ");
  const all = codes.flatMap(wordsOf);
  return (code) => wordsOf(code).filter((word) => word.length > 2 && all.filter((one) => one === word).length < 4);
};
const shares = (word: string, names: readonly string[]): boolean =>
  word.length > 3 && names.some((name) => name.slice(0, 3) === word.slice(0, 3));
/** "norwegische Krone", "franc suisse": what is not the money is the people. */
function peopleIn(money: string, names: readonly string[]): string[] {
  const words = lower(money).split(" ");
  const ours = words.flatMap((word, at) => (shares(word, names) ? [at] : []));
  const [from = 0, to = -1] = [ours[0], ours.at(-1)];
  const run = words.slice(from, to + 1);
  if (run.length === 0) return [];
  return new Set(run.map((word) => word.slice(0, 4))).size === 1 ? run : [run.join(" ")];
}
for (const language of LANGUAGES) {
  const money = new Intl.DisplayNames(language, { type: "currency", fallback: "none" });
  const tongues = new Intl.DisplayNames(language, { type: "language", fallback: "none" });
  const telling = tellingIn(language);
  for (const [currency, country] of moneyOf())
    for (const people of peopleIn(money.of(currency) ?? "", telling(country))) peoples.add(country, people);
  for (const [tongue = "", country = ""] of SPEAK.split(" ").map((one) => one.split(":")))
    peoples.add(country, tongues.of(tongue));
  const path = join(modules, `i18n-nationality/langs/${language}.json`);
  if (existsSync(path))
    for (const [code, names] of Object.entries<string | string[]>(json(path).nationalities))
      for (const name of [names].flat().flatMap((one) => one.split(/[,/]/)))
        if (codes.includes(code)) peoples.add(code, split(name).at(-1));
}

/** Territories whose people go by the name of another's, and mistakes in the sources. */
const BORROWING =
  "AS AX BL BM BV CC CK CW CX FK FO GF GG GI GL GP GS GU HK HM IM IO JE KY MF MO MP MQ MS NC NF NU PF PM PN PR RE SH SJ SX TC TF TK TW UM VG VI WF YT";
for (const code of BORROWING.split(" ")) peoples.lend(code);
countries.drop("NE", "Republica Nigeria");
peoples.drop("IN", "indiana");

/** The standard's own types do not know this yet. */
const zonesOf = (code: string): string[] => {
  const locale = new Intl.Locale(`und-${code}`) as Intl.Locale & { getTimeZones?: () => string[] };
  return locale.getTimeZones?.() ?? [];
};
const cities = new Table();
const capitals = new Table();
/** Seats of governments whose zone bears their name, as the runtime spells them. */
const SEATS = new Set(
  "Tirane Yerevan Baku Sarajevo Santiago Bogota Cairo London Tbilisi Accra Reykjavik Jakarta Amman Tokyo Nairobi Seoul Chisinau Podgorica Skopje Mexico_City Oslo Lima Manila Belgrade Kyiv Kiev"
    .split(" ")
    .map((city) => city.replace("_", " ")),
);
/** Whose it is, is for others to say. */
const UNSETTLED = new Set(["Jerusalem", "Qatar"]);
const zoneOf = (tree: Record<string, unknown>, zone: string): { exemplarCity?: string } | undefined =>
  zone.split("/").reduce((at: unknown, part) => (at as Record<string, unknown> | undefined)?.[part], tree) as
    | { exemplarCity?: string }
    | undefined;
for (const language of LANGUAGES) {
  const zones = cldr(`cldr-dates-full/main/${language}/timeZoneNames.json`).main[language].dates.timeZoneNames.zone;
  for (const code of codes)
    for (const zone of zonesOf(code)) {
      const city = zone.split("/").at(-1)?.replaceAll("_", " ") ?? "";
      if (UNSETTLED.has(city)) continue;
      const table = SEATS.has(city) ? capitals : cities;
      for (const name of [city, zoneOf(zones, zone)?.exemplarCity]) table.add(code, name);
    }
}

/** Parts that are countries of their own, or whose country is disputed. */
const NO_PARTS = /^(CN-(TW|HK|MO)|RS-KM|IN-(JK|LA)|PK-(JK|GB|TA)|US-UM|CN-71|CN-91|CN-92|IL-.*|EH-.*|MA-.*|PS-.*)$/;
const parts = new Table();
for (const { code, name } of iso2) {
  const [country = ""] = code.split("-");
  if (NO_PARTS.test(code)) continue;
  for (const language of LANGUAGES) {
    const known = language === "en" ? name : catalogue("iso_3166-2", language).get(name);
    for (const one of (known ?? "").split(/[[\]/]|, /)) parts.add(country, one);
  }
}

const world = {
  countries: countries.longer(3).rows,
  peoples: peoples.longer(5).rows,
  capitals: capitals.rows,
  cities: cities.longer(3).rows,
  parts: parts.unshared().longer(5).rows,
};
writeFileSync(join(import.meta.dirname, "../../src/library/names/world.json"), `${JSON.stringify(world, null, 2)}\n`);
