import type { Answer } from "../../answer.ts";
import { prose, quiet } from "../../answer.ts";
import { faster } from "../../proposals/proposal.ts";
import { setWorkspace, type WorkspaceSettings, workspaceSettings } from "../../rights/workspace.ts";
import { mentionedIn } from "../../settings/mentions.ts";
import { fact, problem } from "../../text/blocks.ts";
import type { Words } from "../../text/words.ts";
import { foldWord } from "../../words.ts";
import type { WorkspaceContext } from "./running.ts";

const sayEditors = ({ editors }: WorkspaceSettings, { workspace }: Words): string => {
  if (editors === null) return workspace.byConversation;
  if (editors === "everyone") return workspace.everyMember;
  return workspace.named(editors.map(({ name }) => name));
};

/** What holds for the whole workspace, and what can be done with it. */
export async function shown(context: WorkspaceContext, title = context.say.workspace.title): Promise<Answer> {
  const { common, workspace } = context.say;
  const settings = await workspaceSettings(context.store, context.place);
  return {
    title,
    blocks: [
      {
        kind: "facts",
        facts: [
          ...fact(workspace.editors, sayEditors(settings, context.say)),
          ...fact(workspace.logKept, workspace.days(settings.logDays)),
          ...fact(workspace.versionsKept, workspace.days(settings.versionDays)),
        ],
      },
      prose(...workspace.howToSet),
      quiet(workspace.guests),
    ],
    actions: [
      { label: workspace.log, says: "workspace log" },
      { label: common.help, says: "help workspace" },
    ],
    audience: "asker",
  };
}

async function change(part: Partial<WorkspaceSettings>, what: string, context: WorkspaceContext): Promise<Answer> {
  const { workspace } = context.say;
  const saved = await setWorkspace(part, what, context);
  return saved
    ? shown(context, workspace.titleSet(what))
    : faster({ why: [workspace.sayAgain], actions: [{ label: workspace.back, says: "workspace" }] }, context.say);
}

/** `workspace editors @Anna`, `everyone` or `none` */
export async function editors(words: readonly string[], context: WorkspaceContext): Promise<Answer> {
  const { workspace } = context.say;
  const [first = ""] = words;
  if (foldWord(first) === "everyone") return change({ editors: "everyone" }, workspace.set.everyone, context);
  if (foldWord(first) === "none") return change({ editors: null }, workspace.set.nobody, context);
  const named = mentionedIn(words, context);
  return named.length === 0
    ? problem(workspace.whoMay, workspace.mention, [
        { label: workspace.everyone, says: "workspace editors everyone" },
        { label: workspace.onlyMe, says: "workspace editors me" },
        { label: workspace.none, says: "workspace editors none" },
      ])
    : change({ editors: named }, workspace.set.editors(named.map(({ name }) => name)), context);
}

const DAYS = /^(\d{1,4})\s?d(ays?)?$/;
/** A log that nobody can read in time is none; ten years are enough for any office. */
const [LEAST, MOST] = [7, 3650];

/** `workspace keep 400d`, `workspace keep versions 730d` */
export async function keep(words: readonly string[], context: WorkspaceContext): Promise<Answer> {
  const { workspace } = context.say;
  const [first = ""] = words;
  const versions = foldWord(first) === "versions";
  const rest = versions || foldWord(first) === "log" ? words.slice(1) : words;
  const days = Number(DAYS.exec(rest.join(" ").toLowerCase())?.[1]);
  if (days >= LEAST && days <= MOST)
    return versions
      ? change({ versionDays: days }, workspace.set.versionDays(days), context)
      : change({ logDays: days }, workspace.set.logDays(days), context);
  return problem(workspace.howLong, workspace.sayDays(LEAST, MOST), [
    { label: workspace.keepLog, says: "workspace keep 400d" },
    { label: workspace.keepVersions, says: "workspace keep versions 730d" },
  ]);
}
