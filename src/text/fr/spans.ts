import type { Line, When } from "../../runs.ts";

const isMonthOrYear = ({ precision }: When): boolean => precision === "month" || precision === "year";

/** Avril, août, octobre. */
const beginsWithVowel = ({ start, precision }: When): boolean =>
  precision === "month" && ["04", "08", "10"].includes(start.slice(5, 7));

/** « jusqu’au 5 mars 2027 », « jusqu’en mars 2027 » */
export const until = (when: When): Line => [isMonthOrYear(when) ? "jusqu’en " : "jusqu’au ", { when }];

/** « depuis le 5 mars 2027 », « depuis mars 2027 » */
export const since = (when: When): Line => [isMonthOrYear(when) ? "depuis " : "depuis le ", { when }];

/** « du 5 mars 2027 », « de mars 2027 », « d’avril 2027 » */
export const from = (when: When): Line => [
  beginsWithVowel(when) ? "d’" : isMonthOrYear(when) ? "de " : "du ",
  { when },
];

/** « au 5 mars 2027 », « à mars 2027 » */
export const to = (when: When): Line => [isMonthOrYear(when) ? "à " : "au ", { when }];
