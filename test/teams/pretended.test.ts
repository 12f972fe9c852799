import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { textAt } from "../../adapters/kit/json.ts";
import type { PlaygroundMessage } from "../../adapters/playground/protocol.ts";
import { createState, type State } from "../../adapters/playground/state.ts";
import { teamsApi } from "../../adapters/playground/teams/api.ts";
import { teamsSide } from "../../adapters/playground/teams/side.ts";
import { attachmentsOf, openTeams, type TeamsStage } from "../support/teamsStage.ts";
import { NOW } from "../support/world.ts";

const ROOM = "@anna";

describe("a press in the pretended Teams", () => {
  it("shows its word where nothing else came of it", async () => {
    const stage = await openTeams();
    const state = createState(() => NOW);
    const origin = await stage.start({ beside: [teamsApi(state)] });
    const anna = teamsSide({ state, door: `${origin}/api/messages`, here: `${origin}/teams/` });
    const old = { type: "Action.Execute", title: "Old", data: { aide: { v: 0 } } };
    const body = [{ type: "ActionSet", actions: [old] }];
    const raw = { attachments: [{ contentType: "application/vnd.microsoft.card.adaptive", content: { body } }] };
    state.add("teams", ROOM, { text: "", actions: ["Old"], raw, visibleTo: null, thread: null });
    const messages = () =>
      state.rooms().find(({ platform, room }) => platform === "teams" && room === ROOM)?.messages ?? [];
    const [card] = messages();
    if (!card) throw new Error("there is no card");
    await anna.press(ROOM, "anna", card, "Old");
    expect(messages().at(-1)).toMatchObject({ visibleTo: "anna", text: expect.stringContaining("no longer works") });
    await stage.stop();
  });
});

describe("a file in the pretended Teams", () => {
  let stage: TeamsStage;
  let state: State;
  let anna: ReturnType<typeof teamsSide>;
  const messages = (): readonly PlaygroundMessage[] =>
    state.rooms().find(({ platform, room }) => platform === "teams" && room === ROOM)?.messages ?? [];
  const press = async (label: string): Promise<void> => {
    const question = messages().at(-1);
    if (!question) throw new Error("nothing was asked");
    expect(question.actions).toEqual(["Allow", "Decline"]);
    await anna.press(ROOM, "anna", question, label);
    await stage.settled();
  };
  beforeEach(async () => {
    stage = await openTeams();
    state = createState(() => NOW);
    const origin = await stage.start({ beside: [teamsApi(state)] });
    anna = teamsSide({ state, door: `${origin}/api/messages`, here: `${origin}/teams/` });
    await anna.say(ROOM, "anna", "pdf", null);
    await stage.settled();
  });
  afterEach(() => stage.stop());

  it("is asked about, saved and opened", async () => {
    await press("Allow");
    const [file] = attachmentsOf(messages().at(-1)?.raw);
    expect(file).toMatchObject({ name: "brief.pdf", content: { fileType: "pdf" } });
    const opened = await fetch(textAt(file, "contentUrl"));
    expect([await opened.text(), opened.headers.get("content-type")]).toEqual(["%PDF made", "application/pdf"]);
    expect(opened.headers.get("content-disposition")).toContain("attachment");
    expect(messages()).toHaveLength(2);
  });

  it("is asked about and left", async () => {
    await press("Decline");
    expect(messages().map(({ text }) => text)).toEqual([
      expect.stringContaining("The brief"),
      expect.stringContaining("brief.pdf was not saved"),
    ]);
  });

  it("is refused where it is not sent whole", async () => {
    const to = `${await stage.start({ beside: [teamsApi(state)] })}/teams/uploads/1/brief.pdf`;
    const headers = { "content-range": "bytes 0-3/8" };
    expect((await fetch(to, { method: "PUT", headers, body: "half" })).status).toBe(400);
  });
});
