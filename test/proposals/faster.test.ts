import { TeamMeeting } from "../../src/calendar/team.ts";
import { readCommitment } from "../../src/commitments/commitment.ts";
import type { Store } from "../../src/store/store.ts";
import { PLACE } from "../support/scene.ts";
import { neverOverwrites } from "./contract.ts";

const rules = async (store: Store): Promise<string> =>
  (await store.subscriptions(PLACE)).map(({ value }) => value).join();

const commitments = async (store: Store): Promise<string> =>
  (await store.commitments(PLACE))
    .map(readCommitment)
    .map(({ what, due, source, status }) => JSON.stringify([what, due, source, status]))
    .join();

const meetings = async (store: Store): Promise<string> =>
  (await store.meetings(PLACE))
    .map(({ value }) => TeamMeeting.parse(JSON.parse(value)))
    .map(({ when, status }) => `${when.start} ${status}`)
    .join();

neverOverwrites("a rule", {
  changes: [
    { look: "follow japan lead:7d at 09:00" },
    { look: "follow japan lead:30d,14d at 11:00" },
    { look: "follow japan weekly mon" },
  ],
  undo: "unfollow japan",
  stands: rules,
});

neverOverwrites("reminders of one meeting", {
  changes: [{ look: "remind european council 7d" }, { look: "remind european council 10wd,1d at 08:00" }],
  undo: "unfollow everything now",
  stands: rules,
});

neverOverwrites("a commitment", {
  changes: [
    { look: 'commit "share the roadmap" by:partner due:30 June 2027 of:norway' },
    { look: 'commit "share the roadmap" by:partner due:next-round of:norway' },
    { look: 'commit "share the roadmap" by:partner of:norway source:https://example.org/minutes' },
  ],
  undo: "commit drop roadmap",
  stands: commitments,
});

neverOverwrites("a meeting", {
  given: ['schedule "Oslo round" 12 March 2027 with:norway now'],
  changes: [
    { look: "schedule move own-oslo-round-2027-03-12 19 March 2027" },
    { look: "schedule move own-oslo-round-2027-03-12 26 March 2027" },
    { look: "schedule move own-oslo-round-2027-03-12 2 April 2027" },
  ],
  undo: "schedule cancel own-oslo-round-2027-03-12 now",
  stands: meetings,
  sees: async (store) => (await store.meetings(PLACE)).map(({ version }) => version).join(),
});

const setting =
  (key: string) =>
  async (store: Store): Promise<string> =>
    JSON.stringify(JSON.parse((await store.settings(PLACE))?.value ?? "{}")[key]);

neverOverwrites("the zone of a channel", {
  given: ["settings zone Tokyo"],
  changes: [
    { look: "settings zone", press: "UTC", now: "settings zone UTC" },
    { look: "settings zone", press: "Europe/Brussels", now: "settings zone Europe/Brussels now" },
  ],
  undo: "settings zone Tokyo",
  stands: setting("zone"),
});

neverOverwrites("the days off of a channel", {
  given: ["settings zone Tokyo"],
  changes: [
    { look: "settings holidays", press: "EU", now: "settings holidays EU" },
    { look: "settings holidays", press: "none", now: "settings holidays none" },
  ],
  undo: "settings holidays EU,NO",
  stands: setting("calendars"),
});
