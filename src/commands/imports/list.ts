import type { Answer, Line } from "../../answer.ts";
import { list, prose, quiet } from "../../answer.ts";
import { dayOf } from "../../clock.ts";
import { addressIn } from "../../imports/addresses.ts";
import { importsIn, stopReading } from "../../imports/kept.ts";
import { offersOf } from "../../imports/offers.ts";
import { failingOf, readAt } from "../../imports/reading.ts";
import { sayRefusal } from "../../imports/refusals.ts";
import { type Import, meetingsIn, nameOf } from "../../imports/state.ts";
import { parseWhen } from "../../library/when.ts";
import { problem } from "../../text/blocks.ts";
import type { Words } from "../../text/words.ts";
import type { Scene } from "../command.ts";
import { refusedTo } from "../permission.ts";

const UNITS = [
  [86_400_000, "day"],
  [3_600_000, "hour"],
  [60_000, "minute"],
] as const;

/** "3 hours ago" */
function sayAgo(then: number, now: number, { imports }: Words): string {
  for (const [length, unit] of UNITS) {
    const count = Math.floor((now - then) / length);
    if (count > 0) return imports.ago[unit](count);
  }
  return imports.justNow;
}

/** How fresh what is known of a calendar is, and what is wrong with it. */
function sayFreshness({ state }: Import, { now, settings, say }: Scene): Line {
  const read = readAt(state);
  const failing = failingOf(state);
  const since = failing && parseWhen(dayOf(new Date(failing.since), settings.zone));
  return [
    read === undefined ? say.imports.neverRead : say.imports.lastRead(sayAgo(read, now.getTime(), say)),
    ...(failing && since ? say.imports.failing(since, sayRefusal(failing.why, say)) : ["."]),
  ];
}

const lineOf = (one: Import, scene: Scene): Line => {
  const coming = meetingsIn(one.copies).filter(({ when }) => when.end >= scene.today).length;
  return [
    { strong: nameOf(one, scene.say) },
    scene.say.imports.counts(coming, offersOf(one, scene).length),
    ...sayFreshness(one, scene),
  ];
};

export const noneHere = ({ imports }: Words): Answer =>
  problem(imports.noneHere, imports.howToRead, [{ label: imports.council, says: "import council" }]);

/** What is read in here, how old it is, and what is wrong with it. */
export async function listed(scene: Scene): Promise<Answer> {
  const { say } = scene;
  const all = await importsIn(scene);
  if (all.length === 0) return noneHere(say);
  return {
    title: say.imports.listTitle,
    blocks: [list(all.map((one, index) => [`${index + 1}. `, ...lineOf(one, scene)])), quiet(say.imports.kept)],
    actions: [
      { label: say.imports.review, says: "import review" },
      ...all.map((one, index) => ({
        label: say.imports.stop(index + 1, nameOf(one, say)).slice(0, 60),
        says: `import stop ${one.row.id}`,
      })),
    ],
    audience: "asker",
  };
}

/** Gives up the calendar of an id, an address or a number in the list. */
export async function stop(text: string, scene: Scene): Promise<Answer> {
  const refused = await refusedTo(scene);
  if (refused) return refused;
  const { say } = scene;
  const actions = [{ label: say.imports.readHere, says: "import" }];
  const all = await importsIn(scene);
  const address = addressIn(text);
  const found =
    all.find(({ row }) => row.id === text || row.address === address) ??
    (/^\d{1,2}$/.test(text) ? all[Number(text) - 1] : undefined);
  if (!found) return all.length === 0 ? noneHere(say) : problem(say.imports.which, [say.imports.nameIt], actions);
  if (!(await stopReading(found, scene))) return stop(found.row.id, scene);
  return {
    title: say.imports.stopped(nameOf(found, say)),
    blocks: [prose(say.imports.forgotten)],
    actions,
    audience: "asker",
  };
}
