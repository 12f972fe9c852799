import fc from "fast-check";
import { afterAll, beforeAll, expect, it } from "vitest";
import { isNode, nodesIn } from "../../adapters/kit/json.ts";
import { isPrivate, refusedWith } from "../support/fakes/connector.ts";
import type { Fault } from "../support/fakes/wire.ts";
import { openTeams, type TeamsStage } from "../support/teamsStage.ts";
import { CONTENT, sayer } from "./sayer.ts";

let stage: TeamsStage;
beforeAll(async () => {
  stage = await openTeams(sayer([]));
});
afterAll(() => stage.stop());

const STATUSES = [400, 401, 403, 403, 403, 404, 405, 405, 409, 412, 413, 429, 500, 501, 502, 503, 504];
const CODES = ["", "BadArgument", "NotSupported", "BotNotInConversationRoster", "ConversationNotFound", "Throttled"];

/** What Teams says to one call after another: it takes it, or not, or takes it and says that it does not. */
const fault: fc.Arbitrary<Fault | undefined> = fc.oneof(
  { weight: 1, arbitrary: fc.constant(undefined) },
  {
    weight: 3,
    arbitrary: fc
      .record({
        status: fc.constantFrom(...STATUSES),
        code: fc.constantFrom(...CODES),
        stored: fc.boolean(),
        after: fc.nat(20),
      })
      .map(({ status, code, stored, after }) => ({
        stored,
        fails: refusedWith(status, code, after > 10 ? {} : { "retry-after": String(after) }),
      })),
  },
  {
    weight: 1,
    arbitrary: fc.record({ stored: fc.boolean(), fails: fc.constantFrom("reset" as const, "half" as const) }),
  },
);
const line = fc.constantFrom("norway", "mine settings");
/** A press on a card that somebody inserted, or a line. */
const wish = fc.record({ line, press: fc.boolean(), room: fc.nat(3), user: fc.constantFrom("anna", "ben") });

it("never stands where others see it, whatever Teams says", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(wish, { minLength: 1, maxLength: 3 }),
      fc.array(fault, { maxLength: 25 }),
      async (wishes, faults) => {
        stage.teams.messages.length = 0;
        const left = [...faults];
        stage.teams.disturb(({ args: { activity } }) =>
          isNode(activity) && activity["type"] === "typing" ? undefined : left.shift(),
        );
        for (const { line: text, press, room, user } of wishes) {
          const conversation = { id: `19:r${room}@thread.tacv2`, conversationType: "channel", tenantId: "t1" };
          const pressed = {
            type: "invoke",
            name: "adaptiveCard/action",
            value: { action: { data: { aide: { v: 1, says: text } } } },
          };
          const response = await stage.post({ conversation, ...(press ? pressed : { text }) }, { user });
          // A press is answered whatever happens; what was said may be said again by Teams.
          expect(press ? [200] : [200, 503]).toContain(response.status);
          if (press) expect(JSON.stringify(await response.json())).toMatch(/"value":(\{|"I )/);
        }
        const open = stage.teams.messages.filter((one) => !isPrivate(one));
        expect(JSON.stringify(open)).not.toContain(CONTENT);
        // What concerns the asker alone is not to be had openly either.
        const offered = nodesIn(open.map(({ activity }) => activity)).flatMap(({ says }) => says ?? []);
        expect(offered.filter((one) => one !== "share norway")).toEqual([]);
      },
    ),
    { numRuns: 80 },
  );
});
