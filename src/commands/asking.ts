import type { Action, Answer, Asks } from "../answer.ts";

interface Deleting {
  /** Of a line that takes something away as soon as it is said. */
  readonly line: RegExp;
  readonly asks: Asks;
}

/** Questions that fit wherever such a button stands; a card that knows more asks in its own words. */
const DELETING: readonly Deleting[] = [
  {
    line: /^unfollow\b/,
    asks: {
      title: "Stop these reminders here?",
      text: "Nothing more of it is posted in this conversation, for anybody. Cards that stand are still corrected.",
      yes: "Stop them",
    },
  },
  {
    line: /^import stop\b/,
    asks: {
      title: "Stop reading this calendar?",
      text: "What it said is forgotten. Meetings that were accepted from it stay.",
      yes: "Stop reading it",
    },
  },
  {
    line: /^commit drop\b/,
    asks: { title: "Drop this commitment?", text: "It stands in no briefing any more, for anybody.", yes: "Drop it" },
  },
  {
    line: /^calendar (revoke|renew)\b.* now$/,
    asks: {
      title: "Take this calendar address back?",
      text: "Every calendar that reads it stops being brought up to date, for good. There is no way back.",
      yes: "Revoke for good",
    },
  },
  {
    line: /^schedule cancel\b.* now$/,
    asks: {
      title: "Cancel this meeting?",
      text: "It stands as cancelled for the whole workspace; cards that were posted about it are corrected.",
      yes: "Cancel the meeting",
    },
  },
  {
    line: /^workspace erase\b/,
    asks: {
      title: "Erase what this workspace has kept here?",
      text: "All rules, meetings, commitments and settings of all its conversations would be gone.",
      yes: "Erase",
    },
  },
];

/** The question that belongs before a line, if it takes something away. */
export const asksBefore = (line: string): Asks | undefined =>
  DELETING.find((one) => one.line.test(line.replace(/^share\s+/, "")))?.asks;

const guarded = (action: Action): Action => {
  const asks = action.asks ?? asksBefore(action.says);
  return asks ? { style: "danger", ...action, ...(!action.asked && { asks }) } : action;
};

/** What is too grave for any button, also for one that would only say again what somebody typed. */
const TYPED = /^(share )?"?workspace"? erase everything\b/i;

/** No button deletes at one press: whatever forgets to ask is made to. */
export const asking = (answer: Answer): Answer =>
  answer.actions ? { ...answer, actions: answer.actions.filter(({ says }) => !TYPED.test(says)).map(guarded) } : answer;

/** Before reminders of a whole conversation are stopped. `what`: what the rule is about; `where`: channel or conversation. */
export const beforeStopping = (what: string, where: string): Asks => ({
  title: `Stop reminders for ${what} in this ${where}?`,
  text: "Nothing more of it is posted here, for anybody. Cards that stand are still corrected.",
  yes: "Yes, stop",
});

/** Asked beside the button: what is cancelled needs no look at the whole preview. */
export const cancelling = (meeting: string): Action => ({
  label: "Cancel the meeting",
  says: `schedule cancel ${meeting} now`,
});
