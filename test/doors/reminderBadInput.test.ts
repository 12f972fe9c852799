import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openWorld, PLATFORMS, type World } from "../support/world.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.program.stop());

const GONE = /That meeting is no longer here/;

/** What is said, what is answered, and a button that goes on from there. */
const LINES: readonly [string, RegExp, RegExp][] = [
  ["follow norway lead:-5d", /Leads count backwards[\s\S]*5d/, /With 7d,1d/],
  ["follow norway lead:9999d", /366 days at most/, /With 7d,1d/],
  ["follow norway lead:soon", /“soon” is no lead time/, /With 7d,1d/],
  ["follow norway at 25:00", /“25:00” is no time of day/, /With 7d,1d/],
  ["follow norway weekly mon 26:00", /“26:00” is no time of day/, /With 7d,1d/],
  ["follow norway since:04/12", /read in two ways/, /2027-04-12/],
  ["follow xyzzyq", /I know nothing called “xyzzyq”/, /Help/],
  ["remind", /Remind of which meeting/, /What is coming/],
  ["remind norway 7d", /No such meeting is known to be coming/, /Follow it/],
  ["remind norway 0h", /no time at all/, /With 7d,1d/],
  ["pause until 32 March 2027", /There is no 32 March 2027/, /For 2 weeks/],
  ["pause until 1 March 2020", /Sun 1 March 2020 is not ahead of us/, /For 2 weeks/],
  ["pause until 04/12", /read in two ways/, /2027-04-12/],
  ["pause until whenever", /I found no date in “whenever”/, /For 2 weeks/],
  ["pause 9999d", /too far ahead/, /For 2 weeks/],
  ["mute moldova until 1 March 2020", /not ahead of us/, /For 2 weeks/],
  ["mute", /Mute what\?/, /What is followed here/],
  ["mute xyzzyq", /I know nothing called “xyzzyq”/, /Help/],
  ["mute own-xyz", GONE, /What is coming/],
  ["unmute", /Nothing is muted here/, /Outbox/],
  ["done", /Done with which meeting/, /What is coming/],
  ["done own-xyz", GONE, /What is coming/],
  ["snooze", /Snooze which meeting/, /What is coming/],
  ["snooze own-xyz 1d", GONE, /What is coming/],
  ["snooze european council 9999d", /too far ahead/, /1 day/],
  ["snooze european council 3m", /The meeting comes first/, /Done/],
  ["skip", /Skip which post/, /Outbox/],
  ["skip own-xyz@1", /no such post to come/, /Outbox/],
  ["why #0", /Nobody follows this here any more/, /What is followed here/],
  ["unfollow", /follows nothing/, /Follow …/],
  ["outbox soon", /“soon” is no time/, /30 days/],
  ["schedule move", /Move which meeting/, /What is coming/],
  ["schedule move own-xyz", GONE, /What is coming/],
  ["schedule move own-xyz 12 March 2027", GONE, /What is coming/],
  ["schedule cancel own-xyz now", GONE, /What is coming/],
  ["schedule history own-xyz", GONE, /What is coming/],
  ["schedule move doha-forum-2026 someday", /no new date/, /Fill in a form/],
  ["schedule cancel doha-forum-2026 at once", /I did not understand “at once”/, /Only cancel it/],
  ["schedule confirm doha-forum-2026", /no day to confirm/, /Give it a day/],
  ["schedule close doha-forum-2026", /not been held yet/, /Cancel the meeting/],
  ['schedule "No date"', /I found no date/, /Fill in a form/],
  ['schedule "Long ago" 12 March 2020', /12 March 2020 has passed/, /Fill in a form/],
  ['schedule "Turned round" 12 March 2027 - 10 March 2027', /comes before/, /Fill in a form/],
  ['schedule "Two ways" 04/12', /read in two ways/, /Fri 4 December 2026\nMon 12 April 2027/],
  ['schedule "No such day" 31 February 2027', /There is no 31 February/, /Fill in a form/],
  ['schedule "No such hour" 12 March 2027 25:00', /“25:00” is no time of day/, /Fill in a form/],
  ['schedule "No such zone" 12 March 2027 10:00 Europe/Olso', /no time zone “Europe\/Olso”/, /Fill in a form/],
  ['schedule "No such city" 12 March 2027 10:00 Atlantis', /no city or time zone “Atlantis”/, /Fill in a form/],
  ['schedule "Skipped hour" 28 March 2027 02:30 Brussels', /there is no 02:30[^\n]*I take 03:30/, /Save/],
  ['schedule "Hour twice" 31 October 2027 02:30 Brussels', /02:30 in Brussels occurs twice[^\n]*the first/, /Save/],
  ['schedule "Whom" 12 March 2027 with:xyzzyq', /no partner called “xyzzyq”/, /Fill in a form/],
  ['schedule "How high" 12 March 2027 level:lofty', /no level “lofty”/, /staff|Fill in a form/],
  ['schedule "!!!" 12 March 2027', /has no title/, /Fill in a form/],
];

