import { describe, expect, it } from "vitest";
import { fileHosts, upload } from "../../adapters/teams/upload.ts";
import { fakeConnector } from "../support/fakes/connector.ts";

const accepts = fileHosts({ appId: "app", appPassword: "canary", appType: "SingleTenant", allowedTenants: [] });

describe("where files may be saved", () => {
  it.each([
    ["https://contoso-my.sharepoint.com/personal/anna/_api/v2.0/drive/items/1/uploadSession?guid=1", true],
    ["http://contoso.sharepoint.com/", false],
    ["https://contoso.sharepoint.com:8443/", false],
    ["https://sharepoint.com.evil.example/", false],
    ["https://evilsharepoint.com/", false],
    ["https://contoso.sharepoint.com@evil.example/", false],
    ["https://127.0.0.1/", false],
    ["file:///etc/passwd", false],
  ])("%s: %s", (url, good) => {
    expect(accepts(new URL(url))).toBe(good);
  });

  it("is nowhere that an upload is sent on to", async () => {
    const [first, second] = await Promise.all([fakeConnector(), fakeConnector()]);
    first.disturb(() => ({ fails: { status: 307, headers: { location: `${second.origin}/drive/brief.pdf` } } }));
    const to = `${first.origin}/drive/brief.pdf`;
    const why = expect.any(String);
    expect(await upload(to, Buffer.from("made"), "application/pdf", () => true)).toEqual({ why });
    expect([first.calls.length, second.uploads]).toEqual([1, []]);
    await Promise.all([first.stop(), second.stop()]);
  });
});
