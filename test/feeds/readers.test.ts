import { execFileSync, spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { instantOf } from "../../src/clock.ts";
import { wantedBy } from "../../src/feeds/selection.ts";
import type { Meeting } from "../../src/library/schema.ts";
import { lexicon } from "../../src/query/lexicon.ts";
import { newFolder } from "../support/folder.ts";
import { theLibrary } from "../support/world.ts";
import { feedOf, meeting, read, TODAY, when } from "./fixture.ts";

const library = await theLibrary();
const PYTHON = "/usr/bin/python3";
const KHAL = "/usr/bin/khal";
/** Other programs take their time to start. */
const PATIENCE = 120_000;

const has = (command: string, ...words: string[]): boolean =>
  spawnSync(command, words, { stdio: "ignore" }).status === 0;
const hasPython = has(PYTHON, "-c", "import icalendar");
const hasKhal = has(KHAL, "--version");
for (const [name, there] of [
  ["python3-icalendar", hasPython],
  ["khal", hasKhal],
] as const)
  if (!there)
    process.stderr.write(`\nLEFT OUT: ${name} is not installed, so that it does not read our calendars here.\n\n`);

const ByIcalendar = z.object({
  uid: z.string(),
  title: z.string(),
  description: z.string(),
  status: z.string(),
  sequence: z.number(),
  start: z.string(),
  end: z.string().nullable(),
  byBlock: z.string(),
  zone: z.string().nullable(),
  modified: z.string(),
  alarms: z.array(z.number()),
});
const ByLibical = ByIcalendar.pick({ uid: true, title: true, start: true, sequence: true });
const Readings = z.object({
  icalendar: z.array(ByIcalendar),
  /** Null where it is not there. */
  libical: z.object({ events: z.array(ByLibical), errors: z.number() }).nullable(),
});

const readBy = (body: string): z.infer<typeof Readings> => {
  const said = execFileSync(PYTHON, [join(import.meta.dirname, "reader.py")], { input: body, maxBuffer: 1e9 });
  return Readings.parse(JSON.parse(said.toString()));
};

describe.skipIf(!hasPython)("other people’s programs", () => {
  it("see the whole calendar as it is: the same meetings, dates, words and versions", () => {
    const view = { library, lexicon: lexicon(library) };
    const body = feedOf(library, wantedBy(["everything"], view, TODAY), {
      vague: true,
      alarms: [{ amount: 1, unit: "d" }],
    });
    const ours = read(body).events;
    expect(ours.length).toBeGreaterThan(50);
    const { icalendar, libical } = readBy(body);
    expect(
      icalendar.map(({ uid, title, description, status, sequence, start, end, modified }) => [
        uid,
        title,
        description,
        status,
        sequence,
        start,
        end ?? undefined,
        modified,
      ]),
    ).toEqual(
      ours.map(({ uid, title, description, status, sequence, start, end, modified }) => [
        uid,
        title,
        description,
        status,
        sequence,
        start,
        end,
        modified,
      ]),
    );
    if (libical) {
      expect(libical.errors).toBe(0);
      expect(libical.events).toEqual(ours.map(({ uid, title, start, sequence }) => ({ uid, title, start, sequence })));
    }
  });

  it(
    "find every hour in every zone of the world, by their own rules and by those in the calendar",
    () => {
      const meetings = Intl.supportedValuesOf("timeZone").flatMap((zone, index) =>
        ["2026-07-15", "2027-01-14"].map((day) =>
          meeting({ id: `talks-${index}-${day}`, when: when(day, { time: "10:00", zone }) }),
        ),
      );
      const instants = new Map(
        meetings.map(({ id, when: { start, zone = "" } }) => [
          `${id}@aide-memoire`,
          instantOf(start, "10:00", zone).toISOString(),
        ]),
      );
      const { icalendar, libical } = readBy(feedOf(library, meetings));
      expect(new Map(icalendar.map(({ uid, byBlock }) => [uid, byBlock]))).toEqual(instants);
      if (libical) expect(new Map(libical.events.map(({ uid, start }) => [uid, start]))).toEqual(instants);
      // This machine's own time zone data may be older than ours; where it is not, both agree.
      const astray = icalendar.filter(({ uid, start }) => start !== instants.get(uid));
      expect(astray.length).toBeLessThan(icalendar.length / 50);
    },
    PATIENCE,
  );
});

describe.skipIf(!hasKhal)("khal", () => {
  let folder: string;
  beforeAll(() => {
    folder = newFolder();
    writeFileSync(
      join(folder, "config"),
      `[calendars]
[[aide]]
path = ${folder}/calendar
[locale]
timeformat = %H:%M
dateformat = %Y-%m-%d
longdateformat = %Y-%m-%d
datetimeformat = %Y-%m-%d %H:%M
longdatetimeformat = %Y-%m-%d %H:%M
local_timezone = Europe/Brussels
default_timezone = Europe/Brussels
[sqlite]
path = ${folder}/khal.db
`,
    );
  });
  const khal = (...words: string[]): string =>
    execFileSync(KHAL, ["-c", join(folder, "config"), ...words], { stdio: ["ignore", "pipe", "ignore"] }).toString();
  /** What a calendar shows after it has read the address again. */
  const agendaAfter = (one: Meeting): string[] => {
    writeFileSync(join(folder, "feed.ics"), feedOf(library, [one]));
    khal("import", "--batch", "-a", "aide", join(folder, "feed.ics"));
    return khal("list", "--day-format", "", "-f", "{start-long-full} {title} {status}", "2027-01-01", "365d")
      .split("\n")
      .map((line) => line.trim())
      .filter(Boolean);
  };

  it(
    "moves what has moved, and shows what was called off as cancelled",
    () => {
      const [moved, off] = [Date.parse("2026-11-20T10:00:00Z"), Date.parse("2026-11-22T10:00:00Z")];
      const first = meeting({ when: when("2027-03-12", { time: "10:00", zone: "Asia/Tokyo" }), status: "announced" });
      expect(agendaAfter(first)).toEqual(["2027-03-12 02:00 Announced: Talks TENTATIVE"]);
      const second: Meeting = {
        ...first,
        when: when("2027-03-19", { time: "14:00", zone: "America/New_York" }),
        status: "scheduled",
        team: { row: "own", version: 1, changed: moved },
      };
      expect(agendaAfter(second)).toEqual(["2027-03-19 19:00 Talks CONFIRMED"]);
      expect(agendaAfter({ ...second, status: "cancelled", team: { row: "own", version: 2, changed: off } })).toEqual([
        "2027-03-19 19:00 Cancelled: Talks CANCELLED",
      ]);
    },
    PATIENCE,
  );
});
