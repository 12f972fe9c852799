import { en } from "./text/en/index.ts";

export type { Label } from "./text/en/vocabulary.ts";

export const {
  instrumentTypes: INSTRUMENT_LABELS,
  toolkit: TOOLKIT_LABELS,
  levels: LEVEL_LABELS,
  instrumentStatuses: INSTRUMENT_STATUS_LABELS,
  meetingStatuses: MEETING_STATUS_LABELS,
  confidences: CONFIDENCE_LABELS,
  cadences: CADENCE_WORDS,
  marks: CONFIDENCE_MARKS,
  fields: FIELD_WORDS,
} = en.vocabulary;
