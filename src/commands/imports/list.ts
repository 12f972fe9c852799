import type { Answer, Line } from "../../answer.ts";
import { list, prose, quiet } from "../../answer.ts";
import { DAY } from "../../calendar/days.ts";
import { tellingId } from "../../imports/news.ts";
import { type Import, meetingsIn, nameOf } from "../../imports/state.ts";
import { record } from "../../rights/audit.ts";
import { problem } from "../../text/blocks.ts";
import type { Words } from "../../text/words.ts";
import type { Scene } from "../command.ts";
import { refusedTo } from "../permission.ts";
import { addressIn } from "./add.ts";
import { importsIn, noneHere, sayFreshness } from "./keeping.ts";
import { offersOf } from "./offers.ts";

const lineOf = (one: Import, scene: Scene): Line => {
  const coming = meetingsIn(one.copies).filter(({ when }) => when.end >= scene.today).length;
  const offers = offersOf(one, scene).length;
  return [{ strong: nameOf(one, scene.say) }, scene.say.imports.counts(coming, offers), ...sayFreshness(one, scene)];
};

/** What is read in here, how old it is, and what is wrong with it. */
export async function listed(scene: Scene): Promise<Answer> {
  const all = await importsIn(scene);
  const { imports } = scene.say;
  if (all.length === 0) return noneHere(scene.say);
  return {
    title: imports.listTitle,
    blocks: [list(all.map((one, index) => [`${index + 1}. `, ...lineOf(one, scene)])), quiet(imports.kept)],
    actions: [
      { label: imports.review, says: "import review" },
      ...all.map((one, index) => ({
        label: imports.stop(index + 1, nameOf(one, scene.say)).slice(0, 60),
        says: `import stop ${one.row.id}`,
      })),
    ],
    audience: "asker",
  };
}

const which = ({ imports }: Words): Answer =>
  problem(imports.which, [imports.nameIt], [{ label: imports.readHere, says: "import" }]);

const RECENT = 7 * DAY;
const MOST_WAITING = 200;

/** What waits to be told of it is not told any more. */
async function hush(id: string, { store, place, now, say }: Scene): Promise<void> {
  const waiting = await store.roomDeliveries(place, now.getTime() - RECENT, MOST_WAITING);
  for (const one of waiting)
    if (one.state === "due" && one.id.startsWith(tellingId(id, "")))
      await store.skip(place, one.id, say.imports.noLongerRead);
}

/** Gives a calendar up: what it said is forgotten, what was accepted stays. */
export async function stop(text: string, scene: Scene): Promise<Answer> {
  const refused = await refusedTo(scene);
  if (refused) return refused;
  const all = await importsIn(scene);
  const address = addressIn(text);
  const found =
    all.find(({ row }) => row.id === text || row.address === address) ??
    (/^\d{1,2}$/.test(text) ? all[Number(text) - 1] : undefined);
  if (!found) return all.length === 0 ? noneHere(scene.say) : which(scene.say);
  const { row } = found;
  const { imports } = scene.say;
  const name = nameOf(found, scene.say);
  const stopped = await scene.store.changeImport(row, { nextAt: null, copy: null });
  if (!stopped) return stop(row.id, scene);
  await hush(row.id, scene);
  await record(scene, "import", imports.log.stopped(name));
  return {
    title: imports.stopped(name),
    blocks: [prose(imports.forgotten)],
    actions: [{ label: imports.readHere, says: "import" }],
    audience: "asker",
  };
}
