import type { Answer, Line } from "../../answer.ts";
import { list, quiet } from "../../answer.ts";
import { dayOf } from "../../clock.ts";
import { addressIn } from "../../imports/addresses.ts";
import { type Importing, importsIn, stopReading } from "../../imports/kept.ts";
import { offersOf } from "../../imports/offers.ts";
import { failingOf, readAt } from "../../imports/reading.ts";
import { sayRefusal } from "../../imports/refusals.ts";
import { type Import, meetingsIn, nameOf } from "../../imports/state.ts";
import { parseWhen } from "../../library/when.ts";
import { problem, toAsker } from "../../text/blocks.ts";
import type { Words } from "../../text/words.ts";
import type { CommandContext } from "../context.ts";

/** Whoever looks after the calendars that a conversation reads in. */
export type ImportContext = Importing & Pick<CommandContext, "people" | "settings" | "page" | "reader" | "understand">;

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
function sayFreshness({ state }: Import, { now, settings, say }: ImportContext): Line {
  const read = readAt(state);
  const failing = failingOf(state);
  const since = failing && parseWhen(dayOf(new Date(failing.since), settings.zone));
  return [
    read === undefined ? say.imports.neverRead : say.imports.lastRead(sayAgo(read, now.getTime(), say)),
    ...(failing && since ? say.imports.failing(since, sayRefusal(failing.why, say)) : ["."]),
  ];
}

const lineOf = (one: Import, context: ImportContext): Line => {
  const coming = meetingsIn(one.copies).filter(({ when }) => when.end >= context.today).length;
  return [
    { strong: nameOf(one, context.say) },
    context.say.imports.counts(coming, offersOf(one, context).length),
    ...sayFreshness(one, context),
  ];
};

export const noneHere = ({ imports }: Words): Answer =>
  problem(imports.noneHere, imports.howToRead, [{ label: imports.council, says: "import council" }]);

/** What is read in here, how old it is, and what is wrong with it. */
export async function listed(context: ImportContext): Promise<Answer> {
  const { say } = context;
  const all = await importsIn(context);
  if (all.length === 0) return noneHere(say);
  return {
    title: say.imports.listTitle,
    blocks: [list(all.map((one, index) => [`${index + 1}. `, ...lineOf(one, context)])), quiet(say.imports.kept)],
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
export async function stop(text: string, context: ImportContext): Promise<Answer> {
  const { say } = context;
  const actions = [{ label: say.imports.readHere, says: "import" }];
  const all = await importsIn(context);
  const address = addressIn(text);
  const found =
    all.find(({ row }) => row.id === text || row.address === address) ??
    (/^\d{1,2}$/.test(text) ? all[Number(text) - 1] : undefined);
  if (!found) return all.length === 0 ? noneHere(say) : problem(say.imports.which, [say.imports.nameIt], actions);
  if (!(await stopReading(found, context))) return stop(found.row.id, context);
  return toAsker(say.imports.stopped(nameOf(found, say)), [say.imports.forgotten], actions);
}
