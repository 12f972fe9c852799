import { createServer, type RequestListener, type Server } from "node:http";
import { BlockList, isIPv4 } from "node:net";
import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { afterEach, expect, test } from "vitest";
import { reader } from "../../adapters/web/reader.ts";
import { isPublic } from "../../adapters/web/reading/addresses.ts";
import { sayRefusal } from "../../src/imports/refusals.ts";
import { wordsIn } from "../../src/text/words.ts";

const LOOPBACK = "127.0.0.1";
const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

/** A server on loopback; resolves to its origin. */
const serving = (listener: RequestListener): Promise<string> =>
  new Promise((resolve) => {
    const server = createServer(listener).listen(0, LOOPBACK, () => {
      const address = server.address();
      resolve(`http://${LOOPBACK}:${typeof address === "object" && address ? address.port : 0}`);
    });
    servers.push(server);
  });

/** As strict as ever, but that loopback may be read and needs no certificate. */
const near = (more: Parameters<typeof reader>[0] = {}) =>
  reader({ isOpen: () => true, isAllowed: (address) => address === LOOPBACK || isPublic(address), ...more });

const text = (read: Awaited<ReturnType<ReturnType<typeof reader>>>): string =>
  "body" in read
    ? new TextDecoder().decode(read.body)
    : "refused" in read
      ? sayRefusal(read.refused, wordsIn())
      : "unchanged";

test("what stands at an address is read, with its type and its tag, and says who asks", async () => {
  const asked: (string | undefined)[] = [];
  const origin = await serving(({ headers }, response) => {
    asked.push(headers["user-agent"]);
    response.setHeader("etag", '"1"').setHeader("content-type", "text/calendar").end("BEGIN:VCALENDAR");
  });
  expect(await near({ contact: "https://aide.example.org" })(`${origin}/a.ics`)).toEqual({
    body: Buffer.from("BEGIN:VCALENDAR"),
    type: "text/calendar",
    etag: '"1"',
  });
  expect(asked).toEqual(["aide-memoire (+https://aide.example.org)"]);
});

test("a copy that is known is not sent again", async () => {
  const origin = await serving(({ headers }, response) => {
    response.statusCode = headers["if-none-match"] === '"1"' ? 304 : 200;
    response.end();
  });
  expect(await near()(origin, '"1"')).toEqual({ unchanged: true });
});

test("a packed answer is unpacked, and one that grows without end is not", async () => {
  const small = await serving((_, response) => {
    response.setHeader("content-encoding", "gzip").end(gzipSync("BEGIN:VCALENDAR"));
  });
  expect(text(await near()(small))).toBe("BEGIN:VCALENDAR");
  const bomb = gzipSync(Buffer.alloc(50 * 1024 * 1024));
  const origin = await serving((_, response) => {
    response.setHeader("content-encoding", "gzip").end(bomb);
  });
  expect(bomb.length).toBeLessThan(100_000);
  expect(text(await near()(origin))).toContain("larger than 5 MB");
});

test("fifty megabytes are not read to their end", async () => {
  let sent = 0;
  const line = Buffer.alloc(64 * 1024, "X");
  const origin = await serving(async (_, response) => {
    const closed = new Promise((resolve) => response.once("close", resolve));
    for (; sent < 50 * 1024 * 1024 && !response.destroyed; sent += line.length)
      if (!response.write(line))
        await Promise.race([closed, new Promise((resolve) => response.once("drain", resolve))]);
    response.end();
  });
  expect(text(await near()(origin))).toContain("larger than 5 MB");
  expect(sent).toBeLessThan(20 * 1024 * 1024);
});

test("what comes drop by drop is given up in time", async () => {
  const origin = await serving((_, response) => {
    response.write("BEGIN:VCALENDAR");
  });
  expect(text(await near({ within: 150 })(origin))).toContain("no complete answer within");
  const mute = await serving(() => {});
  expect(text(await near({ within: 150 })(mute))).toContain("no complete answer within");
});

test("redirections are followed a few times, and each is checked like the first", async () => {
  const to = (path: string) => serving((_, response) => void response.writeHead(302, { location: path }).end("moved"));
  const end = await serving((_, response) => void response.end("here"));
  expect(text(await near()(await to(end)))).toBe("here");
  expect(text(await near()(await to("/round")))).toContain("sends me on and on");
  for (const inside of [
    "http://169.254.169.254/latest/meta-data",
    "http://10.0.0.1/",
    "http://[::1]/",
    "http://0x7f.2/",
  ])
    expect(text(await near()(await to(inside)))).toContain("private network");
  const strict = near({ isOpen: ({ protocol, hostname }) => protocol === "https:" || hostname === LOOPBACK });
  expect(text(await strict(await to("http://calendar.example.org/")))).toContain("begin with https://");
  expect(text(await near()(await to("http://name:word@calendar.example.org/")))).toContain("password");
  expect(text(await strict(await to("file:///etc/passwd")))).toContain("begin with https://");
});

test("an answer packed otherwise is refused", async () => {
  const origin = await serving((_, response) => void response.setHeader("content-encoding", "br").end("x"));
  expect(text(await near()(origin))).toContain("packs its answer");
});

test.each([
  [202, "did not give me the calendar"],
  [401, "made for subscribing"],
  [403, "made for subscribing"],
  [404, "Nothing stands at that address"],
  [429, "busy"],
  [503, "busy"],
])("status %i is said with what to do about it", async (status, said) => {
  const origin = await serving((_, response) => {
    response.statusCode = status;
    response.end("no");
  });
  expect(text(await near()(origin))).toContain(said);
});

