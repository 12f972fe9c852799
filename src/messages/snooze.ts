import { meetingKind, meetingPart } from "./meeting.ts";

/** A reminder that somebody put off. */
export const snooze = meetingKind("put-off", (about) => ({ ...meetingPart(about), snoozed: true }));
