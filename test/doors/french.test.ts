import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { PlaygroundMessage } from "../../adapters/playground/protocol.ts";
import { openWord, textsIn } from "../documents/word.ts";
import { read } from "../feeds/fixture.ts";
import { NOW, openWorld, PLATFORMS, type World } from "../support/world.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld({ PUBLIC_URL: "https://aide.example.org" });
});
afterAll(() => world.program.stop());

const ENGLISH = /(?<!\p{L})(the|of|and|with|was|were|not|for|to|by|from|held|signed|until|which|this|here)(?!\p{L})/iu;

/** What stays as it is: lines to type, what exists in English alone and says so, and titles of sources. */
const own = (text: string): string[] =>
  text
    .split(/\n(?:Sources|\d+ sources?\.)/)[0]
    ?.split("\n")
    .filter((line) => !line.includes("[EN]"))
    .map((line) => line.replace(/[/@]aide .*/i, "").replace(/https?:\S+/g, "")) ?? [];

/** Paths of files on this server. */
const addressesIn = (raw: unknown): string[] => JSON.stringify(raw).match(/\/files\/[^"]+/g) ?? [];

/** A desk officer who works in French, from a question to the briefing. */
describe.each(PLATFORMS)("a story in French on %s", (platform) => {
  const room = "general";
  const said: string[] = [];
  const kept = (messages: readonly PlaygroundMessage[]): readonly PlaygroundMessage[] => {
    said.push(...messages.flatMap(({ text, actions }) => [text, ...actions]));
    return messages;
  };
  const say = async (line: string): Promise<PlaygroundMessage> => {
    const answers = kept(await world.say(platform, line, { room, user: "fatou" }));
    // On a loaded machine Slack hears first that the answer is being worked on.
    const answer = answers.find(({ actions }) => actions.length > 0) ?? answers.at(-1);
    if (!answer) throw new Error(`nothing was answered to ${line}`);
    return answer;
  };
  const press = async ({ id }: PlaygroundMessage, label: string): Promise<readonly PlaygroundMessage[]> =>
    kept(await world.press(platform, id, label, { room, user: "fatou" }));
  const inRoom = async (): Promise<readonly PlaygroundMessage[]> =>
    (await world.rooms()).find((one) => one.platform === platform && one.room === room)?.messages ?? [];
  const turnTo = async (now: string): Promise<void> => {
    await world.ask("clock", { now });
  };

  beforeAll(async () => {
    await turnTo(NOW.toISOString());
    await world.say(platform, "settings language fr", { room, user: "fatou" });
  });

  it("asks, and follows by a press", async () => {
    expect((await say("quand est la prochaine réunion avec le Japon ?")).text).toContain("Japon");
    const offered = await say("follow japan lead:2w,1d at 09:00");
    expect(offered.text).toContain("2 semaines avant et 1 jour avant");
    await press(offered, "Conserver quand même");
    expect((await say("following")).text).toContain("Japon\u00a0: 2 semaines avant");
  });

  it("schedules a meeting of the team, and finds the posts to come", async () => {
    const proposed = await say(
      'schedule "Sommet UE-Japon à Tokyo" 18 décembre 2026 10:00 Tokyo with:japan level:leaders',
    );
    expect(proposed.text).toContain("ven. 18 décembre 2026");
    await press(proposed, "Enregistrer");
    const outbox = (await say("outbox")).text;
    expect(outbox).toContain("ven. 4 décembre 2026");
    expect(outbox).toContain("parce que ce canal suit\u00a0: Japon");
  });

  it("is reminded, and told once when the date moves", async () => {
    await turnTo("2026-12-04T09:05:00Z");
    const reminder = (await inRoom()).findLast(({ text }) => text.includes("Vous voyez ce message parce que"));
    expect(reminder?.text).toContain("ven. 18 décembre 2026");
    kept(await inRoom());
    await press(await say("schedule move sommet UE-Japon à Tokyo 21 décembre 2026 10:00 Tokyo"), "Enregistrer");
    await turnTo("2026-12-04T10:05:00Z");
    const texts = kept(await inRoom()).map(({ text }) => text);
    expect(texts.filter((text) => text.includes("la date a changé"))).toHaveLength(1);
    expect(texts.findLast((text) => text.includes("Vous voyez ce message parce que"))).toContain(
      "lun. 21 décembre 2026",
    );
  });

  it("takes the briefing as a file, with the meeting of the team in it", async () => {
    const { raw } = await say("brief japan file");
    const messages = (await world.rooms()).filter((one) => one.platform === platform).flatMap((one) => one.messages);
    // Slack is handed the bytes, Teams an address of this server.
    const paths = [...messages.flatMap(({ files }) => files.map(({ url }) => url)), ...addressesIn(raw)];
    const path = paths.findLast((one) => one.endsWith(".docx")) ?? "";
    expect(decodeURIComponent(path)).toContain("Note Japon 2026-12-04.docx");
    const bytes = await (await fetch(`${world.program.origin}${path}`)).arrayBuffer();
    const text = textsIn(openWord(new Uint8Array(bytes)).xml("document"));
    expect(text).toContain("Prochaine réunion");
    expect(text).toContain("lun. 21 décembre 2026");
  });

  it("subscribes to the calendar, which is in French", async () => {
    const { text } = await say("calendar japan");
    const path = /https:\/\/aide\.example\.org(\/calendar\/[\w-]+\.ics)/.exec(text)?.[1];
    const served = await fetch(`${world.program.origin}${path}`);
    expect(served.headers.get("content-disposition")).toContain('filename="japon.ics"');
    const calendar = read(await served.text());
    expect(calendar.name).toBe("aide-mémoire\u00a0: Japon");
    const summit = calendar.events.find(({ title }) => title.includes("Sommet UE-Japon à Tokyo"));
    expect(summit?.languageOf("summary")).toBe("fr");
    expect(summit?.start).toBe("2026-12-21T01:00:00.000Z");
  });

  it("reads no English but what exists in English alone, and spaces that hold", () => {
    const lines = said.flatMap(own);
    expect(lines.length).toBeGreaterThan(60);
    expect(lines.filter((line) => ENGLISH.test(line))).toEqual([]);
    expect(lines.filter((line) => / [:;?!»]|« /.test(line))).toEqual([]);
  });
});
