import type { SubscriptionRow } from "../store/store.ts";
import { isBriefed } from "../subscriptions/briefed.ts";
import { ruleOf } from "../subscriptions/subscription.ts";
import { briefPart } from "./brief.ts";
import { detailOf } from "./detail.ts";
import { type About, meetingKind, meetingPart } from "./meeting.ts";
import { readSnapshot } from "./snapshot.ts";

const comesAsBriefing = ({ meeting, row }: About, kept: SubscriptionRow | undefined): boolean =>
  kept !== undefined && isBriefed(meeting, detailOf(row).lead ?? "", ruleOf(kept));

/** That a meeting is coming, at a lead; the last one may come as a briefing. */
export const reminder = meetingKind("ruled", (about, posted) => {
  const { row, moment } = about;
  const briefed = posted
    ? readSnapshot(row.told).brief !== undefined
    : comesAsBriefing(about, moment.room.subscriptions.get(row.subscription ?? ""));
  return briefed ? briefPart(about) : meetingPart(about);
});
