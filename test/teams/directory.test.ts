import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { connector } from "../../adapters/teams/client.ts";
import { teamsDirectory } from "../../adapters/teams/directory.ts";
import { personOf, placeOf } from "../../adapters/teams/parse.ts";
import { Activity } from "../../adapters/teams/payloads.ts";
import type { Place } from "../../src/place.ts";
import { type FakeConnector, fakeConnector, NOT_A_MEMBER, refusedWith } from "../support/fakes/connector.ts";
import type { Fault } from "../support/fakes/wire.ts";
import { inEnglish } from "../support/still.ts";

const CHANNEL = "19:x@thread.tacv2";
const ANNA = "0f1e2d3c-0000-4000-8000-00000000aBcD";
const anna = { id: ANNA, name: "Anna", also: "29:anna" };

let teams: FakeConnector;
beforeAll(async () => {
  teams = await fakeConnector();
});
afterAll(() => teams.stop());
beforeEach(() => {
  teams.calls.length = 0;
  teams.roster.clear();
  teams.refuse(CHANNEL);
  teams.disturb(() => undefined);
});

const directory = (admins: readonly string[] = []) =>
  teamsDirectory(
    admins,
    connector(async () => "token", 300),
  );
const said = (more: object = {}): Activity =>
  Activity.parse({
    type: "message",
    channelId: "msteams",
    serviceUrl: teams.origin,
    from: { id: "29:anna", name: "Anna", aadObjectId: ANNA },
    recipient: { id: "28:aide" },
    conversation: { id: `${CHANNEL};messageid=1`, conversationType: "channel", tenantId: "T1" },
    channelData: { tenant: { id: "T1" } },
    ...more,
  });
const place = (more?: object): Place => placeOf(said(more));

describe("who runs a workspace", () => {
  it("are only those whom the operator has named, without regard to case", async () => {
    const { runsWorkspace } = directory([ANNA.toUpperCase()]);
    expect(await runsWorkspace(place(), { ...anna, id: ANNA.toLowerCase() })).toBe(true);
    expect(await runsWorkspace(place(), { ...anna, id: "0f1e2d3c-0000-4000-8000-00000000abce" })).toBe(false);
    expect(await runsWorkspace(place(), { ...anna, id: "29:anna", also: ANNA })).toBe(false);
  });

  it("is not known where nobody is named, and the setting is", async () => {
    expect(inEnglish(await directory().runsWorkspace(place(), anna))).toEqual({
      unknown: expect.stringContaining("TEAMS_ADMINS"),
    });
  });
});

describe("how somebody belongs to a tenant", () => {
  it.each<[string, object, unknown]>([
    ["a user", { tenantId: "t1" }, "member"],
    ["an owner", { userRole: "owner" }, "member"],
    ["a guest", { userRole: "guest", tenantId: "t1" }, "guest"],
    ["an invited one", { userPrincipalName: "ben_other.example#EXT#@contoso.example" }, "guest"],
    ["a user of another tenant", { tenantId: "t2" }, "stranger"],
    ["somebody unnamed", { userRole: "anonymous" }, "stranger"],
    ["an entry without a role", { userRole: null }, { unknown: expect.any(String) }],
    ["a role that is new", { userRole: "visitor" }, { unknown: expect.any(String) }],
  ])("is read in the roster: %s", async (_what, entry, standing) => {
    teams.roster.set("29:anna", entry);
    expect(inEnglish(await directory().standingOf(place(), anna))).toEqual(standing);
    expect(teams.calls).toMatchObject([{ what: "member", args: { conversation: CHANNEL, id: "29:anna" } }]);
  });

  it.each<[string, Fault]>([
    ["429", { fails: refusedWith(429) }],
    ["404", { fails: refusedWith(404) }],
    ["500", { fails: refusedWith(500) }],
    ["a reset", { fails: "reset" }],
    ["no answer", { fails: "hang" }],
    ["half an answer", { fails: "half" }],
    ["another answer", { fails: { status: 200, body: "<html>" } }],
  ])("is unknown after %s", async (_what, fault) => {
    teams.disturb(() => fault);
    expect(inEnglish(await directory().standingOf(place(), anna))).toEqual({ unknown: expect.any(String) });
  });

  it("is unknown where the bot is no member", async () => {
    teams.refuse(CHANNEL, NOT_A_MEMBER);
    expect(inEnglish(await directory().standingOf(place(), anna))).toEqual({
      unknown: "I am not in this conversation",
    });
  });

  it("is proved by the request only of whoever comes from another tenant", () => {
    const from = (tenantId?: string) => personOf(said({ from: { id: "29:anna", tenantId } })).standing;
    expect(["T2", "t1", "T1", "", undefined].map(from)).toEqual([
      "stranger",
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });

  it("is somebody of their own where a client leaves the directory's id empty", () => {
    const from = (id: string) => personOf(said({ from: { id, aadObjectId: "", name: "" } }));
    expect(["29:anna", "29:ben"].map(from)).toMatchObject([
      { id: "29:anna", name: "29:anna" },
      { id: "29:ben", name: "29:ben" },
    ]);
  });
});

it("takes only a channel for open of which Teams says that it is a standard one", async () => {
  const open = (channelData: object, more: object = {}) =>
    directory().isOpen(place({ channelData: { tenant: { id: "T1" }, ...channelData }, ...more }));
  expect(await open({ channel: { id: CHANNEL, type: "standard" } })).toBe(true);
  for (const type of ["private", "shared", "", undefined])
    expect(await open({ channel: { id: CHANNEL, type } })).toBe(false);
  expect(await open({})).toBe(false);
  expect(await directory().isOpen({ ...place(), address: null })).toBe(false);
});
