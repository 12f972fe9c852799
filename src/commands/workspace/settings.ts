import type { Answer } from "../../answer.ts";
import { prose, quiet } from "../../answer.ts";
import { record } from "../../rights/audit.ts";
import { readWorkspace, type WorkspaceSettings } from "../../rights/workspace.ts";
import { fact, problem } from "../../text/blocks.ts";
import { foldWord } from "../../words.ts";
import type { Scene } from "../command.ts";
import { mentionedIn } from "../rules/mentions.ts";
import { refusedRunning } from "./running.ts";

const sayEditors = ({ editors }: WorkspaceSettings): string => {
  if (editors === null) return "those who may in the conversation where it was made";
  if (editors === "everyone") return "every member";
  return `${editors.map(({ name }) => name).join(", ")}, and those whom the conversation names where it was made`;
};

/** What holds for the whole workspace, and what can be done with it. */
export async function shown(scene: Scene, title = "This workspace"): Promise<Answer> {
  const settings = readWorkspace((await scene.store.workspace(scene.place))?.value);
  return {
    title,
    blocks: [
      {
        kind: "facts",
        facts: [
          ...fact("Who may change team meetings and commitments", sayEditors(settings)),
          ...fact("The log is kept", `${settings.logDays} days`),
          ...fact("Older versions are kept", `${settings.versionDays} days`),
        ],
      },
      prose(
        "Whoever runs the workspace may say ",
        { command: "workspace editors @Anna" },
        ", ",
        { command: "workspace keep 400d" },
        ", and in a direct message ",
        { command: "workspace log" },
        " and ",
        { command: "workspace erase" },
        ".",
      ),
      quiet(
        "Members see and change what is their team’s; guests and people from other organisations see public data only.",
      ),
    ],
    actions: [
      { label: "Log", says: "workspace log" },
      { label: "Help", says: "help workspace" },
    ],
    audience: "asker",
  };
}

const faster: Answer = problem(
  "Somebody was faster",
  ["The workspace was changed at the same moment. Please say it again."],
  [{ label: "Workspace", says: "workspace" }],
);

async function change(part: Partial<WorkspaceSettings>, what: string, scene: Scene): Promise<Answer> {
  const { store, place, person, now } = scene;
  const newest = await store.workspace(place);
  const saved = await store.addWorkspace({
    platform: place.platform,
    tenant: place.tenant,
    version: (newest?.version ?? 0) + 1,
    value: JSON.stringify({ ...readWorkspace(newest?.value), ...part }),
    what,
    person: person.id,
    personName: person.name,
    at: now.getTime(),
  });
  if (!saved) return faster;
  await record(scene, "workspace", what);
  return shown(scene, `Set: ${what}`);
}

/** `workspace editors @Anna`, `everyone` or `none` */
export async function editors(words: readonly string[], scene: Scene): Promise<Answer> {
  const refused = await refusedRunning(scene);
  if (refused) return refused;
  const [first = ""] = words;
  if (foldWord(first) === "everyone")
    return change({ editors: "everyone" }, "every member may change what is the workspace’s", scene);
  if (foldWord(first) === "none")
    return change({ editors: null }, "nobody is named beside those of each conversation", scene);
  const named = mentionedIn(words, scene);
  return named.length === 0
    ? problem(
        "Who may change things of the workspace?",
        ["Mention people, or say everyone or none: ", { command: "workspace editors @Anna" }, "."],
        [
          { label: "Everyone", says: "workspace editors everyone" },
          { label: "Only me", says: "workspace editors me" },
          { label: "None beside those of each conversation", says: "workspace editors none" },
        ],
      )
    : change(
        { editors: named },
        `${named.map(({ name }) => name).join(", ")} may change what is the workspace’s`,
        scene,
      );
}

const DAYS = /^(\d{1,4})\s?d(ays?)?$/;
/** A log that nobody can read in time is none; ten years are enough for any office. */
const [LEAST, MOST] = [7, 3650];

/** `workspace keep 400d`, `workspace keep versions 730d` */
export async function keep(words: readonly string[], scene: Scene): Promise<Answer> {
  const refused = await refusedRunning(scene);
  if (refused) return refused;
  const [first = ""] = words;
  const versions = foldWord(first) === "versions";
  const rest = versions || foldWord(first) === "log" ? words.slice(1) : words;
  const days = Number(DAYS.exec(rest.join(" ").toLowerCase())?.[1]);
  if (days >= LEAST && days <= MOST)
    return versions
      ? change({ versionDays: days }, `older versions are kept ${days} days`, scene)
      : change({ logDays: days }, `the log is kept ${days} days`, scene);
  return problem(
    "How long shall it be kept?",
    [
      `Say a number of days from ${LEAST} to ${MOST}: `,
      { command: "workspace keep 400d" },
      " for the log of who did what, ",
      { command: "workspace keep versions 730d" },
      " for what was set, scheduled and promised before it was changed.",
    ],
    [
      { label: "Log: 400 days", says: "workspace keep 400d" },
      { label: "Versions: 730 days", says: "workspace keep versions 730d" },
    ],
  );
}
