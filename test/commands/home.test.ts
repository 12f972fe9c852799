import fc from "fast-check";
import { beforeEach, describe, expect, it } from "vitest";
import { checkBlocks } from "../../adapters/slack/limits.ts";
import { drawHome } from "../../adapters/slack/render.ts";
import type { Messenger } from "../../src/outbox/messenger.ts";
import type { Place } from "../../src/place.ts";
import { plain } from "../../src/text/plain.ts";
import { botWith } from "../support/bot.ts";
import { platform } from "../support/platform.ts";
import { PLACE } from "../support/scene.ts";
import { NOW, theLibrary } from "../support/world.ts";

const library = await theLibrary();
const DESK: Place = { ...PLACE, room: "D1", direct: true };
const OPEN: Place = { ...PLACE, room: "C1", address: { channel: "C1" } };
const CLOSED: Place = { ...PLACE, room: "G1", address: { channel: "G1" } };

let messenger: Messenger;
let world: Awaited<ReturnType<typeof botWith>>;
beforeEach(async () => {
  messenger = {
    ...platform().messenger,
    openRoom: async ({ room }) => (room === "C1" ? { name: "#open" } : undefined),
  };
  world = await botWith(library, messenger);
});

async function say(line: string, place = DESK, id = "anna", now = NOW) {
  const reply = await world.bot.answer({ line, place, person: { id, name: id }, now });
  return { ...reply.answer, reply, text: plain(reply), labels: reply.answer.actions?.map(({ label }) => label) ?? [] };
}

describe("home", () => {
  it("says what to do first where nothing is followed, with three buttons", async () => {
    const { text, labels } = await say("home");
    expect(text).toMatch(/^Nothing is followed yet/);
    expect(labels).toEqual(["Remind this conversation", "Brief me", "Look up"]);
  });

  it("begins with what is followed and the next post, and shows posts, the week and what is late", async () => {
    await say("follow everything lead:7d at 09:00 now");
    await say('commit "share the draft" by:us due:1 December 2026 of:norway now');
    const { text, headline, blocks } = await say("home", DESK, "anna", new Date("2026-12-03T09:00:00Z"));
    expect(text).toMatch(/^One thing is followed\. Next post: \w{3} \d/);
    expect(headline).toBeDefined();
    for (const part of ["Followed", "Next posts", "The next seven days", "Overdue commitments", "share the draft"])
      expect(text).toContain(part);
    expect(blocks.flatMap((block) => (block.kind === "list" ? [block.items.length] : []))).not.toContain(0);
  });

  it("shows channels only where the asker set something up and every member may read", async () => {
    await say("follow norway lead:7d now", OPEN);
    await say("follow moldova lead:7d now", CLOSED);
    await say("follow japan lead:7d now", { ...OPEN, room: "C2" }, "bert");
    const { text } = await say("home");
    expect(text).toContain("#open: Norway");
    expect(text).not.toMatch(/Moldova.*7 days|Japan:/);
    expect(text).not.toContain("G1");
  });

  it("tells nothing of other conversations where others read along, and holds no address of a calendar", async () => {
    await say("follow norway lead:7d now", OPEN);
    await say("calendar here", DESK);
    const channel = await say("home", { ...OPEN, room: "C9" });
    expect(channel.text).not.toContain("#open");
    expect(channel.audience).toBe("asker");
    expect((await say("home")).text).not.toContain("https://aide.example.org");
  });

  it("shows people from outside what is public, and no desk", async () => {
    world = await botWith(library, { ...messenger, standingOf: async () => "guest" });
    await world.store.meetRoom({ ...OPEN, call: "", direct: 0, address: "null", team: null });
    await world.store.suspendRoom(OPEN, "is_archived", 0);
    const { title, text } = await say("home", OPEN);
    expect(title).toBe("aide-mémoire");
    expect(text).toContain("What is next");
  });

  it("fits App Home in forty blocks, however much is followed", async () => {
    for (const one of [
      "norway",
      "moldova",
      "japan",
      "nato",
      "ukraine",
      "canada",
      "india",
      "asean",
      "korea",
      "albania",
      "chile",
      "ghana",
    ])
      await say(`follow ${one} lead:30d,7d,1d now`);
    const { reply } = await say("home");
    const { blocks } = drawHome(reply);
    expect(blocks.length).toBeLessThanOrEqual(40);
    expect(checkBlocks(blocks as Parameters<typeof checkBlocks>[0], "home")).toEqual([]);
  });
});

describe("the first word", () => {
  const met = (place: Place) => world.bot.greet({ place, person: { id: "anna", name: "Anna" }, now: NOW });

  it.each([
    ["a channel", OPEN, ["What is next", "Remind this channel", "Help"]],
    ["a direct message", DESK, ["Look up", "Brief me", "My desk"]],
  ])(
    "is short in %s, says what it does and that it never listens, and has three buttons",
    async (_name, place, labels) => {
      const reply = await met(place);
      const text = reply ? plain(reply) : "";
      expect(text.length).toBeLessThanOrEqual(600);
      expect(text).toContain("I never listen");
      expect(reply?.answer.actions?.map(({ label }) => label)).toEqual(labels);
      expect(reply?.answer.audience).toBe("room");
    },
  );

  it("is said once in each conversation, in whatever order and however often it is met", async () => {
    const step = fc.record({
      room: fc.constantFrom("C1", "C2", "D1"),
      does: fc.constantFrom("meet", "meet twice at once", "leave", "return"),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
        world = await botWith(library, messenger);
        const said: string[] = [];
        const at = (room: string): Place => ({ ...PLACE, room, direct: room === "D1" });
        const meet = async (room: string): Promise<void> => {
          if (await met(at(room))) said.push(room);
        };
        const acts = {
          meet,
          "meet twice at once": (room: string) => Promise.all([meet(room), meet(room)]),
          leave: (room: string) => world.bot.absent(at(room), NOW),
          return: (room: string) => world.bot.present(at(room), NOW),
        };
        for (const { room, does } of steps) await acts[does](room);
        expect(said.toSorted()).toEqual([...new Set(said)].toSorted());
        const wanted = new Set(steps.flatMap(({ room, does }) => (does.startsWith("meet") ? [room] : [])));
        expect(new Set(said)).toEqual(wanted);
      }),
      { numRuns: 20 },
    );
  });

  it("is not said where no workspace is named, nor where something was set up before", async () => {
    expect(await met({ ...OPEN, tenant: "" })).toBeUndefined();
    await say("follow norway lead:7d now", OPEN);
    expect(await met(OPEN)).toBeUndefined();
  });
});
