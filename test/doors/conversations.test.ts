import { it } from "vitest";
import type { Fetched } from "../../src/imports/reader.ts";
import { calendar, councilIn, web } from "../imports/desk.ts";
import { expectConversation, only, press, say, submit, turn, turnUntil } from "../support/conversation.ts";

const DAY = 86_400_000;
const BEN = { user: "ben" };
const DIANA = { user: "diana" };
const ALONE = { user: "diana", room: "@diana" };
const OWN = { user: "anna", room: "@anna" };

/** Where the machine has much to do. */
const LONG = { timeout: 120_000 };

it("follows, edits, pauses and stops", LONG, async () => {
  await expectConversation("conversations/following", [
    say("follow european council lead:7d,1d at 09:00"),
    press("Discard"),
    say("follow european council lead:7d,1d at 09:00"),
    press("Save"),
    press("Save"),
    say("follow european council lead:7d,1d at 09:00"),
    say("following"),
    press("Edit"),
    submit({ lead: "14d", at: "08:00", digest: "weekly mon 08:30" }),
    press("Save"),
    say("follow european council lead:3d"),
    say("follow european council lead:2d now", BEN),
    press("Save"),
    say("following european council"),
    press("Pause 2 weeks"),
    press("Undo"),
    say("pause european council until 1 March 2027"),
    say("following"),
    press("Resume"),
    say("outbox"),
    press("Skip 1"),
    say("outbox"),
    say("follow norway lead:30d,7d,1d at 09:00"),
    press("Keep it anyway"),
    say("follow everything"),
    press("A weekly digest instead"),
    press("Follow everything"),
    say("follow"),
    submit({ with: ["nato"], lead: "1d", at: "09:00", digest: "none" }),
    press("Save"),
    say("follow nato lead:sometimes"),
    say("follow radar norway"),
    press("Save"),
    say("follow radar"),
    press("Discard"),
    say("following"),
    say("mute moldova"),
    press("Only for 2 weeks"),
    press("Undo"),
    say("done european council"),
    press("Undo"),
    say("snooze schuman forum 2d"),
    say("following norway"),
    press("Stop"),
    only("teams", press("Yes, stop")),
    press("Follow it again"),
    say("unfollow norway"),
    say("unfollow everything"),
    say("pause"),
    say("resume"),
    say("why"),
    say("undo"),
    say("unfollow"),
    say("follow japan lead:7d now", OWN),
    say("following", OWN),
  ]);
});

it("reminds of one meeting", LONG, async () => {
  await expectConversation("conversations/reminding", [
    say("remind schuman forum 10wd at 09:00"),
    say("remind european council 7d,1d"),
    press("Discard"),
    say("remind european council 10wd at 09:00"),
    press("Save"),
    press("Stop"),
    only("teams", press("Yes, stop")),
    say("remind european council 7d,1d now"),
    say("remind norway 7d"),
    say("remind"),
    say("remind nonsense"),
    say("outbox 6m"),
  ]);
});

it("schedules, and changes what was scheduled", LONG, async () => {
  await expectConversation("conversations/scheduling", [
    say("schedule"),
    submit({
      title: "EU-Norway SDD",
      when: "12 March 2027 10:00 Oslo",
      with: ["norway"],
      level: "senior-officials",
    }),
    press("Discard"),
    say('schedule "EU-Norway SDD" 12 March 2027 10:00 Oslo with:norway level:senior-officials'),
    press("Only for this channel"),
    press("Show it in the whole workspace"),
    press("Save"),
    press("Save"),
    say('schedule "EU-Norway SDD" 12 March 2027 10:00 Oslo with:norway level:senior-officials'),
    say('schedule "EU-Norway SDD" 2 June 2027'),
    press("Move that one instead"),
    submit({ when: "19 March 2027" }),
    press("Save"),
    say('schedule move "EU-Norway SDD" 22 March 2027'),
    say('schedule move "EU-Norway SDD" 23 March 2027 now', BEN),
    press("Save"),
    say('schedule postpone "EU-Norway SDD"'),
    press("Save"),
    press("Put it back"),
    press("Save"),
    say('schedule cancel "EU-Norway SDD" now', BEN),
    press("Put it back", BEN),
    press("Save", BEN),
    say('schedule confirm "EU-Norway SDD"'),
    say('schedule retitle "EU-Norway SDD" "Bergen round"'),
    press("Save"),
    say("schedule retitle doha-forum-2026 Mine"),
    say('schedule close "Bergen round" early'),
    say('schedule history "Bergen round"'),
    say('schedule "Doha Forum" 8 December 2026 10:00 Asia/Qatar'),
    press("Save"),
    say('schedule "Team day" 25 December 2026 with:norway,japan'),
    say('schedule "Team day" 28 March 2027'),
    say('schedule "Team day" next month maybe'),
    press("Fill in a form"),
    say('schedule "Night watch" 28 March 2027 02:30 Oslo'),
    say("schedule move"),
    say("schedule move nonsense 3 April 2027"),
    say("schedule move doha-forum-2026 9 December 2026"),
    say("schedule move eda-conference-2027 9 December 2027"),
    say("schedule discard"),
    say("remind Bergen round 10wd at 09:00"),
    press("Save"),
    turn("2027-03-24T09:00:00Z"),
    say('schedule close "Bergen round"'),
    press("Say what came of it"),
    submit({ outcome: "Joint statement, and a second round" }),
    press("Save"),
    say("Bergen round"),
    say('schedule "Quiet round" 4 May 2027 10:00', OWN),
    press("Save", OWN),
  ]);
});

