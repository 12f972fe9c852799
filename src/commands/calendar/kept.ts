import type { Answer, Block } from "../../answer.ts";
import { list, prose } from "../../answer.ts";
import { nameOfFeed } from "../../feeds/selection.ts";
import type { FeedRow } from "../../store/store.ts";
import { problem } from "../../text/blocks.ts";
import type { Scene } from "../command.ts";
import { pageActions, pageOf, sayPage } from "../paging.ts";
import { sayInstant } from "../rules/preview.ts";
import { channel } from "../rules/room.ts";
import { askedIn } from "./asked.ts";

const capital = (text: string): string => text.replace(/^\p{Ll}/u, (sign) => sign.toUpperCase());

/** What a calendar is about, in words that stand in a sentence. */
export const nameOf = ({ rule }: Pick<FeedRow, "rule">, scene: Scene): string =>
  rule === "" ? `what this ${channel(scene)} follows` : nameOfFeed(rule, scene);

/** The same where it stands by itself. */
const titleOf = (row: Pick<FeedRow, "rule">, scene: Scene): string => capital(nameOf(row, scene));

/** By this a line speaks of an address. It is of what is kept, and opens nothing. */
export const handleOf = ({ token }: Pick<FeedRow, "token">): string => token.slice(-8);

/** On a button, where several have addresses for the same. */
const calledOf = (row: FeedRow, all: readonly FeedRow[], scene: Scene): string =>
  all.filter(({ rule }) => rule === row.rule).length > 1
    ? `${titleOf(row, scene)} (${row.ending})`
    : titleOf(row, scene);

/** The words that ask for a calendar again. */
export const wordsFor = (rule: string): string => (rule === "" ? "here" : rule);

const NONE: Block = prose("No address was given out here yet. ", { command: "calendar" }, " makes one.");

/** All addresses of a conversation, with what each is about. */
export async function listed(scene: Scene): Promise<Answer> {
  const { store, place, settings } = scene;
  const all = await store.feedsOf(place);
  const page = pageOf(all, scene.page);
  const before = page.items[0] ? all.indexOf(page.items[0]) : 0;
  return {
    title: `Calendar addresses of this ${channel(scene)}`,
    blocks:
      all.length === 0
        ? [NONE]
        : [
            prose(`${all.length} in all. Whoever has one can read that calendar. Each was shown once.${sayPage(page)}`),
            list(
              page.items.map((row, index) => [
                `${before + index + 1}. `,
                { strong: titleOf(row, scene) },
                " – ",
                `ends in ${row.ending}`,
                ", since ",
                ...sayInstant(row.at, settings),
                ", asked for by ",
                { person: { id: row.person, name: row.personName } },
              ]),
            ),
          ],
    actions: [
      ...page.items.flatMap((row) => [
        { label: `Revoke ${calledOf(row, all, scene)}`, says: `calendar revoke ${handleOf(row)} now` },
        { label: `Renew ${calledOf(row, all, scene)}`, says: `calendar renew ${handleOf(row)}` },
      ]),
      ...pageActions("calendar list", page),
    ],
    audience: "asker",
    secret: true,
  };
}

const whichOne = (verb: string, all: readonly FeedRow[], scene: Scene): Answer =>
  problem(
    "Which address?",
    ["Press the one you mean, or say its number in ", { command: "calendar list" }, "."],
    [
      ...all
        .slice(0, 10)
        .map((row) => ({ label: calledOf(row, all, scene), says: `calendar ${verb} ${handleOf(row)}` })),
      { label: "All addresses here", says: "calendar list" },
    ],
  );

const HANDLE = /^[0-9a-f]{8}$/;

/** What a number of the list, a button or the end of an address means; nothing where it is none. */
function pointedAt(word: string, all: readonly FeedRow[]): FeedRow | undefined {
  if (/^#?\d{1,3}$/.test(word)) return all[Number(word.replace("#", "")) - 1];
  const [one, ...others] = all.filter((row) => word !== "" && (handleOf(row) === word || row.ending === word));
  return others.length === 0 ? one : undefined;
}

const gone: Answer = problem(
  "That address no longer works",
  ["It was revoked, or this button is older than an update of mine."],
  [{ label: "All addresses here", says: "calendar list" }],
);

/** The address that a number of the list, an end or a name means. */
export async function keptFeed(
  verb: string,
  words: readonly string[],
  scene: Scene,
): Promise<{ readonly row: FeedRow } | Answer> {
  const all = await scene.store.feedsOf(scene.place);
  const [first = ""] = words;
  const row = words.length === 0 && all.length === 1 ? all[0] : pointedAt(first, all);
  if (row) return { row };
  if (HANDLE.test(first)) return gone;
  if (all.length === 0) return problem("No calendar address was given out here", ["There is nothing to change."]);
  if (words.length === 0) return whichOne(verb, all, scene);
  const asked = askedIn(`calendar ${verb}`, words, scene);
  if ("title" in asked) return asked;
  const [named, ...others] = all.filter(({ rule }) => rule === asked.rule);
  if (named && others.length === 0) return { row: named };
  return whichOne(verb, others.length > 0 ? all.filter(({ rule }) => rule === asked.rule) : all, scene);
}
