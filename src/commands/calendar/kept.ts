import type { Answer, Block } from "../../answer.ts";
import { list, prose } from "../../answer.ts";
import { addressOf } from "../../feeds/address.ts";
import { nameOfFeed } from "../../feeds/selection.ts";
import type { FeedRow } from "../../store/store.ts";
import type { Scene } from "../command.ts";
import { problem } from "../lines.ts";
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

/** By its end an address can be spoken of without giving it away. */
export const endingOf = ({ token }: Pick<FeedRow, "token">): string => token.slice(-8);

/** The words that ask for a calendar again. */
export const wordsFor = (rule: string): string => (rule === "" ? "here" : rule);

const NONE: Block = prose("No address was given out here yet. ", { command: "calendar" }, " makes one.");

/** All addresses of a conversation, with what each is about. */
export async function listed(scene: Scene): Promise<Answer> {
  const { store, place, settings, origin } = scene;
  const all = await store.feedsOf(place);
  const page = pageOf(all, scene.page);
  const before = page.items[0] ? all.indexOf(page.items[0]) : 0;
  return {
    title: `Calendar addresses of this ${channel(scene)}`,
    blocks:
      all.length === 0
        ? [NONE]
        : [
            prose(`${all.length} in all. Whoever has one can read that calendar.${sayPage(page)}`),
            list(
              page.items.map((row, index) => [
                `${before + index + 1}. `,
                { strong: titleOf(row, scene) },
                " – ",
                ...(origin === undefined
                  ? [`ends in ${endingOf(row)}`]
                  : [
                      {
                        link: `ends in ${endingOf(row)}`,
                        url: addressOf(origin, row.token, { alarms: [], vague: false }),
                      },
                    ]),
                ", since ",
                ...sayInstant(row.at, settings),
                ", asked for by ",
                { person: { id: row.person, name: row.personName } },
              ]),
            ),
          ],
    actions: [
      ...page.items.map((row) => ({
        label: `Revoke ${titleOf(row, scene)}`,
        says: `calendar revoke ${endingOf(row)}`,
      })),
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
      ...all.slice(0, 10).map((row) => ({ label: titleOf(row, scene), says: `calendar ${verb} ${endingOf(row)}` })),
      { label: "All addresses here", says: "calendar list" },
    ],
  );

const END = /^[0-9a-f]{8}$/;

/** What a number of the list or an end of an address means; nothing where it is neither. */
function pointedAt(word: string, all: readonly FeedRow[]): FeedRow | undefined {
  if (/^#?\d{1,3}$/.test(word)) return all[Number(word.replace("#", "")) - 1];
  return END.test(word) ? all.find((row) => endingOf(row) === word) : undefined;
}

const gone: Answer = problem(
  "That address no longer works",
  ["It was revoked before."],
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
  if (END.test(first)) return gone;
  if (all.length === 0) return problem("No calendar address was given out here", ["There is nothing to change."]);
  if (words.length === 0) return whichOne(verb, all, scene);
  const asked = askedIn(`calendar ${verb}`, words, scene);
  if ("title" in asked) return asked;
  const named = all.find(({ rule }) => rule === asked.rule);
  return named ? { row: named } : whichOne(verb, all, scene);
}
