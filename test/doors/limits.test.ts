import type { KnownBlock } from "@slack/web-api";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { announced } from "../../adapters/slack/attachments.ts";
import { checkBlocks, checkText } from "../../adapters/slack/limits.ts";
import { drawHome, drawMessage, drawModal, drawPlainly } from "../../adapters/slack/render.ts";
import type { FileLinks } from "../../adapters/teams/fileLinks.ts";
import { checkCard } from "../../adapters/teams/limits.ts";
import { cardOf } from "../../adapters/teams/render.ts";
import type { Answer, Attachment, Block, Inline, Line } from "../../src/answer.ts";

const text = fc.oneof(
  fc.string({ maxLength: 60 }),
  fc.string({ unit: "grapheme", maxLength: 20 }),
  fc.constantFrom(
    "",
    "<!channel>",
    "<@U1>",
    "@everyone",
    "*bold*",
    "[x](javascript:y)",
    "<at>Ben</at>",
    "x".repeat(5000),
  ),
);
const inline: fc.Arbitrary<Inline> = fc.oneof(
  text,
  text.map((strong) => ({ strong })),
  fc.record({ link: text, url: fc.webUrl() }),
  text.map((command) => ({ command })),
  fc.constant({ note: 1 }),
  text.map((name) => ({ person: { id: "U1", name } })),
  fc.constant({ when: { start: "2027-01-01", end: "2027-03-31", precision: "quarter" as const } }),
);
/** Questions are ours, and short; titles in them are not. */
const asked = text.map((said) => said.slice(0, 100));
const attachment: fc.Arbitrary<Attachment> = fc.record({
  file: fc
    .tuple(text, fc.constantFrom(".pdf", ".docx", ".png", ""))
    .map(([name, ending]) => name.slice(0, 80) + ending),
  title: text.map((said) => said.slice(0, 300)),
  alt: text,
  job: fc.constant({ kind: "calendar", calendar: { name: "Meetings", events: [] } } as const),
});
const line: fc.Arbitrary<Line> = fc.array(inline, { maxLength: 5 });
const block: fc.Arbitrary<Block> = fc.oneof(
  text.map((said): Block => ({ kind: "heading", text: said })),
  line.map((said): Block => ({ kind: "prose", text: said })),
  line.map((said): Block => ({ kind: "prose", text: said, quiet: true })),
  fc
    .array(fc.record({ label: text, value: line }), { maxLength: 30 })
    .map((facts): Block => ({ kind: "facts", facts })),
  fc.array(line, { maxLength: 150 }).map((items): Block => ({ kind: "list", items })),
  fc.tuple(fc.integer({ min: 1, max: 6 }), fc.nat(130)).chain(([columns, rows]) =>
    fc
      .record({
        columns: fc.array(text, { minLength: columns, maxLength: columns }),
        rows: fc.array(fc.array(line, { minLength: columns, maxLength: columns }), { maxLength: rows }),
      })
      .map((table): Block => ({ kind: "table", ...table })),
  ),
  attachment.map((picture): Block => ({ kind: "picture", picture })),
);
const answer: fc.Arbitrary<Answer> = fc.record({
  title: text,
  blocks: fc.array(block, { maxLength: 70 }),
  actions: fc.array(
    fc.record(
      {
        label: text,
        says: text.map((said) => said.slice(0, 1000)),
        hint: text,
        style: fc.constantFrom("primary" as const, "danger" as const),
        asks: fc.record({ title: asked, text: asked, yes: asked }),
        more: fc.constant(true as const),
      },
      { requiredKeys: ["label", "says"] },
    ),
    { maxLength: 40 },
  ),
  sources: fc.constant([{ title: "A source", publisher: "Somebody", url: "https://example.org/a" }]),
  files: fc.array(attachment, { maxLength: 12 }),
});
/** Kept where this server can be reached, or not. */
const address = fc.option(fc.webUrl({ validSchemes: ["https"] }), { nil: undefined });

const linksOf = ({ blocks, files = [] }: Answer, at: string | undefined): FileLinks =>
  new Map(
    [...blocks.flatMap((one) => (one.kind === "picture" ? [one.picture] : [])), ...files].map((one) => [
      one,
      { token: "t", until: new Date("2026-12-01T09:00:00Z"), address: at },
    ]),
  );

const reading = { zone: "Europe/Brussels", call: "/aide" };
const RUNS = { numRuns: 300 };

describe("whatever an answer holds", () => {
  it("Slack takes it, and nothing in it is a mention", { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(answer, (given) => {
        const reply = announced({ answer: given, reading }, { aside: true });
        const message = drawMessage(reply, "help");
        expect(checkBlocks(message.blocks, "message")).toEqual([]);
        expect(checkBlocks(drawHome(reply).blocks as KnownBlock[], "home")).toEqual([]);
        expect(checkBlocks(drawModal(reply, "help").blocks as KnownBlock[], "modal")).toEqual([]);
        expect(checkText(message.text, "chat.update")).toEqual([]);
        expect(checkText(drawPlainly(reply).text, "chat.update")).toEqual([]);
        expect(message.text.isWellFormed()).toBe(true);
        expect(message.text + drawPlainly(reply).text).not.toMatch(/<[!@#]/);
        expect(JSON.stringify(message.blocks)).not.toMatch(/"type":"(mrkdwn|user|usergroup|channel|broadcast)"/);
      }),
      RUNS,
    );
  });

  it("Teams takes it, and nothing in it is a mention or Markdown", { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(answer, address, fc.boolean(), (given, at, follow) => {
        const card = cardOf({ answer: given, reading }, { links: linksOf(given, at), follow });
        expect(checkCard(card)).toEqual([]);
        expect(JSON.stringify(card)).not.toMatch(/"entities"|"mention"/);
        for (const { text: said = "" } of [...(card.body ?? [])].filter(({ type }) => type === "TextBlock") as {
          text?: string;
        }[])
          expect(said).not.toMatch(/(^|[^\\])[*_[\]<]/);
      }),
      RUNS,
    );
  });
});