it("notes who promised what", LONG, async () => {
  await expectConversation("conversations/committing", [
    say("commit"),
    submit({ what: "send the list", by: "partner", due: "30 June 2027", of: "norway" }),
    press("Change it"),
    submit({ what: "send the whole list", by: "partner", due: "30 June 2027", of: "norway" }),
    press("Save"),
    say('commit "share the draft roadmap" by:partner due:1 December 2026 of:eu-norway dialogue'),
    press("Discard"),
    say('commit "share the draft roadmap" by:partner due:1 December 2026 of:eu-norway dialogue'),
    press("Save"),
    press("Save"),
    say('commit "share the draft roadmap" by:partner due:1 December 2026 of:eu-norway dialogue'),
    say('commit "name a date" by:us due:next-round of:schuman forum now'),
    say('commit "name a date" by:"Kaja Kallas" due:soon of:nowhere'),
    press("Fill in a form"),
    say("commitments"),
    say("commit done draft roadmap"),
    press("Undo"),
    say('commit drop "name a date"'),
    press("Undo"),
    say("commit done"),
    say("commit done nonsense"),
    turn("2026-12-02T09:00:00Z"),
    say("commitments overdue"),
    say("brief norway"),
    say("commitments all"),
  ]);
});

it("reads calendars of others in, and accepts what they offer", LONG, async () => {
  const TEAM = "https://calendar.example.org/secret-4711/team.ics";
  const there = web();
  councilIn(there);
  const events: Fetched = calendar(
    ["a", "20261217", "European Council", "DTEND;VALUE=DATE:20261219", "STATUS:CANCELLED"],
    ["b", "20270212", "Munich Security Conference"],
    ["c", "20270311", "EU-Norway SDD", "LOCATION:Ministry\\, Oslo"],
    ["d", "20270312", "Dentist"],
  );
  there.pages.set(TEAM, events);
  let ahead = 0;
  const moved = async (): Promise<string> => {
    ahead = DAY;
    there.pages.set(TEAM, calendar(["c", "20270318", "EU-Norway SDD"], ["d", "20270401", "Dentist"]));
    return "The calendar changes";
  };
  await expectConversation(
    "conversations/importing",
    [
      say("import"),
      say("import council"),
      press("Discard"),
      say("import council"),
      press("Read it in here"),
      say("import council now"),
      say(`import ${TEAM}`),
      press("Read it in here"),
      say("import"),
      say("import review"),
      press("Next page"),
      say("import accept 1"),
      press("Save"),
      say("import review"),
      press("Dismiss 1: Foreign Affairs Council"),
      press("Undo"),
      say("import accept 99"),
      say("import nonsense"),
      say("import https://calendar.example.org/missing.ics"),
      moved,
      turnUntil("2026-11-25T10:00:00Z", "18 March 2027"),
      say("import review page:2"),
      say("import stop 2"),
      say("import stop 7"),
    ],
    { ahead: () => ahead, reader: there.reader },
  );
});

it("sets what holds in a conversation and in the workspace", LONG, async () => {
  await expectConversation("conversations/settings", [
    say("settings"),
    say("settings zone Oslo"),
    say("settings quiet 19:00-07:30"),
    say("settings quiet"),
    press("Holidays"),
    say("settings workdays sun-thu"),
    say("settings holidays EU,NO"),
    say("settings clock 12"),
    say("settings zone"),
    submit({ zone: "Tokyo" }),
    say("settings zone Europe/Olso"),
    say("settings editors"),
    say("settings editors me"),
    say("settings zone Brussels", BEN),
    say("settings editors everyone"),
    say("settings log"),
    say("workspace"),
    say("workspace editors everyone"),
    say("workspace", DIANA),
    say("workspace editors @ben", DIANA),
    say("workspace editors none", DIANA),
    say("workspace keep 400d", DIANA),
    say("workspace keep versions 730d", DIANA),
    say("workspace keep 3d", DIANA),
    say("workspace log", DIANA),
    say("workspace log", ALONE),
    say("workspace export", ALONE),
    say("workspace nonsense", DIANA),
  ]);
});

it("gives out addresses of calendars, and takes them back", LONG, async () => {
  await expectConversation("conversations/addresses", [
    say("calendar norway alarm:1d,2h"),
    say("calendar norway alarm:1d,2h"),
    press("Renew it"),
    say("calendar renew norway"),
    say("calendar list"),
    say("calendar revoke norway"),
    say("calendar revoke nonsense"),
    say("calendar japan vague:yes"),
    press("Revoke it"),
    say("calendar japan", BEN),
    say("workspace revoke @ben", DIANA),
    say("calendar list"),
  ]);
});

it("erases what is kept of somebody and of a workspace, after asking", LONG, async () => {
  await expectConversation("conversations/erasing", [
    say("follow norway lead:7d at 09:00 now"),
    say("settings editors me"),
    say("follow norway lead:7d at 09:00 now", OWN),
    say("privacy"),
    say("privacy export", OWN),
    say("privacy erase"),
    say("privacy erase", OWN),
    press("Take my name out", OWN),
    press("Take my name out all the same", OWN),
    say("privacy", OWN),
    say("following"),
    say("workspace erase", DIANA),
    say("workspace erase everything for good"),
    say("workspace erase", ALONE),
    say("workspace erase everything for good", ALONE),
    turn("2026-11-24T11:00:00Z"),
    say("next"),
    say("follow japan lead:7d now"),
    say("workspace restore", ALONE),
    say("workspace restore", ALONE),
    say("following"),
    say("workspace erase everything for good", ALONE),
    turn("2026-12-26T10:00:00Z"),
    say("following"),
    say("privacy"),
  ]);
});
