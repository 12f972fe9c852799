import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { isKnown } from "../../src/worker/job.ts";
import { type Office, openOffice } from "../support/office.ts";

const DAY = 86_400_000;
const BOSS = { person: "boss", room: "D1" };

let office: Office;
beforeAll(async () => {
  office = await openOffice();
  await office.say('schedule "Oslo round" 12 March 2029 10:00 Oslo with:norway now', { person: "anna" });
  await office.say('schedule "Secret round" 12 March 2029 10:00 Oslo with:norway now', { person: "anna", room: "P1" });
  await office.say("calendar norway", { person: "anna" });
  await office.say("calendar norway", { person: "ben" });
});
afterAll(() => office.close());

describe("whoever runs a workspace", () => {
  it("takes a copy of all that is kept, in a direct message; nobody else, and nowhere else", async () => {
    expect((await office.say("workspace export", { person: "anna", room: "D2" })).files).toBeUndefined();
    expect((await office.say("workspace export", { person: "boss" })).files).toBeUndefined();
    const { files = [], audience } = await office.say("workspace export", BOSS);
    const [file] = files;
    const copy = file && isKnown(file.job) && file.job.kind === "data" ? JSON.stringify(file.job.data) : "";
    expect(audience).toBe("asker");
    for (const part of ["Oslo round", "Secret round", '"feeds"', '"audit"', "sha256:"]) expect(copy).toContain(part);
    expect((await office.say("workspace log", BOSS)).text).toContain("had a copy made of all that is kept");
  });

  it("takes back the calendar addresses of one person, once asked again", async () => {
    const left = async () => (await office.store.feedOwners()).map(({ person }) => person).sort();
    const before = await left();
    expect(before).toHaveLength(2);
    const [anna = ""] = before;
    await office.say(`workspace revoke <@${anna}|anna> now`, { person: "ben" });
    await office.say(`workspace revoke <@${anna}|anna>`, BOSS);
    expect(await left()).toEqual(before);
    expect((await office.say(`workspace revoke <@${anna}|anna> now`, BOSS)).title).toBe("Revoked");
    expect(await left()).toEqual(before.filter((one) => one !== anna));
    expect((await office.say("workspace revoke", BOSS)).text).toContain("workspace revoke @Anna");
  });

  it("hears of it where another set something at the same moment, which stays", async () => {
    const [one, other] = await Promise.all([
      office.say("workspace keep 90d", BOSS),
      office.say("workspace editors everyone", BOSS),
    ]);
    expect([one.title, other.title].filter((title) => title === "Somebody was faster")).toHaveLength(1);
    const now = await office.say("workspace", BOSS);
    expect([now.text.includes("90 days"), now.text.includes("every member")]).toEqual([
      one.title.startsWith("Set"),
      other.title.startsWith("Set"),
    ]);
  });

  it("says for how long overtaken versions are kept, and the one in force stays however old it is", async () => {
    await office.say('schedule move "Oslo round" 19 March 2029 now', { person: "anna" });
    const history = async () => (await office.say('schedule history "Oslo round"', { person: "anna" })).text;
    expect(await history()).toContain("added");
    expect((await office.say("workspace keep versions 30d", BOSS)).text).toContain("Older versions are kept: 30 days");
    expect((await office.say("workspace keep versions", BOSS)).title).toBe("How long shall it be kept?");
    await office.pass(20 * DAY);
    expect(await history()).toContain("added");
    await office.pass(20 * DAY);
    const kept = await history();
    expect(kept).not.toContain("added");
    expect(kept).toContain("Mon 19 March 2029");
  });
});
