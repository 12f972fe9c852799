import { MONTHS } from "../library/dateNames.ts";
import { foldWord } from "../words.ts";

/** The official languages of the Union, and Norwegian. */
const LANGUAGES = "bg cs da de el en es et fi fr ga hr hu it lt lv mt nl pl pt ro sk sl sv nb".split(" ");

/** By month, what CLDR does not list: other cases, the Greek nominative, Austrian names. */
const OTHER_FORMS = [
  "jänner jaenner januarja styczniu lednu ianouários ιανουάριος jaanuaril jaanuaris januárban tammikuussa tammikuun janvārī sijecnju januári",
  "feber februarja lutym únoru φεβρουάριος veebruaril veebruaris februárban helmikuussa helmikuun februārī februári",
  "maerz marca marcu březnu μάρτιος märtsil märtsis márciusban maaliskuussa maaliskuun martā marci",
  "aprila kwietniu dubnu απρίλιος aprillil aprillis áprilisban huhtikuussa huhtikuun aprīlī apríli",
  "maja maju květnu μάιος μάης mail mais májusban toukokuussa toukokuun maijā máji",
  "junija czerwcu červnu ιούνιος juunil juunis júniusban kesäkuussa kesäkuun jūnijā júni",
  "julija lipcu červenci ιούλιος juulil juulis júliusban heinäkuussa heinäkuun jūlijā júli",
  "avgusta sierpniu srpnu αύγουστος augustil augustis augusztusban elokuussa elokuun augustā auguste",
  "septembra wrześniu září σεπτέμβριος septembril septembris szeptemberben syyskuussa syyskuun septembrī septembri",
  "oktobra październiku říjnu οκτώβριος oktoobril oktoobris októberben lokakuussa lokakuun oktobrī októbri",
  "novembra listopadzie νοέμβριος novembril novembris novemberben marraskuussa marraskuun novembrī novembri",
  "decembra grudniu prosinci δεκέμβριος detsembril detsembris decemberben joulukuussa joulukuun decembrī decembri",
];
const ENGLISH = MONTHS.map((name) => [name.slice(0, 3), ...(name.startsWith("Sep") ? ["sept"] : [])].join(" "));

/** What months are called in all these languages. `short`: by no more than an abbreviation. */
export interface MonthName {
  readonly months: readonly number[];
  readonly short: boolean;
}

const partIn = (format: Intl.DateTimeFormat, date: Date, part: "month" | "weekday"): string =>
  format.formatToParts(date).find(({ type }) => type === part)?.value ?? "";

const formats = (options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat[] =>
  LANGUAGES.map((language) => new Intl.DateTimeFormat(language, { ...options, timeZone: "UTC" }));

function namesIn(options: Intl.DateTimeFormatOptions, add: (name: string, month: number) => void): void {
  for (const format of formats(options))
    for (let month = 1; month <= 12; month++)
      add(partIn(format, new Date(Date.UTC(2027, month - 1, 12)), "month"), month);
}

let monthNames: ReadonlyMap<string, MonthName> | undefined;
/** By folded name. Made when it is first needed: the runtime takes a moment to list them. */
function allMonths(): ReadonlyMap<string, MonthName> {
  if (monthNames) return monthNames;
  const all = new Map<string, MonthName>();
  const add = (name: string, month: number, short: boolean): void => {
    const folded = foldWord(name);
    const known = all.get(folded);
    if (folded === "" || /^\d/.test(folded) || (short && known && !known.short)) return;
    all.set(folded, { months: [...new Set([...(known?.months ?? []), month])], short });
  };
  ENGLISH.forEach((names, index) => {
    for (const name of names.split(" ")) add(name, index + 1, false);
  });
  OTHER_FORMS.forEach((names, index) => {
    for (const name of names.split(" ")) add(name, index + 1, false);
  });
  namesIn({ month: "long" }, (name, month) => add(name, month, false));
  namesIn({ month: "long", day: "numeric" }, (name, month) => add(name, month, false));
  namesIn({ month: "short" }, (name, month) => add(name, month, true));
  monthNames = all;
  return all;
}

export const monthNamed = (folded: string): MonthName | undefined => allMonths().get(folded);

let weekdayNames: ReadonlyMap<string, number> | undefined;
function allWeekdays(): ReadonlyMap<string, number> {
  weekdayNames ??= new Map(
    formats({ weekday: "long" }).flatMap((format) =>
      // The first of January 2001 was a Monday.
      [1, 2, 3, 4, 5, 6, 7].map(
        (day) => [foldWord(partIn(format, new Date(Date.UTC(2001, 0, day)), "weekday")), day] as const,
      ),
    ),
  );
  return weekdayNames;
}

/** ISO number of a weekday in any of these languages. */
export const weekdayNamed = (folded: string): number | undefined => allWeekdays().get(folded);
