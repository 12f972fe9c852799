import { type Answer, quiet } from "../answer.ts";
import type { Entry } from "../library/library.ts";
import { sayStale } from "../library/stale.ts";
import type { Look } from "../query/look.ts";
import { instrumentAnswer } from "./instrument.ts";
import { meetingAnswer } from "./meeting.ts";
import { operationAnswer } from "./operation.ts";
import { partnerAnswer } from "./partner.ts";
import { wholePartner } from "./partnerWhole.ts";
import { seriesAnswer } from "./series.ts";
import { termAnswer } from "./term.ts";

function drawn(entry: Entry, context: Look, whole: boolean): Answer {
  switch (entry.kind) {
    case "partner":
      return (whole ? wholePartner : partnerAnswer)(entry.record, context);
    case "instrument":
      return instrumentAnswer(entry.record, context);
    case "series":
      return seriesAnswer(entry.record, context);
    case "meeting":
      return meetingAnswer(entry.record, context);
    case "operation":
      return operationAnswer(entry.record, context);
    case "term":
      return termAnswer(entry.record, context);
  }
}

/** A partner in five lines, or as `whole`; of other records all that is known. When nobody has checked it for a year, that as well. */
export function recordAnswer(entry: Entry, context: Look, whole = false): Answer {
  const answer = drawn(entry, context, whole);
  const stale = sayStale([entry.record], context.library, context.today, context.say);
  return stale.length > 0 ? { ...answer, blocks: [...answer.blocks, quiet(...stale)] } : answer;
}
