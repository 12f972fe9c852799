import { type Answer, quiet } from "../../answer.ts";
import type { Entry } from "../../library/library.ts";
import { sayStale } from "../../library/stale.ts";
import type { Scene } from "../command.ts";
import { instrumentAnswer } from "./instrument.ts";
import { meetingAnswer } from "./meeting.ts";
import { operationAnswer } from "./operation.ts";
import { partnerAnswer } from "./partner.ts";
import { seriesAnswer } from "./series.ts";
import { termAnswer } from "./term.ts";

function drawn(entry: Entry, scene: Scene): Answer {
  switch (entry.kind) {
    case "partner":
      return partnerAnswer(entry.record, scene);
    case "instrument":
      return instrumentAnswer(entry.record, scene);
    case "series":
      return seriesAnswer(entry.record, scene);
    case "meeting":
      return meetingAnswer(entry.record, scene);
    case "operation":
      return operationAnswer(entry.record, scene);
    case "term":
      return termAnswer(entry.record, scene);
  }
}

/** All that is known of one record, and when nobody has checked it for a year, that as well. */
export function recordAnswer(entry: Entry, scene: Scene): Answer {
  const answer = drawn(entry, scene);
  const stale = sayStale([entry.record], scene.library, scene.today);
  return stale.length > 0 ? { ...answer, blocks: [...answer.blocks, quiet(...stale)] } : answer;
}
