import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { nodesIn, textAt } from "../../adapters/kit/json.ts";
import { connector } from "../../adapters/teams/client.ts";
import { teamsDirectory } from "../../adapters/teams/directory.ts";
import { teamsMessenger } from "../../adapters/teams/messenger.ts";
import type { Answer } from "../../src/answer.ts";
import { teamsPlace } from "../delivery/messengers.ts";
import { openTeams, READING, said, shown, type TeamsStage } from "../support/teamsStage.ts";

let stage: TeamsStage;
beforeEach(async () => {
  stage = await openTeams();
});
afterEach(() => stage.stop());

const links = (): [string, string][] =>
  shown(stage.teams, "ActionSet").flatMap((set) =>
    nodesIn(set)
      .filter(({ type }) => type === "Action.OpenUrl")
      .map((link): [string, string] => [textAt(link, "title"), textAt(link, "url")]),
  );

describe("a picture in Teams", () => {
  it("is an image at an address, in words for those who do not see it, and opens in full size", async () => {
    await stage.say("map", { channel: true });
    const url = expect.stringMatching(/^https:\/\/aide\.example\.org\/files\/token-\d+\/map\.png$/);
    expect(shown(stage.teams, "Image")).toMatchObject([
      { url, altText: "Partners", size: "Stretch", selectAction: { type: "Action.OpenUrl", url } },
    ]);
  });

  it("is never waited for: neither by the acknowledgement nor by a card that takes the place of another", async () => {
    stage.making = () => new Promise(() => {});
    expect((await stage.say("map", { channel: true })).status).toBe(200);
    expect(shown(stage.teams, "Image")).toHaveLength(1);
    const data = { aide: { v: 1, says: "map", inPlace: true } };
    const pressed = await stage.post({ type: "invoke", name: "adaptiveCard/action", value: { action: { data } } });
    expect(nodesIn(await pressed.json()).filter(({ type }) => type === "Image")).toHaveLength(1);
  });

  it("is its words where this server has no address, and says what to set", async () => {
    await stage.start({ address: undefined });
    await stage.say("map");
    expect(shown(stage.teams, "Image")).toEqual([]);
    expect(said(stage.teams)).toContain("Picture: Partners");
    expect(said(stage.teams)).toContain("PUBLIC_URL");
  });
});

describe("files in a channel of Teams", () => {
  it("are links that say until when they work, and nothing is made before they are fetched", async () => {
    stage.making = async () => {
      throw new Error("nobody fetched it");
    };
    await stage.say("both", { channel: true });
    await stage.settled();
    expect(links()).toEqual([
      ["Download DOCX", expect.stringMatching(/\/brief\.docx$/)],
      ["Download PDF", expect.stringMatching(/\/brief\.pdf$/)],
    ]);
    expect(said(stage.teams)).toContain("downloaded until Tue 1 December 2026, 10:00 in Brussels.");
    expect(stage.lines).toEqual([]);
  });

  it("are named where this server has no address, and it says what to set", async () => {
    await stage.start({ address: undefined });
    await stage.say("both", { channel: true });
    expect(links()).toEqual([]);
    expect(said(stage.teams)).toContain("File: The brief (brief.pdf)");
    expect(said(stage.teams)).toContain("PUBLIC_URL");
  });
});

it("links the files of what is posted by itself, which is one message with one receipt also in a chat", async () => {
  const files = stage.files("https://aide.example.org");
  const service = connector(async () => "token");
  const messenger = teamsMessenger(service, files, teamsDirectory([], service));
  const document = { kind: "document", format: "pdf" } as never;
  const answer: Answer = {
    title: "Tomorrow",
    blocks: [],
    files: ["a.pdf", "b.pdf"].map((file) => ({ file, title: "The brief", alt: "Two pages", job: document })),
  };
  const place = teamsPlace(stage.teams.origin);
  const chat = { ...place, address: { ...(place.address as object), personal: true } };
  await messenger.post(chat, { answer, reading: READING }, { id: "one" });
  expect(stage.teams.messages).toHaveLength(1);
  expect(links().map(([label]) => label)).toEqual(["Download a.pdf", "Download b.pdf"]);
});
