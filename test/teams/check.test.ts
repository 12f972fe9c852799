import { exportJWK, generateKeyPair } from "jose";
import { afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { checkTeams } from "../../adapters/teams/check.ts";
import { openWire, type Said, type Wire } from "../support/fakes/wire.ts";
import { NOW } from "../support/world.ts";

const GUID = "00000000-0000-4000-8000-000000000001";
const HARMFUL = /make a new client secret/;
const TOKEN: Said = { status: 200, body: { access_token: "t", expires_in: 3600 } };

describe("what doctor says of Teams", () => {
  let microsoft: Wire;
  let tokens: Said;
  let keys: object[];
  let published: object[];
  beforeAll(async () => {
    published = [{ ...(await exportJWK((await generateKeyPair("RS256")).publicKey)), kid: "one" }];
  });
  beforeEach(async () => {
    tokens = TOKEN;
    keys = published;
    microsoft = await openWire(
      () => 0,
      ({ url = "" }) => ({
        what: url,
        args: {},
        answer: () => (url === "/token" ? tokens : { status: 200, body: { keys } }),
      }),
    );
  });
  afterEach(() => microsoft.stop());
  const looked = () =>
    checkTeams(
      {
        appId: GUID,
        appPassword: "p",
        appType: "SingleTenant",
        tenantId: GUID,
        allowedTenants: [GUID],
        tokenUrl: `${microsoft.origin}/token`,
        keysUrl: `${microsoft.origin}/keys`,
      },
      () => NOW,
    );

  it("is nothing where Microsoft gives a token and its keys", async () => {
    expect(await looked()).toEqual([]);
  });

  it("says so where there are no keys in Microsoft's answer", async () => {
    keys = [];
    expect(await looked()).toEqual([expect.stringContaining("no keys in its answer")]);
  });

  it.each([400, 401])("is to look at id and secret where Microsoft refuses them: %s", async (status) => {
    tokens = { status };
    expect(await looked()).toEqual([expect.stringMatching(HARMFUL)]);
  });

  it.each<[string, Said]>([
    ["503", { status: 503 }],
    ["407 of a proxy", { status: 407 }],
    ["a page to sign in to the network", { status: 200, body: "<html>" }],
  ])("blames neither where Microsoft did not answer: %s", async (_name, said) => {
    tokens = said;
    const [why] = await looked();
    expect(why).toContain("cannot be reached from here");
    expect(why).not.toMatch(HARMFUL);
  });

  it("names host and cause where nobody listens, for the token and for the keys", async () => {
    await microsoft.stop();
    const found = await looked();
    expect(found).toEqual([expect.stringContaining("ECONNREFUSED"), expect.stringMatching(/keys.*ECONNREFUSED/)]);
    expect(found.join()).not.toMatch(HARMFUL);
  });
});