describe.each(PLATFORMS)("on %s", (platform) => {
  const say = async (line: string) => {
    const message = (await world.say(platform, line)).find(({ visibleTo }) => visibleTo === "anna");
    if (!message) throw new Error(`nothing was answered to ${line}`);
    return message;
  };

  it.each(LINES)("answers %j only to who asked, and says what to press", async (line, expected, button) => {
    const answer = await say(line);
    expect(answer.text).toMatch(expected);
    expect(answer.text).not.toContain("Something went wrong");
    expect(answer.visibleTo).toBe("anna");
    expect(answer.actions.join("\n")).toMatch(button);
  });

  it("goes on from a date that can be read in two ways", async () => {
    const [preview] = await world.press(platform, (await say('schedule "Two ways" 04/12')).id, "Mon 12 April 2027");
    expect(preview?.text).toContain("Scheduled for Mon 12 April 2027");
  });

  it("gives back what was typed in a form", async () => {
    const [form] = await world.press(
      platform,
      (await say('schedule "Lost and found" 12 March 2020')).id,
      "Fill in a form",
    );
    const room = (await world.rooms()).find((one) => one.platform === platform && one.room === "general");
    const shown = JSON.stringify([form?.raw, room?.forms]);
    expect(shown).toContain("Lost and found");
    // In Teams the day stands in a picker, which takes it as ISO 8601.
    expect(shown).toContain(platform === "teams" ? '"label":"Day","value":"2020-03-12"' : "12 March 2020");
  });

  it("says that a title is too long, and refuses a line with one of 5,000 characters", async () => {
    const { text } = await say(`schedule "${"long title ".repeat(30)}" 12 March 2027`);
    expect(text).toMatch(/The title has \d+ characters; 150 fit/);
    const refused = await say(`schedule "${"long title ".repeat(455)}" 12 March 2027`);
    expect(refused.text).toMatch(/has 5,\d+ characters; I read 1,000 at most[\s\S]*nothing was changed/);
  });

  it("calls nobody with a title", async () => {
    await say('schedule "<!channel> <@U1> @everyone" 12 March 2027 now');
    const shown = await say("schedule history own-channel-u1-everyone-2027-03-12");
    expect(shown.text).toContain("History: ");
    const { text, ...raw } = JSON.parse(JSON.stringify(shown.raw)) as { text?: string };
    expect(JSON.stringify(raw)).not.toMatch(/"type":"(user|broadcast|mention)"/);
    if (text !== undefined) expect(text).not.toContain("<!channel>");
  });

  it("saves a form that is submitted twice once", async () => {
    await say("schedule");
    const values = { title: "Submitted twice", when: "Mon 15 March 2027" };
    const [preview] = await world.submit(platform, values);
    const [saved] = await world.press(platform, preview?.id ?? "", "Save");
    // In Teams what was saved takes the place of its preview, so that nobody can press it again.
    if (platform === "teams") expect([saved?.id, saved?.actions.includes("Save")]).toEqual([preview?.id, false]);
    const [again] = platform === "teams" ? [saved] : await world.press(platform, preview?.id ?? "", "Save");
    expect(again?.text).toContain("Saved: Submitted twice");
    expect((await say("schedule history own-submitted-twice-2027-03-15")).text.match(/version/g)).toHaveLength(1);
  });
});
