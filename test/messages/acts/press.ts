import type { Action, Answer } from "../../../src/answer.ts";
import type { Library } from "../../../src/library/library.ts";
import { type Kept, type Platform, platform } from "../../support/platform.ts";
import { openStage, PLACE, type Stage } from "../../support/stage.ts";

export const DAY = 86_400_000;
export const ROUND = "own-oslo-round-2027-03-12";

export interface Pressing {
  readonly slack: Platform;
  readonly stage: Stage;
  /** What a button of a card says, pressed by somebody. */
  readonly press: (card: Kept, label: string, who?: string) => Promise<Answer>;
  readonly type: (line: string, who?: string) => Promise<Answer>;
  /** Does what is due. */
  readonly settle: () => Promise<void>;
  readonly reminder: () => Kept;
  readonly words: () => Kept[];
}

export const labels = ({ answer }: Kept): string[] => (answer.actions ?? []).map(({ label }) => label);

/** A room that follows Norway by leads of seven days and one, with its first reminder posted. */
export async function openPressing(
  library: Library,
  rule = "follow norway lead:7d,1d at 09:00 now",
): Promise<Pressing> {
  const slack = platform();
  const stage = await openStage(library, slack, {
    from: new Date("2027-03-04T10:00:00+01:00"),
    aloud: true,
  });
  await stage.say('schedule "Oslo round" 12 March 2027 10:00 Oslo with:norway now');
  await stage.say(rule);
  await stage.pass(0);
  await stage.pass(DAY);
  const answer = async (line: string, who: string, receipt?: string): Promise<Answer> =>
    (
      await stage.core.bot.answer({
        line,
        place: PLACE,
        person: { id: `U-${who}`, name: who },
        now: stage.now(),
        ...(receipt && { pressed: { receipt } }),
      })
    ).answer;
  return {
    slack,
    stage,
    press: (card, label, who = "Bert") => {
      const found: Action | undefined = card.answer.actions?.find((one) => one.label === label);
      if (!found) throw new Error(`there is no button ${label}: ${labels(card).join(", ")}`);
      return answer(found.says, who, card.id);
    },
    type: (line, who = "Bert") => answer(line, who),
    settle: async () => {
      await stage.pass(60_000);
    },
    reminder: () => {
      const card = slack.kept.find((one) => !one.answer.slight && one.under === undefined);
      if (!card) throw new Error("no reminder was posted");
      return card;
    },
    words: () => slack.kept.filter(({ answer: { slight } }) => slight),
  };
}
