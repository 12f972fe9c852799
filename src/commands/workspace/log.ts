import type { Answer, Line } from "../../answer.ts";
import { list, prose } from "../../answer.ts";
import type { AuditRow } from "../../store/store.ts";
import type { Scene } from "../command.ts";
import { sayInstant } from "../rules/preview.ts";
import { refusedInPrivate } from "./running.ts";

const SHOWN = 15;

const lineOf = ({ at, person, personName, what }: AuditRow, { settings, say }: Scene): Line =>
  say.workspace.logLine(sayInstant(at, settings), { id: person, name: personName }, what);

/** Who did what in the workspace, the newest first. */
export async function log(scene: Scene): Promise<Answer> {
  const refused = await refusedInPrivate(scene);
  if (refused) return refused;
  const {
    store,
    place,
    page,
    say: { common, workspace },
  } = scene;
  // One more than is shown tells whether there is another page.
  const rows = await store.auditOf(place, SHOWN + 1, (page - 1) * SHOWN);
  const to = (number: number, label: string) =>
    ({ label, says: `workspace log page:${number}`, inPlace: true }) as const;
  return {
    title: workspace.logTitle(page),
    blocks: [
      rows.length > 0
        ? list(rows.slice(0, SHOWN).map((row) => lineOf(row, scene)))
        : prose(page > 1 ? workspace.nothingOlder : workspace.nothingYet),
    ],
    actions: [
      ...(rows.length > SHOWN ? [to(page + 1, common.nextPage)] : []),
      ...(page > 1 ? [to(page - 1, common.previousPage)] : []),
      { label: workspace.back, says: "workspace" },
    ],
    audience: "asker",
  };
}
