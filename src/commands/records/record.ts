import type { Answer } from "../../answer.ts";
import type { Entry } from "../../library/library.ts";
import type { Scene } from "../command.ts";
import { instrumentAnswer } from "./instrument.ts";
import { meetingAnswer } from "./meeting.ts";
import { operationAnswer } from "./operation.ts";
import { partnerAnswer } from "./partner.ts";
import { seriesAnswer } from "./series.ts";
import { termAnswer } from "./term.ts";

/** All that is known of one record. */
export function recordAnswer(entry: Entry, scene: Scene): Answer {
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
