const LINE_FEED = 10;
const SPACE = 32;
const TAB = 9;
const RETURN = 13;

/** Where a line end ends that begins at a byte: a return, a line feed, or returns and a line feed; -1 where none does. */
function lineEnd(bytes: Uint8Array, at: number): number {
  let end = at;
  while (bytes[end] === RETURN && bytes[end + 1] === RETURN) end += 1;
  if (bytes[end] === RETURN && bytes[end + 1] === LINE_FEED) end += 1;
  return bytes[end] === RETURN || bytes[end] === LINE_FEED ? end : -1;
}

/**
 * Puts folded lines together again while they are still bytes: a fold may stand in the middle of a letter of several bytes,
 * which only then becomes whole. All lines then end with a line feed.
 */
export function unfold(bytes: Uint8Array): Uint8Array {
  const whole = new Uint8Array(bytes.length);
  let length = 0;
  for (let at = 0; at < bytes.length; at++) {
    const end = lineEnd(bytes, at);
    const next = bytes[end + 1];
    if (end >= 0 && (next === SPACE || next === TAB)) at = end + 1;
    else {
      whole[length++] = end >= 0 ? LINE_FEED : (bytes[at] ?? 0);
      at = Math.max(at, end);
    }
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

const BYTE_ORDERS = ["utf-16le", "utf-16be"] as const;

/** UTF-16 says so by its first two bytes, or shows it by every other byte of its first letters. */
function wideIn([first, second, third, fourth]: Uint8Array): (typeof BYTE_ORDERS)[number] | undefined {
  if ((first === 0xff && second === 0xfe) || (first !== 0 && second === 0 && third !== 0 && fourth === 0))
    return BYTE_ORDERS[0];
  return (first === 0xfe && second === 0xff) || (first === 0 && second !== 0 && third === 0)
    ? BYTE_ORDERS[1]
    : undefined;
}

/** Calendars are UTF-8; some are not, whatever they say of themselves. */
export function decode(bytes: Uint8Array): Decoded {
  const wide = wideIn(bytes);
  const narrow = wide ? new TextEncoder().encode(new TextDecoder(wide).decode(bytes)) : bytes;
  const whole = unfold(narrow);
  const text = strictly(whole);
  return text === undefined
    ? { text: new TextDecoder("windows-1252").decode(whole), guessed: true }
    : { text, guessed: false };
}
