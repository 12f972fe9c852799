import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { NOW, openWorld, PLATFORMS, type World } from "../support/world.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.program.stop());

describe.each(PLATFORMS)("scheduling on %s", (platform) => {
  beforeAll(() => world.ask("clock", { now: NOW.toISOString() }));

  const say = async (line: string, user = "anna") => {
    // The heartbeat may correct a card meanwhile.
    const message = (await world.say(platform, line, { user })).find(({ visibleTo }) => visibleTo === user);
    if (!message) throw new Error(`nothing was answered to ${line}`);
    return message;
  };
  const press = async (message: { id: string }, label: string, user = "anna") => {
    const answer = (await world.press(platform, message.id, label, { user })).find(
      ({ visibleTo }) => visibleTo === user,
    );
    if (!answer) throw new Error(`nothing came of ${label}`);
    return answer;
  };

  /** The form that a press opens at once: a modal in Slack, a card in Teams. */
  const opened = async (message: { id: string }, label: string, user = "anna"): Promise<string> => {
    const [card] = await world.press(platform, message.id, label, { user });
    const room = (await world.rooms()).find((one) => one.platform === platform && one.room === "general");
    return JSON.stringify(platform === "slack" ? room?.forms.find((one) => one.user === user)?.raw : card?.raw);
  };

  it("takes a meeting from a form, shows it in full and saves it by one press", async () => {
    await say("schedule");
    const [preview] = await world.submit(platform, {
      title: "EU-Norway SDD",
      when: "12 March 2027 10:00 Oslo",
      with: ["norway"],
      level: "senior-officials",
    });
    expect(preview?.text).toMatch(
      /Nothing is saved yet[\s\S]*Scheduled for Fri 12 March 2027, 10:00 in Oslo[\s\S]*With: Norway/,
    );
    expect((await say("next norway")).text).not.toContain("EU-Norway SDD");
    await press(preview ?? { id: "" }, "Save");
    expect((await say("next norway")).text).toMatch(/EU-Norway SDD – scheduled for Fri 12 March 2027[\s\S]*1 source\./);
  });

  it("takes the same said twice for one", async () => {
    const line = 'schedule "EU-Norway SDD" 12 March 2027 10:00 Oslo with:norway level:senior-officials';
    expect((await say(line)).text).toContain("It stands like that already");
    await say(`${line} now`);
    expect((await say('schedule history "EU-Norway SDD"')).text).not.toContain("version 2");
  });

  it("says that another meeting goes by the same name", async () => {
    const preview = await say('schedule "EU-Norway SDD" 2 June 2027');
    expect(preview.text).toContain("stands for Fri 12 March 2027, 10:00 in Oslo already");
    expect(await opened(preview, "Move that one instead")).toMatch(/Move a meeting.*EU-Norway SDD.*stands for/);
  });

  it("moves, postpones, puts back and cancels, and keeps who did what", async () => {
    const moving = await say('schedule move "EU-Norway SDD" 19 March 2027');
    expect(moving.text).toMatch(/Until now: [^\n]*Fri 12 March 2027[\s\S]*The hour stays 10:00 in Oslo/);
    await press(moving, "Save");
    await press(await say('schedule postpone "EU-Norway SDD"'), "Save");
    expect((await say("EU-Norway SDD")).text).toContain("Postponed; it was planned for Fri 19 March 2027");
    const cancelled = await say('schedule cancel "EU-Norway SDD" now', "ben");
    await press(await press(cancelled, "Put it back", "ben"), "Save", "ben");
    const { text } = await say('schedule history "EU-Norway SDD"');
    expect(text).toMatch(/version 5, ben: confirmed[\s\S]*version 4, ben: cancelled[\s\S]*version 3, anna: postponed/);
    expect(text).toContain("version 2, anna: moved to Fri 19 March 2027, 10:00 in Oslo");
  });

  it("saves nothing over what somebody else changed in the meantime", async () => {
    const seen = await say('schedule move "EU-Norway SDD" 22 March 2027');
    await say('schedule move "EU-Norway SDD" 23 March 2027 now', "ben");
    expect((await press(seen, "Save")).text).toContain("ben changed this meeting");
    expect((await say("EU-Norway SDD")).text).toContain("Tue 23 March 2027");
  });

  it("drops what is discarded", async () => {
    await press(await say('schedule cancel "EU-Norway SDD"'), "Discard");
    expect((await say("EU-Norway SDD")).text).toContain("Scheduled for Tue 23 March 2027");
  });

  it("gives an expected meeting its date, on this workspace’s calendar only, with all clocks that differ", async () => {
    const preview = await say('schedule "Doha Forum" 8 December 2026 10:00 Asia/Qatar');
    expect(preview.text).toContain("Tue 8 December 2026, 10:00 in Qatar, 08:00 in Brussels");
    expect(preview.text).toContain("the public record stays as it is");
    await press(preview, "Save");
    expect((await say("next 30d")).text).toContain("Doha Forum 2026 – scheduled for Tue 8 December 2026");
    const other = platform === "slack" ? "teams" : "slack";
    if (platform === "slack") expect((await world.say(other, "next norway"))[0]?.text).not.toContain("EU-Norway SDD");
  });

  it.each([
    ["25 December 2026 with:norway", /EU institutions are closed[\s\S]*public holiday in Norway/],
    ["17 December 2026", /European Council is held on Thu 17 – Fri 18 December 2026/],
    ["28 March 2027", /Sun 28 March 2027 is at the weekend/],
    ["23 March 2027 with:norway", /Another meeting with Norway: EU-Norway SDD/],
    [
      "24 May 2027 with:canada",
      /public holiday in Canada \(Victoria Day; kept by the federal government, not everywhere\)/,
    ],
    ["10 March 2027 with:egypt", /public holiday in Egypt \(End of Ramadan \(Eid al-Fitr\); by the moon/],
    ["24 August 2027 with:ukraine", /public holiday in Ukraine \(Independence Day; by law no day off/],
    ["18 June 2027 with:us", /public holiday in United States of America \(US\) \(Juneteenth/],
    ["30 March 2027 with:india", /Feasts of India that move/],
  ])("says what a meeting on %s collides with", async (rest, expected) => {
    expect((await say(`schedule "Team day" ${rest}`)).text).toMatch(expected);
  });

  it.each([
    ["30 March 2027 with:jordan", /I know no public holidays of Jordan\./],
    ["30 March 2027 with:jordan,qatar,norway", /I know no public holidays of Jordan and Qatar\./],
  ])("says that nothing is known of days off where nothing is, with a meeting on %s", async (rest, expected) => {
    expect((await say(`schedule "Team day" ${rest}`)).text).toMatch(expected);
  });

  it.each(["30 March 2027 with:norway", "30 March 2027 with:nato", "March 2027 with:jordan"])(
    "is silent about unknown days off with a meeting on %s",
    async (rest) => {
      expect((await say(`schedule "Team day" ${rest}`)).text).not.toContain("I know no public holidays");
    },
  );

  it("moves an hour that the clocks skip on the new day", async () => {
    await say('schedule "Night watch" 14 March 2027 02:30 Oslo now');
    const { text } = await say('schedule move "Night watch" 28 March 2027');
    expect(text).toContain("When: Scheduled for Sun 28 March 2027, 03:30 in Oslo");
    expect(text).toMatch(/clocks go forward then: there is no 02:30 in Oslo, so I take 03:30/);
    expect(text).not.toContain("The hour stays");
    await say('schedule cancel "Night watch" now');
  });

  it("reminds of a meeting of the team’s own", async () => {
    const preview = await say("remind EU-Norway SDD 10wd at 09:00");
    expect(preview.text).toMatch(/Remind of this here[\s\S]*09:00 in Brussels – EU-Norway SDD: Tue 23 March 2027/);
    await press(preview, "Save");
    expect((await say("outbox 6m")).text).toContain("10 working days before");
  });

  it("says where days off are not known that working days are counted by", async () => {
    await say('schedule "Amman round" 30 March 2027 10:00 Amman with:jordan now');
    expect((await say('remind "Amman round" 10wd')).text).toContain("I know no public holidays of Jordan.");
    expect((await say('remind "Amman round" 10d')).text).not.toContain("I know no public holidays");
    await say('schedule cancel "Amman round" now');
  });

  it("gives a meeting of the team’s own another title, and leaves the public record its own", async () => {
    await press(await say('schedule retitle "EU-Norway SDD" "Bergen round"'), "Save");
    expect((await say("Bergen round")).text).toContain("Scheduled for Tue 23 March 2027");
    expect((await say('schedule history "Bergen round"')).text).toContain("renamed to Bergen round");
    expect((await say('schedule retitle doha-forum-2026 "Mine"')).text).toContain("That is a public record");
    await say('schedule retitle "Bergen round" "EU-Norway SDD" now');
  });

  it("closes a meeting with its outcome once it is over", async () => {
    expect((await say('schedule close "EU-Norway SDD" "early"')).text).toContain("It has not been held yet");
    await world.ask("clock", { now: "2027-03-24T09:00:00Z" });
    expect(await opened(await say('schedule close "EU-Norway SDD"'), "Say what came of it")).toContain("outcome");
    const [preview] = await world.submit(platform, { outcome: "Joint statement, and a second round" });
    await press(preview ?? { id: "" }, "Save");
    expect((await say("EU-Norway SDD")).text).toMatch(
      /Held on Tue 23 March 2027[\s\S]*Joint statement, and a second round/,
    );
  });
});
