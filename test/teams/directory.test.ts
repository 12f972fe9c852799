import { expect, it } from "vitest";
import { teamsDirectory } from "../../adapters/teams/directory.ts";
import type { Place } from "../../src/place.ts";

const place: Place = { platform: "teams", tenant: "T", room: "R", direct: true, call: "", address: null };
const ANNA = "0f1e2d3c-0000-4000-8000-00000000aBcD";
const anna = { id: ANNA, name: "Anna", also: "29:anna" };

it("takes only those for who runs the workspace whom the operator has named, without regard to case", async () => {
  const { runsWorkspace } = teamsDirectory([ANNA.toUpperCase()]);
  expect(await runsWorkspace(place, { ...anna, id: ANNA.toLowerCase() })).toBe(true);
  expect(await runsWorkspace(place, { ...anna, id: "0f1e2d3c-0000-4000-8000-00000000abce" })).toBe(false);
  expect(await runsWorkspace(place, { ...anna, id: "29:anna", also: ANNA })).toBe(false);
});

it("says which setting names them, where nobody is named", async () => {
  expect(await teamsDirectory([]).runsWorkspace(place, anna)).toEqual({
    unknown: expect.stringContaining("TEAMS_ADMINS"),
  });
});
