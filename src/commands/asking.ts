import type { Action, Answer, Asks } from "../answer.ts";
import type { Words } from "../text/words.ts";

/** Lines that take something away as soon as they are said, and the question that fits wherever such a button stands. */
const DELETING: readonly (readonly [RegExp, (say: Words) => Asks])[] = [
  [/^unfollow\b/, ({ asks }) => asks.unfollow],
  [/^import stop\b/, ({ asks }) => asks.stopImport],
  [/^commit drop\b/, ({ asks }) => asks.drop],
  [/^calendar (revoke|renew)\b.* now$/, ({ asks }) => asks.revoke],
  [/^schedule cancel\b.* now$/, ({ asks }) => asks.cancel],
  [/^workspace erase\b/, ({ asks }) => asks.erase],
];

/** The question that belongs before a line, if it takes something away. */
export const asksBefore = (line: string, say: Words): Asks | undefined =>
  DELETING.find(([deletes]) => deletes.test(line.replace(/^share\s+/, "")))?.[1](say);

/** Documents for everybody: whoever presses is asked whether this is the room that is meant. */
const POSTS = /^share brief\b.* file$/;

const guarded = (action: Action, say: Words): Action => {
  if (POSTS.test(action.says) && !action.asked) return { ...action, asks: action.asks ?? say.asks.posting };
  const asks = action.asks ?? asksBefore(action.says, say);
  return asks ? { style: "danger", ...action, ...(!action.asked && { asks }) } : action;
};

/** What is too grave for any button, also for one that would only say again what somebody typed. */
const TYPED = /^(share )?"?workspace"? erase everything\b/i;

/** No button deletes at one press: whatever forgets to ask is made to. A card that knows more asks in its own words. */
export const asking = (answer: Answer, say: Words): Answer =>
  answer.actions
    ? {
        ...answer,
        actions: answer.actions.filter(({ says }) => !TYPED.test(says)).map((action) => guarded(action, say)),
      }
    : answer;

/** Asked beside the button: what is cancelled needs no look at the whole preview. */
export const cancelling = (meeting: string, say: Words): Action => ({
  label: say.asks.cancel.yes,
  says: `schedule cancel ${meeting} now`,
});
