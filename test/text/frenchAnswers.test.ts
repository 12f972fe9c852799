import { globSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { nodesIn } from "../../adapters/kit/json.ts";
import type { PlaygroundMessage } from "../../adapters/playground/protocol.ts";
import { commands } from "../../src/commands/index.ts";
import type { Library } from "../../src/library/library.ts";
import { wordsIn } from "../../src/text/words.ts";
import { botWith } from "../support/bot.ts";
import { PLACE } from "../support/scene.ts";
import { NOW, openWorld, PLATFORMS, theLibrary } from "../support/world.ts";
import { readIn } from "./bypass.ts";
import { sentencesIn } from "./literals.ts";

const { help } = wordsIn();
const explained = wordsIn("fr").help;

/** Every string in a value. */
function stringsIn(value: unknown): string[] {
  if (typeof value === "string") return [value];
  if (Array.isArray(value)) return value.flatMap(stringsIn);
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}

const longestFirst = (all: Iterable<string>): string[] => [...new Set(all)].sort((a, b) => b.length - a.length);

/** What is typed stays in the command language, whatever is said around it. */
const TYPED = longestFirst(
  [
    ...Object.values(help).flatMap(({ usage, examples }) => [
      usage,
      ...examples,
      ...[...examples.join().matchAll(/"([^"]+)"/g)].map(([, title = ""]) => title),
    ]),
    ...stringsIn(Object.values(explained).map(({ details }) => details)).filter((text) => /^[a-z]+[ :]/.test(text)),
    'schedule close "EU-Norway SDD" "what came of it"',
    "CC BY 4.0",
    // What the calendar reader of these tests says.
    "nothing is read here",
  ].filter((line) => line.includes(" ")),
);

/** Texts of the data set that exist in English alone say so. */
const MARK = "\u00a0[EN]";
const englishIn = ({ byId }: Library): ReadonlySet<string> =>
  new Set(stringsIn([...byId.values()].map(({ record }) => record)));

const FUNCTION_WORD =
  /(?<![\p{L}\p{N}’'/.@-])(?:the|of|and|with|is|are|was|were|this|that|for|not|you|your|to|it|by|on|from|has|have|been|what|when|who|which|will)(?![\p{L}\p{N}’'/@:-])/iu;

/** Pieces of English sentences, of three words or more. */
const SENTENCES = longestFirst(
  globSync("src/text/en/**/*.ts")
    .filter((path) => !path.endsWith("typed.ts"))
    .flatMap((path) => sentencesIn(path).flatMap((text) => text.split(" … ")))
    .map((piece) => piece.trim())
    .filter((piece) => /\p{L}+ \p{L}+ \p{L}+/u.test(piece) && FUNCTION_WORD.test(piece) && !TYPED.includes(piece)),
);

/** A text without what stands before a mark: a text of the data set, or the beginning of one. */
function withoutMarked(text: string, data: ReadonlySet<string>): string {
  const end = text.indexOf(MARK);
  if (end < 0) return text;
  const starts = Array.from({ length: end }, (_, at) => at);
  const isData = (at: number): boolean => {
    const told = text.slice(at, end);
    return data.has(told) || (told.endsWith("…") && [...data].some((one) => one.startsWith(told.slice(0, -1))));
  };
  const start = starts.find(isData) ?? end;
  return withoutMarked(text.slice(0, start) + text.slice(end + MARK.length), data);
}

const withoutTyped = (text: string): string => TYPED.reduce((left, line) => left.replaceAll(line, ""), text);

/** What is English in a text, but for lines, and texts that say that they are. */
function isEnglish(text: string, data: ReadonlySet<string>): boolean {
  if (!FUNCTION_WORD.test(text)) return false;
  const rest = withoutTyped(withoutMarked(text, data));
  return FUNCTION_WORD.test(rest) || SENTENCES.some((piece) => rest.includes(piece));
}

/** The first records of each kind. */
const recordsOf = ({ byId }: Library, count: number): string[] =>
  [...Map.groupBy(byId.values(), ({ kind }) => kind).values()].flatMap((all) =>
    all.slice(0, count).map(({ record }) => record.id),
  );

const linesOf = (library: Library): string[] => [
  "",
  ...recordsOf(library, 25),
  ...commands.flatMap(({ name }) => [name, ...help[name].examples, `help ${name}`, `${name} xyzzy`]),
  ...library.areas.map(({ id }) => `find area:${id}`),
  ...library.regions.map(({ id }) => `next region:${id}`),
];

const shownLines = (library: Library): string[] => [
  ...commands.flatMap(({ name }) => [name, `help ${name}`]),
  ...recordsOf(library, 2),
  ...["next norway", "find sdp", "compare japan norway", "radar norway", "rien de tel"],
];

/** Titles of sources. */
const citedIn = ({ byId }: Library): ReadonlySet<string> =>
  new Set([...byId.values()].flatMap(({ record }) => stringsIn("sources" in record ? record.sources : [])));

/** A source, or what stands behind its title. */
const SOURCE = /^(?:\[\d+\] |\. )/;

/** What a card shows line by line, as people read it: escapes are the platforms' own. */
const shownIn = ({ raw }: PlaygroundMessage): string[] =>
  nodesIn(raw)
    .flatMap((node) => ["text", "title", "altText", "placeholder", "label"].map((key) => node[key]))
    .filter((text) => typeof text === "string")
    .flatMap((text) =>
      text
        .replaceAll(/\\(?=[^\w\s])/g, "")
        .replaceAll("&lt;", "<")
        .replaceAll("&gt;", ">")
        .split("\n"),
    )
    .filter((text) => !SOURCE.test(text));

describe("an answer in French", () => {
  let library: Library;
  let data: ReadonlySet<string>;
  beforeAll(async () => {
    library = await theLibrary();
    data = englishIn(library);
  });

  it("has no English but lines, sources and what says that it is English", { timeout: 60_000 }, async () => {
    const { bot, store } = await botWith(library);
    const found = new Map<string, string>();
    const person = { id: "U1", name: "Anna", standing: "member" } as const;
    await bot.answer({ place: PLACE, person, line: "settings language fr", now: NOW });
    for (const line of linesOf(library)) {
      const { answer } = await bot.answer({ place: PLACE, person, line, now: NOW });
      for (const text of readIn(answer)) if (isEnglish(text, data)) found.set(text, `${line}: ${text}`);
    }
    await store.close();
    expect([...found.values()]).toEqual([]);
  });

  it.each(PLATFORMS)("has none on a card in %s", { timeout: 60_000 }, async (platform) => {
    const world = await openWorld();
    const found = new Map<string, string>();
    const cited = citedIn(library);
    await world.say(platform, "settings language fr");
    for (const line of shownLines(library)) {
      const shown = (await world.say(platform, line)).flatMap(shownIn);
      for (const text of shown) if (!cited.has(text) && isEnglish(text, data)) found.set(text, `${line}: ${text}`);
    }
    await world.program.stop();
    expect([...found.values()]).toEqual([]);
  });
});
