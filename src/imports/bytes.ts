const LINE_FEED = 10;
const SPACE = 32;
const TAB = 9;
const RETURN = 13;

/**
 * Puts folded lines together again while they are still bytes: a fold may stand in the middle of a letter of several bytes,
 * which only then becomes whole.
 */
export function unfold(bytes: Uint8Array): Uint8Array {
  const whole = new Uint8Array(bytes.length);
  let length = 0;
  for (let at = 0; at < bytes.length; at++) {
    const feed = bytes[at] === RETURN && bytes[at + 1] === LINE_FEED ? at + 1 : at;
    const next = bytes[feed + 1];
    if (bytes[feed] === LINE_FEED && (next === SPACE || next === TAB)) at = feed + 1;
    else whole[length++] = bytes[at] ?? 0;
  }
  return whole.subarray(0, length);
}

/** What bytes say. `guessed`: they are not UTF-8, and were taken for the letters that Windows uses in the West. */
export interface Decoded {
  readonly text: string;
  readonly guessed: boolean;
}

const strictly = (bytes: Uint8Array): string | undefined => {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
};

const UTF16: readonly [number, number, string][] = [
  [0xff, 0xfe, "utf-16le"],
  [0xfe, 0xff, "utf-16be"],
];

/** Calendars are UTF-8; some are not, whatever they say of themselves. */
export function decode(bytes: Uint8Array): Decoded {
  const wide = UTF16.find(([first, second]) => bytes[0] === first && bytes[1] === second);
  if (wide) return { text: new TextDecoder(wide[2]).decode(bytes).replace(/\r?\n[ \t]/g, ""), guessed: false };
  const whole = unfold(bytes);
  const text = strictly(whole);
  return text === undefined
    ? { text: new TextDecoder("windows-1252").decode(whole), guessed: true }
    : { text, guessed: false };
}
