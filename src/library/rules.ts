import type { DataSet } from "./load.ts";
import { aliasTwice, nameClaimedTwice, wordClaimedTwice } from "./rules/claims.ts";
import {
  heldInTheFuture,
  mandateEnded,
  mandateWithoutEnd,
  operationEndsBeforeItStarts,
  pastAndNotHeld,
  publishedInTheFuture,
  signedInTheFuture,
  timeWithoutDayOrZone,
} from "./rules/dates.ts";
import { fileNotNamedById, notCanonical, schemaNotNamed } from "./rules/files.ts";
import { changesNotNamedByVersion, releaseOutOfStep } from "./rules/releases.ts";
import type { DataRule } from "./rules/rule.ts";
import {
  countryWithoutCode,
  heldButUnverified,
  longerThanACardShows,
  meetingWithStrangers,
  outcomeBeforehand,
} from "./rules/sense.ts";
import { httpsLeftOut, noSourceToOpen, onlyHttp, sourceTwice } from "./rules/sources.ts";
import {
  translatedByHalf,
  translatedNothing,
  translatedTwice,
  translationMissing,
  translationStale,
} from "./rules/translations.ts";

/** What must be mended. That ids are unique and lead somewhere is seen on loading already. */
export const RULES = {
  notCanonical,
  schemaNotNamed,
  fileNotNamedById,
  changesNotNamedByVersion,
  releaseOutOfStep,
  heldInTheFuture,
  signedInTheFuture,
  publishedInTheFuture,
  timeWithoutDayOrZone,
  operationEndsBeforeItStarts,
  mandateWithoutEnd,
  noSourceToOpen,
  sourceTwice,
  httpsLeftOut,
  nameClaimedTwice,
  aliasTwice,
  wordClaimedTwice,
  longerThanACardShows,
  countryWithoutCode,
  meetingWithStrangers,
  heldButUnverified,
  outcomeBeforehand,
  translatedNothing,
  translatedByHalf,
  translatedTwice,
  translationStale,
  translationMissing,
} satisfies Record<string, DataRule>;

/** What the passing of time asks somebody to look at; it never fails a check. */
export const WARNINGS = { pastAndNotHeld, mandateEnded, onlyHttp } satisfies Record<string, DataRule>;

/** `today` is an ISO day. */
export function checkData(set: DataSet, today: string): { problems: string[]; warnings: string[] } {
  const answers = (rules: Record<string, DataRule>): string[] =>
    Object.values(rules).flatMap((rule) => rule(set, today));
  return { problems: answers(RULES), warnings: answers(WARNINGS) };
}
