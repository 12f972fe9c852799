import type { Action, Answer, Line } from "../answer.ts";
import { prose } from "../answer.ts";
import { daysBetween } from "../days.ts";
import { parseWhen } from "../library/when.ts";
import { fact } from "../text/blocks.ts";
import type { Command } from "./command.ts";
import type { LookContext } from "./context.ts";

/** How much the newest release changed; the first one has nothing to be compared with. */
function lastRelease({ library: { history }, say }: LookContext): Line {
  const [newest] = history;
  const when = newest && parseWhen(newest.on);
  if (!newest || !when) return [say.about.noHistory];
  return history.length === 1 ? say.about.firstRelease({ when }) : say.about.release({ when }, newest.changes.length);
}

function age({ library: { release }, today, say }: LookContext): Line {
  const when = parseWhen(release.asOf);
  return when ? [{ when }, say.about.version(say.about.age(daysBetween(release.asOf, today)), release.version)] : [""];
}

function changesAction({ library: { history }, say }: LookContext): Action[] {
  const [newest] = history;
  return newest ? [{ label: say.common.whatChanged, says: `changes since ${newest.on}` }] : [];
}

function answer(context: LookContext): Answer {
  const { library, say } = context;
  const { partners, instruments, series, meetings, operations, terms } = library;
  const holds = say.about.holds({
    partner: partners.length,
    instrument: instruments.length,
    series: series.length,
    meeting: meetings.length,
    operation: operations.length,
    term: terms.length,
  });
  return {
    title: say.about.title,
    headline: [say.about.intro],
    blocks: [
      {
        kind: "facts",
        facts: [
          ...fact(say.about.whatIHold, holds),
          ...fact(say.about.asOf, ...age(context)),
          ...fact(say.about.lastRelease, ...lastRelease(context)),
          ...fact(say.about.licences, say.about.licensed(library.release.licence)),
          ...fact(say.about.howSure, say.about.marks),
          ...fact(say.about.whatIKeep, say.about.kept),
        ],
      },
      prose(say.about.error),
    ],
    actions: [
      ...changesAction(context),
      { label: say.about.unverified, says: "find confidence:unverified" },
      { label: say.common.help, says: "help" },
    ],
  };
}

export const about: Command = {
  name: "about",
  outside: true,
  minor: true,
  alone: true,
  run: (_words, context) => answer(context),
};
