import { readSpan, type Span, type SpanReading } from "../library/span.ts";
import { keepNewest } from "../newest.ts";
import { wholeDate } from "./read.ts";

function readDays(text: string, today: string): SpanReading {
  const read = readSpan(text, today);
  const said = read ? undefined : wholeDate(text, today);
  if (!said) return read;
  if ("when" in said) return { span: spanOf(said.when) };
  if (said.span) return { span: said.span };
  return { problem: ({ moments }) => said.reason(text, moments.wrong), instead: said.days };
}

const spanOf = ({ start, end }: Span): Span => ({ start, end });

/** So many texts are remembered: one line asks about the same words again and again, and so does the next. */
const MOST_KNOWN = 4000;
const known = new Map<string, { readonly read: SpanReading }>();

/** The days of a text that says nothing else; a week is some, too. */
export function spanSaid(text: string, today: string): SpanReading {
  const key = `${today} ${text}`;
  const found = known.get(key) ?? keepNewest(known, MOST_KNOWN, key, { read: readDays(text, today) });
  return found.read;
}
