import { describe, expect, it } from "vitest";
import type { Capabilities } from "../../adapters/kit/capabilities.ts";
import type { Answer, Block } from "../../src/answer.ts";
import type { Bot } from "../../src/bot.ts";
import type { Request } from "../../src/request.ts";
import { NOW } from "./world.ts";

/** What stands somewhere because of a line. */
export interface Shown {
  readonly text: string;
  /** Whether anybody but whoever asked sees it. */
  readonly open: boolean;
}

/** A door over pretended services, with a bot of the contract's. */
export interface Side {
  /** Somebody says a line in a room with others, where the platform has such rooms. What came of it, once all is done. */
  readonly say: (line: string) => Promise<readonly Shown[]>;
  /** The platform sends the last line once more. Absent where it never does. */
  readonly again?: () => Promise<readonly Shown[]>;
  /** From now on nothing that only one person sees is taken. Absent where all is private. */
  readonly closePrivate?: () => void;
  /** What stands in the log. */
  readonly log: readonly string[];
  readonly stop: () => Promise<void>;
}

export interface Contract {
  readonly platform: string;
  readonly capabilities: Capabilities;
  readonly open: (bot: Bot) => Promise<Side>;
}

const SECRET = "Only for whoever asked";

const everyBlock: readonly Block[] = [
  { kind: "heading", text: "A heading" },
  { kind: "prose", text: ["Plain, ", { strong: "strong" }, " and *not* <!channel> formatted"] },
  { kind: "prose", text: ["A quiet word"], quiet: true },
  { kind: "facts", facts: [{ label: "Where", value: ["Oslo"] }] },
  { kind: "list", items: [["First item"], [{ link: "A source", url: "https://example.org" }]] },
  { kind: "table", columns: ["Who", "When"], rows: [["Norway"], ["March"]].map((row) => row.map((one) => [one])) },
];
const EVERYTHING = [
  "A heading",
  "strong",
  "<!channel>",
  "A quiet word",
  "Oslo",
  "First item",
  "A source",
  "Norway",
  "March",
];

const answers: Readonly<Record<string, Answer>> = {
  everything: { title: "Everything", blocks: everyBlock },
  mine: { title: SECRET, blocks: [], audience: "asker" },
  key: { title: SECRET, blocks: [], audience: "asker", secret: true },
  private: { title: SECRET, blocks: [] },
  shared: { title: "For everybody", blocks: [], audience: "room" },
};

interface Told {
  readonly asked: Request[];
  readonly shared: Parameters<Bot["shared"]>[0][];
}

const botOf = ({ asked, shared }: Told): Bot => ({
  answer: async (request) => {
    asked.push(request);
    if (request.line === "fail") throw new Error("a bug");
    const answer = answers[request.line] ?? { title: `You said ${request.line}`, blocks: [] };
    return { answer, reading: { zone: "UTC", call: request.place.call } };
  },
  shared: async (posted) => void shared.push(posted),
  suggest: () => [],
  greet: async () => undefined,
  present: async () => {},
  absent: async () => {},
  removed: async () => {},
});

const textOf = (shown: readonly Shown[]): string => shown.map(({ text }) => text).join("\n");
const openOf = (shown: readonly Shown[]): readonly Shown[] => shown.filter(({ open }) => open);

/** What every door keeps to, whatever its platform can do. */
export function doorContract({ platform, capabilities, open }: Contract): void {
  const on = async (act: (side: Side, told: Told) => Promise<void>): Promise<void> => {
    const told: Told = { asked: [], shared: [] };
    const side = await open(botOf(told));
    await act(side, told).finally(side.stop);
  };

  describe(`the door of ${platform}`, () => {
    it("hands the bot what was typed, where and by whom, and the time", () =>
      on(async ({ say }, { asked }) => {
        for (const line of ["norway", 'compare "South Korea" 日本', "<script> & 'quotes'", "share follow now"])
          await say(line);
        expect(asked.map(({ line }) => line)).toEqual([
          "norway",
          'compare "South Korea" 日本',
          "<script> & 'quotes'",
          "share follow now",
        ]);
        for (const { place, person, now } of asked) {
          expect([place.platform, now]).toEqual([platform, NOW]);
          expect([place.tenant, place.room, person.id, person.name].every((one) => one !== "")).toBe(true);
        }
      }));

    it("shows all of an answer, and nothing in it as formatting", () =>
      on(async ({ say }) => {
        const text = textOf(await say("everything"));
        for (const part of EVERYTHING) expect(text.replaceAll("&lt;", "<").replaceAll("&gt;", ">")).toContain(part);
      }));

    it.each(["mine", "key", "private"])("shows an answer to nobody but whoever asked: %s", (line) =>
      on(async ({ say }) => {
        const shown = await say(line);
        expect(textOf(shown)).toContain(SECRET);
        expect(textOf(openOf(shown))).not.toContain(SECRET);
      }),
    );

    it.each(["mine", "key", "private"])("shows it to nobody rather than to others: %s", (line) =>
      on(async ({ say, closePrivate }) => {
        closePrivate?.();
        expect(textOf(openOf(await say(line)))).not.toContain(SECRET);
      }),
    );

    it("shows everybody what is for everybody, and remembers where that can be corrected", () =>
      on(async ({ say }, { shared }) => {
        const shown = await say("shared");
        expect(textOf(shown)).toContain("For everybody");
        expect(openOf(shown)).toHaveLength(capabilities.sharing.offers === "no" ? 0 : 1);
        expect(shared.map(({ line, now }) => ({ line, now }))).toEqual(
          capabilities.amends.offers === "no" ? [] : [{ line: "shared", now: NOW }],
        );
        for (const { receipt, place } of shared) {
          expect(JSON.parse(receipt)).toEqual(expect.any(Object));
          expect(place.platform).toBe(platform);
        }
      }));

    it("answers a bug with a reference under which the log holds it, and goes on", () =>
      on(async ({ say, log }) => {
        const text = textOf(await say("fail"));
        const reference = /reference:\s*([\w-]+)/.exec(text)?.[1] ?? "none";
        expect(log.join("\n")).toContain(reference);
        expect(textOf(await say("norway"))).toContain("You said norway");
      }));

    it("answers once what its platform sends again", () =>
      on(async ({ say, again }, { asked }) => {
        await say("norway");
        expect((await again?.()) ?? []).toEqual([]);
        expect(asked).toHaveLength(1);
      }));
  });
}
