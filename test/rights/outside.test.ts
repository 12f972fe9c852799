import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { commands } from "../../src/commands/index.ts";
import { wordsIn } from "../../src/text/words.ts";
import { dump, type Office, openOffice } from "../support/office.ts";

const { help } = wordsIn();

/** Stands in everything that the team has of its own, and nowhere in the public data. */
const SECRET = "Zebra";
const SIGNS = [SECRET, "quagga", "okapi", "wombat"];

let office: Office;
beforeAll(async () => {
  office = await openOffice();
  for (const line of [
    `schedule "${SECRET} talks" 12 March 2027 10:00 Oslo with:norway now`,
    `schedule "${SECRET} dinner" 24 November 2026 with:norway now`,
    'commit "send the quagga list" by:okapi due:30 June 2026 of:norway now',
    "follow moldova lead:7d at 09:00 now",
    "settings quiet 21:00-06:00",
    "calendar norway",
    "mute ukraine",
  ])
    await office.say(line, { person: "wombat" });
  await office.pass(1000);
});
afterAll(() => office.close());

/** Every command by itself and with all its verbs, and what its own help offers to try. */
const VERBS = [
  "schedule move zebra-talks 19 March 2027 now",
  `schedule cancel "${SECRET} talks" now`,
  `schedule confirm "${SECRET} talks" now`,
  `schedule postpone "${SECRET} talks" now`,
  `schedule close "${SECRET} dinner" "held" now`,
  `schedule outcome "${SECRET} dinner"`,
  `schedule retitle "${SECRET} talks" "other" now`,
  `schedule history "${SECRET} talks"`,
  "schedule form",
  'schedule "New talks" 12 March 2027 for:workspace now',
  "schedule discard",
  "settings zone Oslo",
  "settings editors everyone",
  "settings editors me",
  "settings quiet off",
  "settings workdays mon-fri",
  "settings holidays EU,NO",
  "settings clock 12",
  "settings log",
  "workspace log",
  "workspace editors everyone",
  "workspace keep 7d",
  "workspace restore",
  "workspace erase",
  "workspace erase everything for good",
  "import council now",
  "import review",
  "import accept 1 now",
  "import dismiss 1",
  "import restore x",
  "import stop 1",
  "calendar here",
  "calendar list",
  "calendar revoke norway now",
  "calendar renew norway now",
  "commit done quagga",
  "commit drop quagga",
  "commit reopen quagga",
  'commit "x y" by:us of:norway now',
  "commitments all",
  "following edit 1",
  "following discard",
  "follow norway now",
  "follow radar now",
  "remind eu-norway-sdd 10wd at 09:00 now",
  "unfollow moldova",
  "pause 2w",
  "resume",
  "mute moldova 2w",
  "unmute ukraine",
  `done ${SECRET} talks`,
  `snooze ${SECRET} talks 1d`,
  "skip x",
  "why #1",
  "outbox 400d",
  "privacy",
  "privacy erase now",
  "privacy export",
];
const LOOKS = [
  "",
  "norway",
  SECRET,
  `${SECRET} talks`,
  `own-${SECRET.toLowerCase()}-talks-2027-03-12`,
  "norway next",
  "norway following",
  "outbox next",
  "next norway",
  "next 12m",
  "brief norway",
  "brief norway short",
  "brief norway file",
  "brief week",
  "changes since 2026-01-01",
  "radar",
  "compare norway japan",
  "timeline norway",
  "map norway",
  "find fpa",
  "cadence",
  "about",
  "help",
  "help workspace",
  "share next norway",
  "share norway",
];
const lines = [
  ...new Set([...commands.flatMap(({ name }) => [name, ...help[name].examples]), ...VERBS, ...LOOKS]),
].filter((line) => line !== "");

describe.each(["guest", "stranger", "unknown"])("somebody who is a %s", (person) => {
  it.each(["", ...lines])("learns nothing of the team and changes nothing by “%s”", async (line) => {
    for (const room of ["C1", "D9"]) {
      const before = await dump(office.database);
      const said = await office.say(line, { person, room });
      const whole = `${said.text}${JSON.stringify(said).replaceAll(JSON.stringify(line).slice(1, -1), "")}`.replaceAll(
        line || " ",
        "",
      );
      for (const sign of SIGNS)
        if (!line.toLowerCase().includes(sign.toLowerCase()))
          expect(whole.toLowerCase()).not.toContain(sign.toLowerCase());
      expect(said.audience, "nobody but whoever asked sees it").toBe("asker");
      expect(await dump(office.database)).toBe(before);
    }
  });

  it("gets no button that would be refused", async () => {
    const said = await office.say("norway", { person });
    expect(said.actions?.length).toBeGreaterThan(0);
    for (const { says } of said.actions ?? [])
      expect((await office.say(says, { person })).title, says).not.toBe("This is for members of the workspace");
  });
});

it("says in one sentence why, to each", async () => {
  expect((await office.say("follow norway", { person: "guest" })).text).toContain("You are a guest here");
  expect((await office.say("next", { person: "stranger" })).text).toContain("You belong to another organisation");
  const unknown = await office.say("next", { person: "unknown" });
  expect(unknown.text).toContain(
    "I could not find out whether you belong to this workspace (Slack does not answer me just now)",
  );
});

it("shows members what is theirs", async () => {
  for (const line of [
    "next norway",
    "brief norway",
    "changes since 2026-01-01",
    `${SECRET} talks`,
    "schedule history zebra talks",
  ])
    expect((await office.say(line, { person: "ben" })).text, line).toContain(SECRET);
});

it("believes the request before it asks the platform, and asks once a day", async () => {
  const { asked } = office;
  const before = asked.standing;
  await office.say("follow norway", { person: "carla", standing: "stranger" });
  expect(asked.standing).toBe(before);
  await office.say("following", { person: "carla" });
  await office.say("next", { person: "carla" });
  expect(asked.standing).toBe(before + 1);
  await office.say("next", { person: "unknown" });
  await office.say("next", { person: "unknown" });
  expect(asked.standing, "what is not known is asked again").toBe(before + 3);
});

it("asks nobody about a look at public data where there is nothing else", async () => {
  const before = office.asked.standing;
  for (const line of ["", "norway", "next norway", "brief norway", "changes", "help"])
    expect((await office.say(line, { person: "dora", tenant: "T9" })).title).not.toBe(
      "This is for members of the workspace",
    );
  expect(office.asked.standing).toBe(before);
});

it("keeps nothing of a request that does not say from which workspace it comes", async () => {
  const before = await dump(office.database);
  const said = await office.say("follow norway now", { tenant: "" });
  expect(said.title).toBe("I cannot tell from which workspace you ask");
  await office.core.bot.shared({
    line: "share norway",
    place: { ...office.placeOf("C1"), tenant: "" },
    person: { id: "anna", name: "anna" },
    now: office.now(),
    receipt: "{}",
  });
  await office.core.bot.removed({ platform: "slack", tenant: "" }, office.now());
  expect(await dump(office.database)).toBe(before);
});
