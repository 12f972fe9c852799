import {
  bareHour,
  bareMonth,
  betweenSeasons,
  clock,
  date,
  dayOfMonth,
  daysBetween,
  fromNow,
  hourOfPart,
  leads,
  type Make,
  monthsBetween,
  number,
  numericDay,
  part,
  severalLeads,
  shortDay,
  spoken,
  timed,
  two,
  typedLeads,
  unit,
  weekOf,
  which,
  yearOf,
} from "./timeMakers.ts";

const ROLE = "(?:(?:uf|[suibf@])o?)?o?o?";
const U = "[DAKFBVHJh]";
const YEAR = "(?:o*Y|o*[txl]o?J|o*J[xl])?";

/** What is tried, in this order, where no longer one fits; letters are those of `timeWords.ts`. */
export const PATTERNS: readonly (readonly [string, Make])[] = [
  // leads
  [`(?:N|o)?o?[DAKB](?:o*(?:N|o)?o?[DAKB])*o*(?:o|N)L`, severalLeads],
  [`N(?:o?N)*o?[DAKBFhJ]o?P?b`, leads],
  [`(?:N|o)?o?[DAKBF]o*(?:N|o)?o?[DAKB](?:o*(?:N|o)?o?[DAKB])?b`, severalLeads],
  [`o?[DKBF]b`, leads],
  [`[DAKBF]o?N(?:o?N)*b`, leads],
  [`o?P(?:o?)Db`, leads],
  [`o?E`, () => ({ kind: "leads", leads: ["1d"], at: "18:00" })],
  [`o?L(?:o?P)`, (parts) => ({ kind: "leads", leads: ["1d"], at: `${two(parts.values("P")[0] ?? 9)}:00` })],
  [`o?L`, () => ({ kind: "leads", leads: ["1d"] })],
  [`z(?:o?z)*`, ({ texts }) => typedLeads(texts("z"))],
  // recurring
  [`[@i]?o?M`, ({ values }) => ({ kind: "recurring", weekday: values("M")[0] ?? 1 })],
  [`Ro?W`, ({ values }) => ({ kind: "recurring", weekday: values("W")[0] ?? 1 })],
  [`Ro?[DP]`, () => ({ kind: "recurring" })],
  // days
  [`s[ow]*(?:N|n|O)[owu]*(?:N|n|O)[ow]*C(?:o*Y|o*[txl]o?J|o*J[xl])?`, daysBetween],
  [`s[ow]*So+[ow]*S`, betweenSeasons],
  [`[sio]*Co+[i]?Co*Y?`, monthsBetween],
  [`${ROLE}I`, timed(({ texts }) => ({ kind: "iso", day: texts("I")[0] ?? "" }))],
  [`${ROLE}d`, numericDay],
  [`${ROLE}(?:Wo?)?(?:N|O|r)(?:o?[uo]?o?(?:N|O))?o*C(?:o*Y|o*[txl]o?J|o*J[xl])?`, date],
  [`${ROLE}(?:Wo?)?Co?(?:N|O|r)(?![DAKBVHJk])${YEAR}`, date],
  [`${ROLE}X`, shortDay],
  [`${ROLE}o*n`, (parts) => dayOfMonth(parts)],
  [`(?:[suibf])?wo?N`, (parts) => dayOfMonth(parts)],
  [
    `${ROLE}o*Oo*Ko*C(?:o*Y)?`,
    timed((parts) => ({
      kind: "week",
      number: parts.values("O")[0] ?? 1,
      month: parts.values("C")[0] ?? 1,
      ...yearOf(parts),
    })),
  ],
  [
    `${ROLE}o*(?:l|e)o*Ko*C(?:o*Y)?`,
    timed((parts) => ({ kind: "week", number: -1, month: parts.values("C")[0] ?? 1, ...yearOf(parts) })),
  ],
  [`${ROLE}o*Ko+w?o*(?:N|O)o*C(?:o*Y)?`, weekOf(date)],
  [`${ROLE}o*Ko+w?o*d`, weekOf(numericDay)],
  [`${ROLE}m`, timed(() => ({ kind: "unit", unit: "J", which: 0 }))],
  [`${ROLE}o*Z`, timed(() => ({ kind: "unit", unit: "K", which: 2 }))],
  [`${ROLE}o*Kfo?x`, timed(() => ({ kind: "unit", unit: "K", which: 2 }))],
  [`${ROLE}o*[txl]?o?U`, timed((parts) => ({ kind: "weekend", which: which(parts) }))],
  // parts of a year
  [`${ROLE}(?:q|y)${YEAR}`, part],
  [`${ROLE}(?:O|N|l)o*[VH]${YEAR}`, part],
  [
    `${ROLE}j`,
    timed(({ texts }) => {
      const [year = 0, month = 0] = (texts("j")[0] ?? "").split("-").map(Number);
      return { kind: "month", month, year };
    }),
  ],
  [`${ROLE}g?o*Co*Y`, timed((parts) => ({ kind: "month", month: parts.values("C")[0] ?? 1, ...yearOf(parts) }))],
  [
    `${ROLE}e?o*C(?:o*Y|o*[txl]o?J|o*J[xl])`,
    timed((parts) => ({ kind: "month", month: parts.values("C")[0] ?? 1, ...yearOf(parts) })),
  ],
  [
    `${ROLE}o*(?:[txl]o?C|Co?[xl])`,
    timed((parts) => ({ kind: "month", month: parts.values("C")[0] ?? 1, which: which(parts) })),
  ],
  // ago, ahead
  [`(?:ao?|bo?)N${U}`, timed((parts) => ({ kind: "ago", number: number(parts), unit: unit(parts) }))],
  [`(?:ao?|bo?)F`, timed(() => ({ kind: "ago", number: 2, unit: "K" }))],
  [`[is]?o?(?:N|o)o?${U}a`, timed((parts) => ({ kind: "ago", number: number(parts), unit: unit(parts) }))],
  [
    `${ROLE}o*(?:xo?N|No?x)o?${U}`,
    timed((parts) => ({ kind: "length", number: number(parts), unit: unit(parts), which: 1 })),
  ],
  [
    `${ROLE}o*(?:lo?N|No?l)o?${U}`,
    timed((parts) => ({ kind: "length", number: number(parts), unit: unit(parts), which: -1 })),
  ],
  [
    `${ROLE}o*N(?:o?)${U}l`,
    timed((parts) => ({ kind: "length", number: number(parts), unit: unit(parts), which: -1 })),
  ],
  [`io*xo?[KBVHJ]`, fromNow],
  [`${ROLE}o*[txl]o?[KBVHJ]`, timed((parts) => ({ kind: "unit", unit: unit(parts), which: which(parts) }))],
  [`${ROLE}o*[KBVJ][xl]`, timed((parts) => ({ kind: "unit", unit: unit(parts), which: which(parts) }))],
  [`${ROLE}go*[txl]?o*[KBVHJ]`, timed((parts) => ({ kind: "unit", unit: unit(parts), which: which(parts) }))],
  [
    `${ROLE}eo*[txl]?o*[KBVHJ]`,
    (parts) => ({ kind: "time", time: { kind: "unit", unit: unit(parts), which: which(parts) }, role: "end" }),
  ],
  [`${ROLE}eo*C${YEAR}`, timed((parts) => ({ kind: "month", month: parts.values("C")[0] ?? 1, ...yearOf(parts) }))],
  [`${ROLE}g?o*C`, (parts) => bareMonth(parts)],
  [
    `[isu]o?(?:N|o)o?${U}`,
    timed((parts) => ({ kind: "length", number: number(parts), unit: unit(parts), which: parts.has("s") ? -1 : 0 })),
  ],
  [`N${U}`, timed((parts) => ({ kind: "length", number: number(parts), unit: unit(parts), which: 0 }))],
  [`[isu]?o?F`, timed(() => ({ kind: "length", number: 2, unit: "K", which: 0 }))],
  [
    `${ROLE}o*(?:[txl]o?W|Wo?[xl]|W)`,
    timed((parts) => ({ kind: "weekday", weekday: parts.values("W")[0] ?? 1, which: which(parts) })),
  ],
  [`${ROLE}T`, timed(({ values }) => ({ kind: "relative", days: values("T")[0] ?? 0 }))],
  [
    `${ROLE}o*[txl]?o?S${YEAR}`,
    timed((parts) => ({ kind: "season", season: parts.values("S")[0] ?? 1, which: which(parts), ...yearOf(parts) })),
  ],
  [`${ROLE}e?o*Y`, timed((parts) => ({ kind: "year", year: parts.values("Y")[0] ?? 0 }))],
  // hours
  [`[@iof]?o?vo?N`, spoken(-30)],
  [`[@iof]?o?po?Nk?`, spoken(30)],
  [`[@io]?o?No?k?p`, spoken(30)],
  [`[@iof]?o?Qo?Nk?`, spoken(15)],
  [`[@io]?o?No?k?Q`, spoken(15)],
  [`[@iof]?o?Go?Nk?`, spoken(-15)],
  [`[@io]?o?No?k?G`, spoken(-15)],
  [`[@io]?o?c`, clock],
  [`[@io]?o?NkN`, clock],
  [`[@io]?o?No?k`, clock],
  [`[@bfsu]o?Nk`, clock],
  [`[@bfiosu]?o?No?k?[io]*P`, hourOfPart],
  [`so?N`, (parts) => dayOfMonth(parts)],
  [`[@bfu]o?N`, bareHour],
  [`(?:[@io]o?)?o?P`, ({ values }) => ({ kind: "clock", at: `${two(values("P")[0] ?? 9)}:00`, rough: true })],
];