test("a connection that breaks is said, and nothing is thrown", async () => {
  const cut = await serving((_, response) => {
    response.writeHead(200, { "content-length": "100" }).write("BEGIN");
    setImmediate(() => response.destroy());
  });
  expect(text(await near()(cut))).toContain("failed");
  expect(text(await near()("http://127.0.0.1:1/"))).toContain("ECONNREFUSED");
  expect(text(await near()(cut.replace("http:", "https:")))).toContain("failed");
});

test.each([
  "http://calendar.example.org/a.ics",
  "https://calendar.example.org:8443/a.ics",
  "ftp://calendar.example.org/a.ics",
  "file:///etc/passwd",
])("%s is refused: only https on its usual port", async (address) => {
  expect(text(await reader()(address))).toContain("begin with https://");
});

test("what is no address, or longer than any, is refused", async () => {
  for (const no of ["", "calendar", "https://", `https://example.org/${"a".repeat(3000)}`, "https://exa mple.org/"])
    expect(text(await reader()(no))).toContain("no web address");
});

test.each([
  "https://127.0.0.1/",
  "https://0x7f.1/",
  "https://2130706433/",
  "https://0177.0.0.1/",
  "https://127.1/",
  "https://①②⑦.0.0.1/",
  "https://[::1]/",
  "https://[::ffff:127.0.0.1]/",
  "https://[64:ff9b::7f00:1]/",
  "https://[64:ff9b:1::808:808]/",
  "https://[2002:7f00:1::]/",
  "https://[fd00:ec2::254]/",
  "https://169.254.169.254/latest/",
  "https://100.100.100.200/",
  "https://192.168.1.1/",
  "https://0.0.0.0/",
  "https://255.255.255.255/",
])("%s leads nowhere, however it is written", async (address) => {
  expect(text(await reader()(address))).toContain("private network");
});

test("a name that leads inside is refused, also by one bad address among good ones, before anything is connected to", async () => {
  let asked = 0;
  const origin = await serving((_, response) => {
    asked += 1;
    response.end("inside");
  });
  const { port } = new URL(origin);
  const answering = (...addresses: string[]) =>
    reader({
      isOpen: () => true,
      resolve: async () => addresses.map((address) => ({ address, family: isIPv4(address) ? 4 : 6 })),
    });
  for (const addresses of [
    [LOOPBACK],
    ["::1"],
    ["93.184.216.34", LOOPBACK],
    [LOOPBACK, "93.184.216.34"],
    ["fe80::1%1"],
  ])
    expect(text(await answering(...addresses)(`http://calendar.example.org:${port}/`))).toContain("private network");
  expect(text(await answering()(`http://calendar.example.org:${port}/`))).toContain("no server called");
  expect(asked).toBe(0);
});

test("the name is looked up once for each connection, so what was checked is what is connected to", async () => {
  const origin = await serving((_, response) => void response.end("checked"));
  const { port } = new URL(origin);
  let looked = 0;
  const rebinding = near({
    resolve: async () => [{ address: looked++ === 0 ? LOOPBACK : "10.0.0.1", family: 4 }],
  });
  expect(text(await rebinding(`http://calendar.example.org:${port}/`))).toBe("checked");
  expect(text(await rebinding(`http://calendar.example.org:${port}/`))).toContain("private network");
});

/** What RFC 6890 and its registries set aside, written down anew. */
const SET_ASIDE: readonly [string, number][] = [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.0.2.0", 24],
  ["192.168.0.0", 16],
  ["198.18.0.0", 15],
  ["198.51.100.0", 24],
  ["203.0.113.0", 24],
  ["224.0.0.0", 4],
  ["240.0.0.0", 4],
];
const aside = new BlockList();
for (const [net, bits] of SET_ASIDE) aside.addSubnet(net, bits, "ipv4");

const dotted = (number: number): string => [24, 16, 8, 0].map((shift) => (number >>> shift) & 255).join(".");
const anywhere = fc.integer({ min: 0, max: 0xffffffff });
const inside = fc.tuple(fc.constantFrom(...SET_ASIDE), anywhere).map(([[net, bits], random]) => {
  const base = net.split(".").reduce((sum, part) => sum * 256 + Number(part), 0);
  return dotted(base + (random % 2 ** (32 - bits)));
});

test("no address that is set aside is public, in whatever clothes", () => {
  fc.assert(
    fc.property(inside, (four) => {
      const hex = four.split(".").map((part) => Number(part).toString(16).padStart(2, "0"));
      const words = `${hex[0]}${hex[1]}:${hex[2]}${hex[3]}`;
      const clothes = [
        four,
        `::ffff:${four}`,
        `::${four}`,
        `::ffff:0:${four}`,
        `64:ff9b::${words}`,
        `2002:${words}::1`,
      ];
      expect(clothes.filter(isPublic)).toEqual([]);
    }),
  );
});

test("what is public is on no list of what is set aside", () => {
  fc.assert(
    fc.property(anywhere, (number) => {
      const four = dotted(number);
      fc.pre(isPublic(four));
      expect(aside.check(four, "ipv4")).toBe(false);
    }),
  );
  expect(["93.184.216.34", "2a00:1450:4009::1", "64:ff9b::5db8:d822"].map(isPublic)).toEqual([true, true, true]);
});

test("of IPv6 only what is handed out to the world is public", () => {
  fc.assert(
    fc.property(fc.ipV6(), (six) => {
      if (isPublic(six)) expect(six).toMatch(/^(2|3|64:ff9b::|0?064:)/i);
    }),
  );
});
