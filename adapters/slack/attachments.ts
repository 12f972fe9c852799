import { type Answer, attachmentsOf, quiet, type Reply } from "../../src/answer.ts";
import type { Place } from "../../src/place.ts";
import { wordsIn } from "../../src/text/words.ts";

/** Slack has no file that one person alone sees in a channel: it goes to their direct messages. */
export const goAside = ({ audience }: Answer, { direct }: Place): boolean => !(direct || audience === "room");

/** An answer that says where to look for its files, if that is not below it. At its top, so that it is never cut off. */
export function announced({ answer, reading }: Reply, { aside }: { readonly aside: boolean }): Reply {
  const all = attachmentsOf(answer);
  if (all.length === 0 || !aside) return { answer, reading };
  const { doors } = wordsIn(reading.language);
  const shareable = answer.actions?.some(({ label }) => label === doors.shareHere) ?? false;
  const where = quiet(
    doors.inDirectMessages(
      all.map(({ job }) => job.kind),
      shareable,
    ),
  );
  return { answer: { ...answer, blocks: [where, ...answer.blocks] }, reading };
}
