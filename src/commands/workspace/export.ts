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
  const {
    store,
    place,
    now,
    say: { workspace },
  } = scene;
  await record(scene, "export", workspace.logExported);
  const tables = await Promise.all(NAMING_TABLES.map(async (name) => [name, await store.rowsIn(name, place)] as const));
  const count = tables.reduce((sum, [, rows]) => sum + rows.length, 0);
  const data = {
    platform: place.platform,
    workspace: place.tenant,
    made: now.toISOString(),
    kept: Object.fromEntries(tables),
  };
  return {
    title: workspace.exportTitle,
    blocks: [prose(workspace.exportHolds(count))],
    files: [
      {
        file: "aide-workspace.json",
        title: workspace.exportTitle,
        alt: workspace.exportAlt(count),
        order: { kind: "data", data },
      },
    ],
    actions: [{ label: workspace.back, says: "workspace" }],
    audience: "asker",
  };
}
