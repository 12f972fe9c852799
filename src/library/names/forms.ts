import { foldWord } from "../../words.ts";
import type { Entry, Naming, Place } from "../library.ts";

/** Republic and kingdom in the languages of the EU, and what joins them to a name. */
const STATES =
  "republic republique republik republica repubblica republiek republika republike republiken republikken tasavalta tasavallan vabariik koztarsasag koztarsasaga respublika poblacht ripublika република δημοκρατια kingdom royaume konigreich reino regno koninkrijk kongeriget kungariket konungariket kralovstvi kralovstvo krolestwo kraljevina kraljevine kraljevstvo kraljestvo kuningaskunta kuningriik kiralysag karalyste karaliste regatul riocht renju кралство βασιλειο cumhuriyeti devleti devletleri dell di da do dos das den det van af fra ar na tal ta ir it ng the of";

/** What a state may be beside: of two states of one name it tells which. */
const KINDS =
  "federal federative federativa federativna federatiivne federacyjna federale federala foderative bundesrepublik forbundsrepubliken forbundsrepublikken confederation confederacion confederazione confederacao confederatie konfederace konfederation konfoderation edsforbundet eidgenossenschaft commonwealth komonvelt mancomunidad comunidade zwiazek spolecenstvi zvaz uhendus liittovaltio liitto allamszovetseg statsforbundet arab arabe arabische arabska arapska arabrepubliken arabo hashemite hachemite hachemita hascemita haschemitische haszymidzkie hasimita hasemitske hasemitska hashimitiska hasemitu islamic islamique islamische islamica islamska islamitische islamiska iszlam socialist socialiste sozialistische socialista socialistische socialistiska socialisticka socjalistyczna szocialista cooperative plurinational bolivarian sovereign independent unitary хашемитско хашемитското федерална федерална федеративна арабска арабската ислямска ислямската социалистическа конфедерация съюз общност държава ομοσπονδιακη ομοσπονδια συνομοσπονδια αραβικη ισλαμικη σοσιαλιστικη χασεμιτικο κοινοπολιτεια κρατος valstybe valsts riik allam panstwo drzava drzava savezna savezne federacija federacia federacni spolkova federatīvā federacine federativo federatieve federatiu hascemita haxemita islami islamo hašemītu arabu araabia sotsialistlik sosialistinen arabitasavalta islamilainen liittotasavalta confederatia elvetica schweiziska helvetica state estado stato etat staat stat stato";

const words = (all: string): ReadonlySet<string> => new Set(all.split(" ").map(foldWord));
const STATE = words(STATES);
const KIND = words(KINDS);

/** The words of a name without those for the form of a state. */
export const withoutForms = (core: readonly string[]): string[] =>
  core.filter((word) => !STATE.has(word) && !KIND.has(word));

export interface Countries {
  readonly exact: (folded: string) => readonly Entry[];
  readonly placeAt: (folded: string) => Place | undefined;
}

const LONGEST_ENDING = 3;
const SHORTEST_STEM = 5;

/** The country of a name, which may stand in another case: "republika irlandii". */
function countryNamed(name: string, { exact, placeAt }: Countries): Naming | undefined {
  for (let end = 0; end <= LONGEST_ENDING && (end === 0 || name.length - end >= SHORTEST_STEM); end++) {
    const stem = name.slice(0, name.length - end);
    // A word is no ending.
    if (stem.endsWith(" ")) return undefined;
    const entry = exact(stem).find(({ kind, record }) => kind === "partner" && record.kind === "country");
    if (entry) return { found: entry };
    const place = placeAt(stem);
    if (place?.is === "country") return { near: [], place };
  }
  return undefined;
}

/** Of Korea only the plain republic is a partner, and Mexico has a state of its name. */
const PLAIN: ReadonlySet<string | undefined> = new Set(["KR", "MX"]);
/** There are two republics of China, one of which is a partner. */
function isSure({ record }: Entry, core: readonly string[]): boolean {
  const iso = "iso" in record ? record.iso : undefined;
  return iso !== "CN" && !(PLAIN.has(iso) && core.some((word) => KIND.has(word)));
}

/** "République de Moldavie": a country by its form of state and a name that it has. */
export function byForm(core: readonly string[], countries: Countries): Naming | undefined {
  const name = withoutForms(core);
  if (name.length === core.length || name.length === 0) return undefined;
  const named = countryNamed(name.join(" "), countries);
  return named && "found" in named && !isSure(named.found, core) ? { near: [named.found] } : named;
}
