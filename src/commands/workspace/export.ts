import type { Answer } from "../../answer.ts";
import { prose } from "../../answer.ts";
import { record } from "../../rights/audit.ts";
import { NAMING_TABLES } from "../../store/people.ts";
import type { Scene } from "../command.ts";
import { refusedInPrivate } from "./running.ts";

/** `workspace export`: every row of the workspace, table by table, as it stands in the database. */
export async function exported(scene: Scene): Promise<Answer> {
  const refused = await refusedInPrivate(scene);
  if (refused) return refused;
  const { store, place, now } = scene;
  await record(scene, "export", "had a copy made of all that is kept of the workspace");
  const tables = await Promise.all(NAMING_TABLES.map(async (name) => [name, await store.rowsIn(name, place)] as const));
  const count = tables.reduce((sum, [, rows]) => sum + rows.length, 0);
  const data = {
    platform: place.platform,
    workspace: place.tenant,
    made: now.toISOString(),
    kept: Object.fromEntries(tables),
  };
  return {
    title: "All that is kept of this workspace",
    blocks: [
      prose(
        `A JSON file with ${count === 1 ? "1 row" : `${count} rows`}. It names people and holds meetings of every conversation, private ones included: keep it where nobody else reads it.`,
      ),
    ],
    files: [
      {
        file: "aide-workspace.json",
        title: "All that is kept of this workspace",
        alt: `JSON file with ${count} rows`,
        order: { kind: "data", data },
      },
    ],
    actions: [{ label: "Workspace", says: "workspace" }],
    audience: "asker",
  };
}
