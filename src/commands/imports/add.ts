import type { Answer } from "../../answer.ts";
import { prose } from "../../answer.ts";
import { beginReading, comingIn, importsIn, lookAt } from "../../imports/kept.ts";
import { offersOf } from "../../imports/offers.ts";
import { failingOf } from "../../imports/reading.ts";
import { type Refusal, sayRefusal } from "../../imports/refusals.ts";
import { type Import, importId, nameOf } from "../../imports/state.ts";
import { propose } from "../../proposals/proposal.ts";
import type { Saving } from "../../proposals/saving.ts";
import { problem } from "../../text/blocks.ts";
import type { Words } from "../../text/words.ts";
import type { ImportContext } from "./list.ts";
import { isSecret, offerBlocks, preview, rhythm } from "./preview.ts";

/** More calendars than this are a reader’s, not a channel’s. */
const MOST_IMPORTS = 10;

export const noAddress = ({ imports, refusals }: Words): Answer =>
  problem(
    imports.needsAddress,
    [refusals.noAddress],
    [
      { label: imports.council, says: "import council" },
      { label: imports.help, says: "help import" },
    ],
  );

async function save(seen: Import, context: ImportContext): Promise<Answer | undefined> {
  const { place, today, say } = context;
  if (!(await beginReading(seen, context))) return undefined;
  const offers = offersOf(seen, context);
  return {
    title: say.imports.reads(place.direct, nameOf(seen, say)),
    blocks: [
      prose(say.imports.holds(comingIn(seen, today).length)),
      ...offerBlocks(offers, say),
      rhythm(seen.row.address, context),
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

const toRead = ({ imports }: Words) => [
  { label: imports.readHere, says: "import" },
  { label: imports.review, says: "import review" },
];

/** Shows a calendar before it is read in, or reads it in. */
export async function add(address: string, saving: Saving, context: ImportContext): Promise<Answer> {
  const { place, say } = context;
  const { imports } = say;
  const all = await importsIn(context);
  if (all.some(({ row }) => row.id === importId(place, address)))
    return problem(imports.isRead, [imports.twice], toRead(say));
  if (all.length >= MOST_IMPORTS)
    return problem(imports.tooMany, [imports.mostRead(MOST_IMPORTS)], [{ label: imports.readHere, says: "import" }]);
  const seen = await lookAt(address, context);
  const failing = failingOf(seen.state);
  if (failing && Object.keys(seen.copies).length === 0) return unreadable(failing.why, address, say);
  return propose(
    {
      line: `import ${address}`,
      preview: (saves) => preview(seen, saves, context),
      save: () => save(seen, context),
      overtaken: { why: [imports.twice], actions: toRead(say) },
    },
    saving,
    say,
  );
}
