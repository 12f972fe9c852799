import { phrases } from "./phrases.ts";
import { splitWords } from "./words.ts";

const PAGE = /^page:(\d{1,4})$/;
const SHARE = "share";

/** A clean line, taken apart. */
export interface Said {
  readonly words: readonly string[];
  readonly page: number;
  readonly shared: boolean;
}

/** `share` in front shows the answer to everyone; `page:2` anywhere turns the pages of a list. */
export function read(line: string): Said {
  const all = splitWords(line);
  const page = all.map((word) => PAGE.exec(word)?.[1]).find(Boolean);
  const words = all.filter((word) => !PAGE.test(word));
  const shared = words[0] === SHARE && words.length > 1;
  return { words: shared ? words.slice(1) : words, page: Number(page ?? 1), shared };
}

/** The line that shows the same answer to everyone. */
export const shareAction = (line: string) => ({ label: phrases.shareHere, says: `${SHARE} ${line}` });
