import { withEach } from "./walk.ts";

const PLAIN = "aAbBcCdDeEfFgGhHiIjJkKlLmMnNoOpPqQrRsStTuUvVwWxXyYzZ";
const ACCENTED = "áÁƀƁçÇđĐéÉƒƑĝĜĥĤíÍĵĴķĶļĻɱṀñÑóÓþÞǫǪŕŔšŠţŢúÚṽṼŵŴẋẊýÝžŽ";
const LETTERS = new Map([...PLAIN].map((letter, index) => [letter, [...ACCENTED][index] ?? letter]));

/** With accents, and a third longer; what holds no letter stays. */
function lengthened(text: string): string {
  if (!/\p{L}/u.test(text)) return text;
  const said = [...text].map((letter) => LETTERS.get(letter) ?? letter).join("");
  const [, before = "", middle = "", after = ""] = /^(\s*)(.*?)(\s*)$/s.exec(said) ?? [];
  return `${before}[${middle}${"·".repeat(Math.ceil(middle.length / 3))}]${after}`;
}

/** A catalogue whose every sentence is recognised by its accents. */
export const pseudo = <T>(value: T): T => withEach(value, lengthened);
