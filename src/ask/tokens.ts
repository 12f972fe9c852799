import { cleanLine, foldLetters } from "../words.ts";

/** A word of a question. `word` is without case and accents; `start` and `end` are where it stands in the text. */
export interface Token {
  readonly raw: string;
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

/** A text without case and accents. Unlike in a name, an apostrophe parts two words: l'OTAN, what's. */
export const fold = (text: string): string =>
  foldLetters(
    text
      .normalize("NFD")
      .replace(/\p{M}/gu, "")
      .toLowerCase()
      .replace(/(?<=n)'t\b/g, "t"),
  )
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

const FLAG = /^[\u{1f1e6}-\u{1f1ff}]{2}$/u;
const FLAG_A = 0x1f1e6;
/** The ISO code that a flag stands for. */
const flagged = (text: string): string =>
  [...text].map((sign) => String.fromCharCode(97 + (sign.codePointAt(0) ?? FLAG_A) - FLAG_A)).join("");

const PIECES = [
  "-?\\p{L}+:[^\\s:][^\\s]*", // region:africa
  "\\d{4}-\\d\\d(?:-\\d\\d)?",
  "\\d{1,2}(?:[:h]\\d\\d)(?!\\d)(?: ?[ap]m\\b)?", // 9:30, 9h30
  "\\d{1,2}[./]\\d{1,2}(?:[./]\\d{2,4})?",
  "\\d{1,2}-\\d{1,2}(?!\\d)", // 17-18 December
  "\\d+\\p{L}*",
  "\\p{L}+n't(?!\\p{L})",
  "\\p{L}[\\p{L}\\p{M}\\p{N}.]*(?<!\\.)",
  "=",
  "(?<=^|\\s)-(?=\\p{L})", // -soia
  "[\\u{1f1e6}-\\u{1f1ff}]{2}",
  "\\p{Extended_Pictographic}",
];
const PIECE = new RegExp(PIECES.join("|"), "giu");

const wordOf = (raw: string): string => {
  if (FLAG.test(raw)) return `flag:${flagged(raw)}`;
  if (/^\d/.test(raw)) return raw.toLowerCase();
  if (/^-?\p{L}+:/u.test(raw)) return raw.toLowerCase();
  if (raw === "=" || raw === "-") return raw;
  return /^\p{Extended_Pictographic}$/u.test(raw) ? raw : fold(raw).replaceAll(" ", "");
};

/** Links, mentions and what was quoted from somebody else say nothing of what is asked. */
const ELSEWHERE = /<?https?:\/\/\S+>?|<[@#!][^>]*>|(?<!\S)@(?:everyone|here|channel|all)\b|^>.*$/gim;
/** A mention alone asks nothing; what was quoted may be all that is said. */
const POINTED = /<[@#!][^>]*>|(?<!\S)@(?:everyone|here|channel|all)\b/gi;

/** How mails begin and end: what stands around the news says nothing of it. */
const SALUTATION =
  /^(?:(?:[Dd]ear|[Hh]ello|[Hh]i|[Bb]onjour|[Cc]h[eè]r(?:e?s)?|[Ll]iebe[rs]?|[Hh]allo|[Ss]ehr geehrte[rs]?|[Mm]esdames|[Gg]uten (?:Tag|Morgen))(?: (?:all|both|team|everyone|colleagues?|friends|sir|madam|or|and|et|und|à|tous|toutes|collègues|[Mm]essieurs|Damen|Herren|Kolleg\p{L}*|Kolleginnen|zusammen|alle|[Ff]rau|[Hh]err|[A-Z]\p{Ll}+(?=,)))*[,:!] )(?=.{30})/u;
const CLOSING =
  /[.!?,\s](?:(?:kind|best|warm) (?:regards|wishes)|regards|best|cheers|cordialement|bien (?:cordialement|à (?:vous|toi))|mit (?:freundlichen|besten) grüßen|(?:viele|beste|liebe) grüße|mfg|lg|vg),? (?:(?:the|le|la|das|die|der) )?(?:\p{L}+ ?){1,3}$/iu;

/** How an answer says which line it was read as, quoted back. */
const READ_AS = /^\s*(?:read as|lu comme|gelesen als)\s*:?\s*(?:\/\S+\s+)?/i;

/** Characters. */
const LONGEST_CLOSING = 60;

/** What was asked, without what was pasted along with it. */
export function askedText(text: string): string {
  const own = cleanLine(text.replace(ELSEWHERE, " ").replace(READ_AS, ""));
  const said = own === "" ? cleanLine(text.replace(POINTED, " ").replace(/^>/gm, "")) : own;
  const [head, tail] = [said.slice(0, -LONGEST_CLOSING), said.slice(-LONGEST_CLOSING)];
  return `${head}${tail.replace(CLOSING, "")}`.replace(SALUTATION, "");
}

export const tokensOf = (text: string): Token[] =>
  [...text.matchAll(PIECE)].map((match) => ({
    raw: match[0],
    word: wordOf(match[0]),
    start: match.index,
    end: match.index + match[0].length,
  }));
