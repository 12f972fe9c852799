import type { Action, Answer, Line } from "../answer.ts";
import { prose } from "../answer.ts";
import { daysBetween } from "../calendar/days.ts";
import { parseWhen } from "../library/when.ts";
import { fact } from "../text/blocks.ts";
import type { Command, Scene } from "./command.ts";

function age(asOf: string, today: string): string {
  const days = daysBetween(asOf, today);
  if (days <= 0) return "today";
  if (days === 1) return "1 day ago";
  return days < 60 ? `${days} days ago` : `${Math.floor(days / 30.44)} months ago`;
}

function contents({ library }: Scene): string {
  const { partners, instruments, series, meetings, operations, terms } = library;
  return [
    `${partners.length} partners`,
    `${instruments.length} texts`,
    `${series.length} dialogues and forums`,
    `${meetings.length} meetings`,
    `${operations.length} missions and operations`,
    `${terms.length} terms`,
  ].join(", ");
}

/** How much the newest release changed; the first one has nothing to be compared with. */
function lastRelease({ library: { history } }: Scene): Line {
  const [newest] = history;
  const when = newest && parseWhen(newest.on);
  if (!newest || !when) return ["no history is kept"];
  if (history.length === 1) return [{ when }, ", the first"];
  const { length } = newest.changes;
  return [{ when }, length === 1 ? ", with one change" : `, with ${length} changes`];
}

function changesAction({ library: { history } }: Scene): Action[] {
  const [newest] = history;
  return newest ? [{ label: "What changed", says: `changes since ${newest.on}` }] : [];
}

function answer(scene: Scene): Answer {
  const { release } = scene.library;
  const asOf = parseWhen(release.asOf);
  return {
    title: "About aide-mémoire",
    blocks: [
      prose(
        "I know the EU’s peace, security and defence partnerships, from public sources only. No classified material belongs here, in questions or in answers.",
      ),
      {
        kind: "facts",
        facts: [
          ...fact("What I hold", contents(scene)),
          ...(asOf
            ? fact("As of", { when: asOf }, ` (${age(release.asOf, scene.today)}), version ${release.version}`)
            : []),
          ...fact("Last release", ...lastRelease(scene)),
          ...fact("Licences", `data ${release.licence}, program EUPL-1.2`),
          ...fact(
            "How sure it is",
            "A record without a mark is confirmed by a first-hand source; others are marked as reported or unverified. A meeting is expected, announced, scheduled, postponed, held or cancelled.",
          ),
          ...fact(
            "What I keep",
            "Nothing that you ask, but for the lines whose answers were shared with everyone. No tracking.",
          ),
        ],
      },
      prose(
        "Found an error? Tell whoever runs me which answer it is and which source says otherwise. Each record is one small file in the folder data, which anyone can correct; data/README.md says how.",
      ),
    ],
    actions: [
      ...changesAction(scene),
      { label: "Unverified records", says: "find confidence:unverified" },
      { label: "Help", says: "help" },
    ],
  };
}

export const about: Command = {
  name: "about",
  outside: true,
  minor: true,
  run: (_words, scene) => answer(scene),
};
