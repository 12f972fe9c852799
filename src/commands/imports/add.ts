import type { Answer } from "../../answer.ts";
import { prose } from "../../answer.ts";
import { COUNCIL } from "../../imports/addresses.ts";
import { matchAll } from "../../imports/match.ts";
import { ask, failingOf, taken } from "../../imports/reading.ts";
import { type Refusal, sayRefusal } from "../../imports/refusals.ts";
import { type Import, importId, meetingsIn, nameOf, newState, nextReading, type State } from "../../imports/state.ts";
import { record } from "../../rights/audit.ts";
import type { ImportRow } from "../../store/store.ts";
import { problem } from "../../text/blocks.ts";
import type { Words } from "../../text/words.ts";
import type { Scene } from "../command.ts";
import { refusedTo } from "../permission.ts";
import { learn } from "../rules/room.ts";
import { importsIn } from "./keeping.ts";
import { offersOf } from "./offers.ts";
import { comingIn, isComing, isSecret, offerBlocks, preview, rhythm } from "./preview.ts";

/** More calendars than this are a reader’s, not a channel’s. */
const MOST_IMPORTS = 10;

/** The address that is meant: pasted with the platform’s marks, or under the name by which calendars are subscribed to. */
export function addressIn(text: string): string | undefined {
  const [, bare = ""] = /^<?([^<>|]+)/.exec(text.trim()) ?? [];
  const address = bare.replace(/^webcals?:/i, "https:").replace(/#.*$/, "");
  if (address.toLowerCase() === COUNCIL) return COUNCIL;
  return /^https?:\/\//i.test(address) && URL.canParse(address) ? address : undefined;
}

export const noAddress = ({ imports, refusals }: Words): Answer =>
  problem(
    imports.needsAddress,
    [refusals.noAddress],
    [
      { label: imports.council, says: "import council" },
      { label: imports.help, says: "help import" },
    ],
  );

/** A calendar as it would be kept. */
async function looked(address: string, scene: Scene): Promise<Import> {
  const { place, person, now, settings, reader, understand } = scene;
  const start = { state: newState(settings), copies: {} };
  const { state, copies } = await taken(address, await ask(address, reader), start, {
    now: now.getTime(),
    understand,
  });
  const row: ImportRow = {
    id: importId(place, address),
    platform: place.platform,
    tenant: place.tenant,
    room: place.room,
    address,
    value: JSON.stringify(state),
    copy: JSON.stringify(copies),
    person: person.id,
    personName: person.name,
    at: now.getTime(),
    nextAt: nextReading(address, now.getTime()),
    revision: 0,
  };
  return { row, state, copies };
}

/** What is the same here and there stays so when its date is moved there, however far. */
function withSame({ state, copies }: Import, { library, today }: Scene): State {
  const coming = meetingsIn(copies).filter(isComing(today));
  const same = [...matchAll(coming, { library, accepted: {} })].flatMap(([id, match]) =>
    match.kind === "same" ? [[id, match.meeting.id] as const] : [],
  );
  return { ...state, accepted: { ...state.accepted, ...Object.fromEntries(same) } };
}

async function save(seen: Import, scene: Scene): Promise<Answer> {
  const { store, place, today, say } = scene;
  await learn(scene);
  const before = await store.imported(place, seen.row.id);
  const value = JSON.stringify(withSame(seen, scene));
  await store.addImport({ ...seen.row, value, revision: (before?.revision ?? 0) + 1 });
  await record(scene, "import", say.imports.log.began(nameOf(seen, say)));
  const offers = offersOf(seen, scene);
  return {
    title: say.imports.reads(place.direct, nameOf(seen, say)),
    blocks: [
      prose(say.imports.holds(comingIn(seen, today).length)),
      ...offerBlocks(offers, say),
      rhythm(seen.row.address, scene),
    ],
    actions: [
      ...(offers.length > 0 ? [{ label: say.imports.review, says: "import review" }] : []),
      { label: say.imports.readHere, says: "import" },
      { label: say.imports.stopReading, says: `import stop ${seen.row.id}` },
    ],
    // Shared, it would be said again, with the address in it.
    audience: "asker",
  };
}

const unreadable = (why: Refusal, address: string, say: Words): Answer => ({
  ...problem(
    say.imports.unreadable,
    [sayRefusal(why, say)],
    [
      { label: say.common.tryAgain, says: `import ${address}` },
      { label: say.imports.help, says: "help import" },
    ],
  ),
  ...(isSecret(address) && { secret: true }),
});

const isRead = ({ imports }: Words): Answer =>
  problem(
    imports.isRead,
    [imports.twice],
    [
      { label: imports.readHere, says: "import" },
      { label: imports.review, says: "import review" },
    ],
  );

/** Shows a calendar before it is read in, or reads it in. */
export async function add(address: string, now: boolean, scene: Scene): Promise<Answer> {
  const refused = await refusedTo(scene);
  if (refused) return refused;
  const { say } = scene;
  const all = await importsIn(scene);
  if (all.some(({ row }) => row.id === importId(scene.place, address))) return isRead(say);
  if (all.length >= MOST_IMPORTS)
    return problem(
      say.imports.tooMany,
      [say.imports.mostRead(MOST_IMPORTS)],
      [{ label: say.imports.readHere, says: "import" }],
    );
  const seen = await looked(address, scene);
  const failing = failingOf(seen.state);
  if (failing && Object.keys(seen.copies).length === 0) return unreadable(failing.why, address, say);
  return now ? save(seen, scene) : preview(seen, scene);
}
