import type { filters as chapter } from "../en/filters.ts";
import { inRegion, the } from "./articles.ts";
import { either, list } from "./grammar.ts";

type Condition = Parameters<typeof chapter.sentence>[0][number];
type Key = Condition["key"];

const any = (all: readonly string[]): string => either(new Set(all));
const quoted = (text: string): string => `« ${text} »`;

/** What is said as a whole: « à Bruxelles ». */
const FURTHER: ReadonlySet<Key> = new Set<Key>(["candidate", "having", "place", "date"]);

/** A value as it stands in a sentence. Partners have their article, what is no partner stands in quotation marks. */
function called(key: Key, value: string, partners: boolean | undefined): string {
  if (key === "who") return partners === false ? quoted(value) : the(value);
  if (key === "region") return inRegion(value);
  return key === "area" || key === "status" || key === "confidence" ? quoted(value) : value;
}

const valuesOf = ({ key, values, partners }: Condition): readonly string[] =>
  values.map((value) => called(key, value, partners));

/** What all conditions of some keys ask for at once. */
function together(wanted: readonly Condition[], ...keys: readonly Key[]): string {
  const some = wanted.filter(({ key }) => keys.includes(key));
  const open = ({ key, values }: Condition): boolean => some.length > 1 && key === "who" && values.length > 1;
  return list(some.map((one) => `${open(one) ? "soit " : ""}${any(valuesOf(one))}`));
}

/** Names alone, as they are called outside a sentence. */
const bare = (wanted: readonly Condition[], key: Key): string =>
  list(wanted.filter((one) => one.key === key).map(({ values }) => any(values)));

/** With whom or of what: « avec la Norvège », « relevant de « Forum Schuman » ». */
const whose = (wanted: readonly Condition[]): string => {
  const who = together(wanted, "who");
  return who && (wanted.every(({ partners = true }) => partners) ? ` avec ${who}` : ` relevant de ${who}`);
};

/** What is asked for, and with whom: « dialogues dans le domaine « sûreté maritime » avec la Norvège ». */
function head(wanted: readonly Condition[]): string {
  const [things, areas, regions] = [
    together(wanted, "type", "kind"),
    together(wanted, "area"),
    together(wanted, "region"),
  ];
  const what = things && areas ? `${things} dans le domaine ${areas}` : things || (areas && `domaine ${areas}`);
  const who = what ? whose(wanted) : bare(wanted, "who");
  const named = `${what}${who}`;
  if (!regions) return named;
  if (who) return `${named}, ${regions}`;
  return what ? `${what} avec des partenaires ${regions}` : bare(wanted, "region");
}

/** « du 1er mai 2023 au 30 juin 2023 » */
function times(wanted: readonly Condition[]): string {
  const [since, until] = [together(wanted, "since"), together(wanted, "until")];
  if (since && until) return ` du ${since} au ${until}`;
  return since ? ` depuis le ${since}` : until ? ` jusqu’au ${until}` : "";
}

const standing = (wanted: readonly Condition[]): string =>
  [
    ["statut", together(wanted, "status")],
    ["fiabilité", together(wanted, "confidence")],
  ]
    .flatMap(([name, values]) => (values ? [`${name} ${values}`] : []))
    .join(", ");

/** A query in words, as they stand in a sentence. */
export const filters: typeof chapter = {
  sentence: (wanted, without) => {
    const what = head(wanted);
    const level = together(wanted, "level");
    const state = standing(wanted);
    return [
      what || (wanted.length > 0 ? "éléments" : "tout"),
      level && ` ${level}`,
      ...wanted.filter(({ key }) => FURTHER.has(key)).map(({ values }) => ` ${any(values)}`),
      state && `${what ? ", " : " "}${state}`,
      times(wanted),
      without.length > 0 && `${wanted.length > 0 ? ", " : " "}sauf ${any(without.map((one) => any(valuesOf(one))))}`,
    ]
      .filter(Boolean)
      .join("");
  },
  levels: (people, others) => [
    ...(people.length > 0 ? [`au niveau ${any(people.map((one) => `des ${one}`))}`] : []),
    ...(others.length > 0 ? [`au niveau ${any(others)}`] : []),
  ],
  candidates: "de pays candidats à l’adhésion",
  noCandidates: "de partenaires non candidats à l’adhésion",
  having: (types) => `de partenaires ayant conclu ces textes : ${any(types)}`,
  place: (cities) => `à ${any(cities)}`,
  known: "à une date connue",
  vague: "à une date approximative",
  unknownStatus: "inconnu",
};
