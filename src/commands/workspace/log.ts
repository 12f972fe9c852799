import type { Answer } from "../../answer.ts";
import { list, prose } from "../../answer.ts";
import { logOf } from "../../audit.ts";
import { copyOfWorkspace } from "../../rights/workspace.ts";
import { toAsker } from "../../text/blocks.ts";
import { pageActions } from "../../text/paging.ts";
import { sayInstant } from "../../text/when.ts";
import type { WorkspaceContext } from "./running.ts";

/** Who did what in the workspace, the newest first. */
export async function log(context: WorkspaceContext): Promise<Answer> {
  const { page, settings, say } = context;
  const { workspace } = say;
  const { rows, more } = await logOf(context, page);
  const lines = rows.map(({ at, person, personName, what }) =>
    workspace.logLine(sayInstant(at, settings), { id: person, name: personName }, what),
  );
  return {
    title: workspace.logTitle(page),
    blocks: [lines.length > 0 ? list(lines) : prose(page > 1 ? workspace.nothingOlder : workspace.nothingYet)],
    actions: [
      ...pageActions("workspace log", { number: page, count: more ? page + 1 : page }, say),
      { label: workspace.back, says: "workspace" },
    ],
    audience: "asker",
  };
}

/** `workspace export`: all that is kept of the workspace, as a file. */
export async function exported(context: WorkspaceContext): Promise<Answer> {
  const { workspace } = context.say;
  const { rows, data } = await copyOfWorkspace(context);
  const title = workspace.exportTitle;
  return {
    ...toAsker(title, [workspace.exportHolds(rows)], [{ label: workspace.back, says: "workspace" }]),
    files: [{ file: "aide-workspace.json", title, alt: workspace.exportAlt(rows), job: { kind: "data", data } }],
  };
}
