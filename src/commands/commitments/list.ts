import type { Answer } from "../../answer.ts";
import { prose } from "../../answer.ts";
import {
  bySoonest,
  commitmentStatement,
  isOpen,
  type Promised,
  sayAbout,
  standingOf,
} from "../../commitments/commitments.ts";
import { matchesEntry } from "../../query/match.ts";
import type { Query } from "../../query/query.ts";
import { sayFilters, writeQuery } from "../../query/say.ts";
import { understand } from "../../query/understand.ts";
import { citedList, type Statement } from "../../statement.ts";
import { citations } from "../../text/citations.ts";
import { cutText } from "../../text/plain.ts";
import { foldWord } from "../../words.ts";
import { notUnderstood } from "../ask.ts";
import type { Command, Scene } from "../command.ts";
import { pageActions, pageOf, sayPage } from "../paging.ts";
import { promisedIn } from "./keeping.ts";

const STATES = ["open", "overdue", "done", "all"] as const;
type State = (typeof STATES)[number];
const isState = (word: string): word is State => STATES.some((one) => one === word);

const TITLES: Readonly<Record<State, string>> = {
  open: "Open commitments",
  overdue: "Overdue commitments",
  done: "Commitments that are done",
  all: "All commitments",
};
/** So many get a button of their own. */
const TICKS = 4;
const LABEL = 40;

function isIn(one: Promised, state: State, { library, today }: Scene): boolean {
  switch (state) {
    case "open":
      return isOpen(one);
    case "overdue":
      return standingOf(one, library, today).overdue;
    case "done":
      return one.status === "done";
    case "all":
      return true;
  }
}

/** Whether it belongs to what the filters ask for. */
function isAbout({ about }: Promised, { filters }: Query, { library }: Scene): boolean {
  if (filters.length === 0) return true;
  const entry = library.byId.get(about);
  if (!entry || entry.kind === "operation" || entry.kind === "term") return false;
  return matchesEntry(entry, filters, library);
}

const withSubject = (one: Promised, { library, today }: Scene): Statement => {
  const said = commitmentStatement(one, library, today);
  return { ...said, text: [...said.text, ` ${sayAbout(one, library)}.`] };
};

async function listed(query: Query, state: State, scene: Scene): Promise<Answer> {
  const { library, lexicon, today } = scene;
  const all = (await promisedIn(scene)).filter((one) => isIn(one, state, scene) && isAbout(one, query, scene));
  const page = pageOf(bySoonest(all, library, today), scene.page);
  const line = [writeQuery("commitments", query), ...(state === "open" ? [] : [state])].join(" ");
  const cited = citations();
  const late = all.filter((one) => standingOf(one, library, today).overdue).length;
  const ticks = page.items.filter(isOpen).slice(0, TICKS);
  return {
    title: [TITLES[state], sayFilters(query.filters, lexicon)].filter(Boolean).join(" · "),
    blocks:
      all.length > 0
        ? [
            prose(`${all.length} in all, ${late === 0 ? "none overdue" : `${late} overdue`}.${sayPage(page)}`),
            citedList(
              page.items.map((one) => withSubject(one, scene)),
              cited,
            ),
          ]
        : [prose("None is noted here.")],
    actions: [
      ...ticks.map(({ id, what }) => ({ label: `Done: ${cutText(what, LABEL)}`, says: `commit done ${id}` })),
      ...pageActions(line, page),
      { label: "Note a commitment", says: "commit" },
    ],
    sources: cited.sources,
    echo: line,
  };
}

export const commitments: Command = {
  name: "commitments",
  minor: true,
  run: (all, scene) => {
    const last = foldWord(all.at(-1) ?? "");
    const state = isState(last) ? last : "open";
    const words = isState(last) ? all.slice(0, -1) : all;
    const { lexicon, library, today } = scene;
    const understood = understand(words, { lexicon, names: library.names, today });
    return "problem" in understood
      ? notUnderstood("commitments", words, understood.problem)
      : listed(understood.query, state, scene);
  },
};
