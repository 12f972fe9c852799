import { deflateRawSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { heldAnswer, writeHeld } from "../../adapters/slack/held.ts";
import { readButton } from "../../adapters/slack/payloads.ts";
import { wordsIn } from "../../src/text/words.ts";

const packed = (value: unknown): string => deflateRawSync(JSON.stringify(value)).toString("base64url");
const read = (value: string | undefined) => {
  const data = readButton(value);
  return data && "holds" in data ? heldAnswer(data.holds) : undefined;
};

describe("what a card in Slack keeps back", () => {
  it("comes out of the button alone, the sources of institutions first and under their numbers", () => {
    const sources = [
      { title: "A newspaper", publisher: "Daily", url: "https://example.org/a" },
      { title: "A declaration", publisher: "EEAS", url: "https://www.eeas.europa.eu/b" },
    ];
    const pen = { reading: { zone: "UTC", call: "/aide" }, say: wordsIn(), sources, surface: "message" } as const;
    const answer = read(writeHeld("More …", { actions: [{ label: "Skip", says: "skip oslo-round" }], pen }));
    expect(answer?.actions).toMatchObject([{ label: "Skip", says: "skip oslo-round" }]);
    expect(answer?.audience).toBe("asker");
    const [list] = answer?.blocks ?? [];
    expect(list?.kind === "list" && list.items.map(([number]) => number)).toEqual(["[2] ", "[1] "]);
  });

  it("is nothing where it was forged, or unpacks to more than a card", () => {
    const held = { title: "More", sources: [], actions: [] };
    expect(heldAnswer(packed(held))).toBeDefined();
    for (const bad of [
      "",
      "qqqq",
      packed({ ...held, title: "x".repeat(200_000) }),
      packed({ ...held, audience: "room" }),
      packed({ ...held, sources: [{ number: 1, title: "x", by: "y", url: "javascript:alert(1)" }] }),
      packed({ ...held, actions: [{ label: "x", says: "x".repeat(1001) }] }),
    ])
      expect(heldAnswer(bad), bad.slice(0, 20)).toBeUndefined();
  });
});
