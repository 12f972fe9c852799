import { foldWord } from "../../words.ts";
import type { Place } from "../library.ts";
import type { ByCode } from "./rows.ts";
import { BODIES, CAPITALS, DISPUTED, UNION, USUAL, WITHIN } from "./usual.ts";
import world from "./world.json" with { type: "json" };

type Rows = Readonly<Record<string, string>>;

const PLAIN = /^[a-z0-9' ]+$/;
const listed = (names: string): string[] => names.split(", ").map((name) => (PLAIN.test(name) ? name : foldWord(name)));

/** Under each name, what it means; what is added first is kept. */
class Meanings {
  readonly byName = new Map<string, Place>();
  readonly #countries = new Map<string, Place>();

  #country(codes: string): Place {
    const known = this.#countries.get(codes) ?? { is: "country", codes: codes.split(" ") };
    this.#countries.set(codes, known);
    return known;
  }
  /** An apostrophe parts two words for some, and for others does not. */
  add(name: string, place: Place): void {
    const plain = name.includes("'") ? name.replaceAll("'", "") : name;
    if (!this.byName.has(plain)) this.byName.set(plain, place);
    if (plain === name) return;
    const parted = name.replaceAll("'", " ");
    if (!this.byName.has(parted)) this.byName.set(parted, place);
  }
  countries(rows: Rows, names: (row: string) => string[]): void {
    for (const [codes, row] of Object.entries(rows))
      for (const name of names(row)) this.add(name, this.#country(codes));
  }
  /** Countries of which several may have a name. */
  sharing(rows: Rows): void {
    const byName = new Map<string, string>();
    for (const [code, row] of Object.entries(rows))
      for (const name of row.split("|")) {
        const others = byName.get(name);
        byName.set(name, others === undefined ? code : `${others} ${code}`);
      }
    for (const [name, codes] of byName) this.add(name, this.#country(codes));
  }
  within(rows: Rows, names: (row: string) => string[], is: "capital" | "within"): void {
    for (const [code, row] of Object.entries(rows)) {
      const place: Place = { is, code };
      for (const name of names(row)) this.add(name, place);
    }
  }
  all(names: readonly string[], place: Place): void {
    for (const name of names) this.add(name, place);
  }
}

/** What the EU is called in its languages. */
const unionNames = (languages: readonly string[]): string[] =>
  languages.flatMap((language) => {
    const name = new Intl.DisplayNames(language, { type: "region", fallback: "none" }).of("EU");
    return name === undefined ? [] : [foldWord(name)];
  });

/** The official languages of the European Union. */
const LANGUAGES = "bg cs da de el en es et fi fr ga hr hu it lt lv mt nl pl pt ro sk sl sv".split(" ");
const piped = (row: string): string[] => row.split("|");

const once = <T>(make: () => T): (() => T) => {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
};

/** Countries and territories, and what is disputed among them. */
const lands = once(() => {
  const meanings = new Meanings();
  meanings.all(listed(DISPUTED), { is: "disputed" });
  meanings.countries(USUAL, listed);
  meanings.sharing(world.countries);
  return meanings.byName;
});

/** Countries by what their people are called. */
const peoples = once(() => {
  const meanings = new Meanings();
  meanings.sharing(world.peoples);
  return meanings.byName;
});

/** The EU, capitals, cities and parts: seldom asked for. */
const furtherPlaces = once(() => {
  const meanings = new Meanings();
  meanings.all([...listed(UNION), ...unionNames(LANGUAGES)], { is: "union" });
  meanings.all(listed(BODIES), { is: "body" });
  meanings.within(CAPITALS, listed, "capital");
  meanings.within(world.capitals, piped, "capital");
  meanings.within(WITHIN, listed, "within");
  meanings.within(world.cities, piped, "within");
  meanings.within(world.parts, piped, "within");
  return meanings.byName;
});

/** What a folded name of a country, a people, a territory, a city or the EU means. */
export const placeNamed = (folded: string): Place | undefined =>
  lands().get(folded) ?? peoples().get(folded) ?? furtherPlaces().get(folded);

/** Names that no other country shares, by ISO code. */
const byCode = (places: ReadonlyMap<string, Place>, taken?: ReadonlyMap<string, Place>): ByCode => {
  const names = new Map<string, Set<string>>();
  for (const [name, place] of places) {
    const [code, ...others] = place.is === "country" && !taken?.has(name) ? place.codes : [];
    if (code !== undefined && others.length === 0) names.set(code, (names.get(code) ?? new Set()).add(name));
  }
  return names;
};

/** Folded names of every country in every official language. */
export const countryNames = once(() => byCode(lands()));
/** What people of every country are called in them. */
export const peopleNames = once(() => byCode(peoples(), lands()));

/** How words for people end beside the form that stands in a list. */
const ENDING =
  /(?:n?es?|[nrs]|en|er|innen|in|[aioy]|os|as|in|ki|ka|ke|ko|ch|ego|ej|ich|ych|uch|eho|om|u|ja|je|id|ide|it|ar|are|arna|erne|et|te|ten|ten|ille|il|ale|ali|ov|ovi|ovia|iem|iems|us|ams|oms|ai|iai|ei|ii|ilor)$/;
const SHORTEST_PEOPLE = 6;

/** Whose people are called so, with an ending that stands in no list. */
export function peopleNamed(folded: string): Place | undefined {
  const ending = ENDING.exec(folded)?.[0].length ?? 0;
  for (let end = 1; end <= ending && folded.length - end >= SHORTEST_PEOPLE; end++) {
    const place = peoples().get(folded.slice(0, -end));
    if (place) return place;
  }
  return undefined;
}

/** Names that no city bears: of countries, of what is disputed, and of parts that are known beyond them. */
export function* landNames(): Generator<readonly [string, Place]> {
  yield* lands();
  for (const [code, row] of Object.entries(WITHIN))
    for (const name of listed(row)) if (name.includes(" ")) yield [name.replaceAll("'", " "), { is: "within", code }];
}

/** Names of countries and peoples, alone or shared, that are not those of some. */
export const otherCountries = (known: ReadonlySet<string>): string[] =>
  [...lands(), ...peoples()].flatMap(([name, place]) =>
    place.is === "country" && place.codes.every((code) => known.has(code)) ? [] : [name],
  );
