import type { Person } from "../../place.ts";
import type { Named } from "../../rights/personal.ts";
import { readWorkspace } from "../../rights/workspace.ts";
import type { Scene } from "../command.ts";

/** Somebody is named no more among those who may change what is the workspace’s; where nobody is left, nobody is named. */
export async function leaveWorkspace({ ids }: Named, alias: Person, { store, place, now, say }: Scene): Promise<void> {
  const row = await store.workspace(place);
  const settings = readWorkspace(row?.value);
  if (!row || settings.editors === null || settings.editors === "everyone") return;
  const others = settings.editors.filter(({ id }) => !ids.includes(id));
  if (others.length === settings.editors.length) return;
  await store.addWorkspace({
    ...row,
    version: row.version + 1,
    value: JSON.stringify({ ...settings, editors: others.length > 0 ? others : null }),
    what: say.privacy.log.mayNoLongerInWorkspace(alias.name),
    person: alias.id,
    personName: alias.name,
    at: now.getTime(),
  });
}
