import type { TimeWords } from "./timeWords.ts";

/** What stands around a date in the other languages of the Union. */
export const others: TimeWords = {
  o: "op el il del di da den ta' dne dnia på pe på em på w v ve u",
  r: "ó lub albo nebo alebo ali ili eller tai või vai arba vagy sau ή или jew nó",
  "&": "y og och ja ir és és și şi oraz agus και",
  u: "do hasta fino até tot tegen til till",
  ">": "después dopo depois na efter po jälkeen pärast după след μετά",
  "<": "antes prima vóór voor før före przed před pred ennen enne înainte преди πριν",
  e: "każdy każdą každý každé svaki svake cada ogni elke iedere hver varje joka iga katru kiekvieną minden fiecare кажды всеки κάθε kull gach",
  T: "mañana=1 domani=1 oggi=0 hoy=0 hoje=0 amanhã=1 vandaag=0 overmorgen=2 jutro=1 dziś=0 dnes=0 zítra=1 zajtra=1 danes=0 danas=0 sutra=1 idag=0 imorgen=1 imorgon=1 tänään=0 huomenna=1 täna=0 šodien=0 rīt=1 šiandien=0 rytoj=1 holnap=1 azi=0 mâine=1 днес=0 утре=1 σήμερα=0 αύριο=1 illum=0 għada=1 inniu=0 amárach=1",
  /** What follows a year, a month or a day and says so. */
  a: "roku rok roka godine года година г g r m d gada gads metų année",
};
