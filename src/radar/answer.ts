import type { Action, Answer, Block, Line, Reading } from "../answer.ts";
import { heading, quiet } from "../answer.ts";
import { citedList } from "../statement.ts";
import { joinTitle } from "../text/blocks.ts";
import { type Citations, citations } from "../text/citations.ts";
import { cutText, plain } from "../text/plain.ts";
import type { Words } from "../text/words.ts";
import { type Finding, KINDS, type Kind } from "./finding.ts";
import { beyondData, clear, countsOf } from "./kinds.ts";

/** How a radar is told. */
export interface View {
  /** Whom it is about, in words; empty for everything. */
  readonly named: string;
  /** The command line that gives it: `radar norway`. */
  readonly line: string;
  /** Last day of the data set, ISO. */
  readonly asOf: string;
  readonly reading: Reading;
  readonly say: Words;
}

/** What people see of one message without a press: a phone screen. */
const MOST_CHARACTERS = 1100;
/** So many kinds begin with what is most pressing of them; the others are counted. */
const KINDS_SHOWN = 3;
/** So many of one kind at most, however much room there is. */
const MOST = 8;
/** A platform shows no longer label. */
const LABEL = 40;
const HELPS = 2;

export const helpOf = ({ help }: Finding): Action => ({ ...help, label: cutText(help.label, LABEL) });

/** Findings of a kind, and how many of them are shown. */
interface Group {
  readonly kind: Kind;
  readonly all: readonly Finding[];
  readonly shown: number;
}

/** What has slept for long is only counted, unless there is room. */
const groupsOf = (found: readonly Finding[]): Group[] =>
  KINDS.map((kind) => ({ kind, all: found.filter((one) => one.kind === kind) }))
    .filter(({ all }) => all.length > 0)
    .map((group, index) => ({ ...group, shown: group.kind === "dormant" || index >= KINDS_SHOWN ? 0 : 1 }));

function drawGroup({ kind, all, shown }: Group, { line, say: { radar } }: View, cited: Citations): Block[] {
  const left = all.length - shown;
  const more = shown > 0 ? radar.more(left) : radar.inAll(left);
  return [
    heading(radar.kinds[kind].heading),
    citedList(all.slice(0, shown), cited, left > 0 ? [[more, { command: `${line} ${kind}` }]] : []),
  ];
}

/** What stands around the groups. */
interface Frame {
  readonly view: View;
  readonly opening: string;
  readonly foot: readonly Block[];
  readonly actions: readonly Action[];
}

function drawn(groups: readonly Group[], { view, opening, foot, actions }: Frame): Answer {
  const { radar } = view.say;
  const cited = citations();
  const blocks = groups.flatMap((one) => drawGroup(one, view, cited));
  return {
    title: joinTitle(radar.name, view.named),
    headline: [opening],
    blocks: [...blocks, ...foot],
    actions: [
      ...groups
        .filter(({ kind }) => kind !== "dormant")
        .slice(0, HELPS)
        .flatMap(({ all }) => all.slice(0, 1).map(helpOf)),
      ...groups
        .filter(({ all, shown }) => all.length > shown)
        .map(({ kind, all }) => ({
          label: radar.kindOf(radar.kinds[kind].label, all.length),
          says: `${view.line} ${kind}`,
        })),
      ...actions,
    ],
    sources: cited.sources,
    echo: view.line,
  };
}

/** One message on every platform: each kind in turn shows one more, as long as it fits. */
function fitted(found: readonly Finding[], frame: Frame): Answer {
  const { reading } = frame.view;
  const fits = ({ sources: _, ...answer }: Answer): boolean => plain({ answer, reading }).length <= MOST_CHARACTERS;
  let groups = groupsOf(found);
  let answer = drawn(groups, frame);
  const full = new Set<Kind>();
  for (let turn = 0; full.size < groups.length; turn++) {
    const one = groups[turn % groups.length];
    if (!one || full.has(one.kind)) continue;
    const wider = groups.map((group) => (group === one ? { ...group, shown: group.shown + 1 } : group));
    const candidate = drawn(wider, frame);
    if (one.shown < Math.min(MOST, one.all.length) && fits(candidate)) {
      groups = wider;
      answer = candidate;
    } else full.add(one.kind);
  }
  return answer;
}

const opened = (opening: string, count: number, { radar }: Words): string =>
  count === 1 ? radar.alone(opening) : radar.inOrder(opening);

/** The whole radar; nothing if nothing is on it. */
export function radarAnswer(found: readonly Finding[], view: View): Answer | undefined {
  const all = clear(found);
  if (all.length === 0) return undefined;
  const { radar } = view.say;
  return fitted(all, {
    view,
    opening: opened(radar.toLookAt(radar.things(all.length)), all.length, view.say),
    foot: beyondData(found, view.asOf, view.say),
    actions: [{ label: radar.followWeekly, says: `follow ${view.line} weekly` }],
  });
}

/** What has a day ahead is told again when that day is this near. */
const URGENT_DAYS = 14;
const AHEAD: ReadonlySet<Kind> = new Set(["clashes", "days", "closing"]);
const isUrgent = ({ kind, order }: Finding): boolean => AHEAD.has(kind) && order <= URGENT_DAYS;

/** What nobody sleeps badly over is left out of what comes by itself. */
const lively = (found: readonly Finding[]): Finding[] => clear(found).filter(({ kind }) => kind !== "dormant");

/** What is new since the last post, or has become urgent. `before`: the keys of what that post knew of. */
const newsIn = (found: readonly Finding[], before: ReadonlySet<string>): Finding[] =>
  lively(found).filter((one) => !before.has(one.key) || isUrgent(one));

/** Whether a post has something to tell that the one before it has not told. */
export const hasNews = (found: readonly Finding[], before: ReadonlySet<string> | undefined): boolean =>
  (before ? newsIn(found, before) : lively(found)).length > 0;

/** The radar as a post that comes by itself: the first is whole, later ones tell the news and count the rest. Nothing if nothing is on it. */
export function radarPost(
  found: readonly Finding[],
  before: ReadonlySet<string> | undefined,
  view: View,
): Answer | undefined {
  const all = lively(found);
  if (before === undefined || all.length === 0)
    return radarAnswer(
      found.filter(({ kind }) => kind !== "dormant"),
      view,
    );
  const news = newsIn(found, before);
  const known = all.filter((one) => !news.includes(one));
  const { radar } = view.say;
  const rest: Line = [radar.knownBefore(countsOf(known, view.say)), { command: view.line }];
  return fitted(news, {
    view,
    opening:
      news.length > 0 ? opened(radar.newOrUrgent(radar.things(news.length)), news.length, view.say) : radar.nothingNew,
    foot: known.length > 0 ? [quiet(...rest)] : [],
    actions: [{ label: radar.whole, says: view.line }],
  });
}
