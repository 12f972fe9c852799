import { readSpan, type Span, type SpanReading } from "../library/span.ts";
import { type Dated, findDate } from "./read.ts";

/** The date that is the whole of a text. */
function wholeDate(text: string, today: string): Dated | undefined {
  const dated = findDate(text, today);
  return dated?.from === 0 && dated.to === text.length ? dated : undefined;
}

/** The days of a text that says nothing else; a week is some, too. */
export function spanSaid(text: string, today: string): SpanReading {
  const read = readSpan(text, today);
  const dated = read ? undefined : wholeDate(text, today);
  if (!dated) return read;
  const { said } = dated;
  if ("when" in said) return { span: spanOf(said.when) };
  if (said.span) return { span: said.span };
  return { problem: ({ moments }) => said.reason(text, moments.wrong), instead: said.days };
}

const spanOf = ({ start, end }: Span): Span => ({ start, end });
