import { geoContains } from "d3-geo";
import { getAlpha2Codes } from "i18n-iso-countries/index.js";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { map } from "../../src/commands/map.ts";
import { atlas } from "../../src/pictures/map/atlas.ts";
import { STYLES } from "../../src/pictures/map/style.ts";
import type { MapPicture, MapPlace } from "../../src/pictures/picture.ts";
import { svgOf } from "../../src/pictures/svg.ts";
import { drawn, mapIn, outlinesIn, outside, shownIn, wordsIn } from "../pictures/drawing.ts";
import { type Desk, openDesk } from "../support/desk.ts";
import { theLibrary } from "../support/world.ts";

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk(await theLibrary(), [map]);
});
afterAll(() => desk.close());

const placed = (places: readonly MapPlace[]): MapPicture => ({
  kind: "map",
  language: "en",
  title: "Partners",
  subtitle: "",
  places,
});
const sdp = (name: string, iso?: string): MapPlace => ({ name, group: "sdp", ...(iso && { iso }) });
const markers = (picture: MapPicture): number =>
  outlinesIn(drawn(picture)).filter((outline) => outline === STYLES.sdp.shape).length;
const said = (picture: MapPicture): string[] => wordsIn(drawn(picture)).map((words) => words.said);

describe("what is disputed", () => {
  const inside: Record<string, [number, number]> = {
    Crimea: [34.2, 45.2],
    Sevastopol: [33.75, 44.6],
    "Golan Heights": [35.8, 33],
    "Western Sahara, west": [-13, 25],
    "Western Sahara, east": [-11.2, 26.5],
    "northern Cyprus": [33.4, 35.3],
    Somaliland: [44, 9.7],
    Siachen: [77.1, 35.4],
  };
  const apart: Record<string, [number, number]> = {
    Kyiv: [30.5, 50.4],
    Moscow: [37.6, 55.7],
    Haifa: [35.1, 32.75],
    Rabat: [-6.8, 33.9],
    Limassol: [33, 34.75],
    Mogadishu: [45.2, 2.2],
    Delhi: [77.2, 28.6],
  };

  it.each(Object.entries(inside))("hatches %s", (_, point) => {
    expect(geoContains(atlas().contested, point)).toBe(true);
  });

  it.each(Object.entries(apart))("does not hatch %s", (_, point) => {
    expect(geoContains(atlas().contested, point)).toBe(false);
  });

  it("draws the hatching over the colours of all claimants", async () => {
    const svg = svgOf(mapIn(await desk.say("map israel")));
    const colour = svg.lastIndexOf('fill="url(#information)" stroke="#9aa5b1" stroke-width="0.5"');
    expect(colour).toBeGreaterThan(0);
    expect(svg.indexOf('fill="url(#contested)"')).toBeGreaterThan(colour);
  });

  it("gives Taiwan, Palestine and Kosovo nobody else’s colour", () => {
    const own = ["TW", "PS", "XK"].map((iso) => atlas().byIso(iso));
    expect(new Set(own).size).toBe(3);
    for (const iso of ["CN", "IL", "RS"]) expect(own).not.toContain(atlas().byIso(iso));
  });

  it("says whose boundaries they are, in the picture and in the answer", async () => {
    const answer = await desk.say("map sdp");
    expect(said(mapIn(answer)).join(" ")).toContain("Boundaries: Natural Earth. Showing them takes no position.");
    expect(answer.text).toMatch(/Boundaries are those of Natural Earth \[\d+\]; showing them takes no position/);
    expect(answer.text).toContain("naturalearthdata.com");
  });
});

describe("places", () => {
  it("draws every country once, or names it beside the map", () => {
    const countries = [...Object.keys(getAlpha2Codes()), "XK"].map((iso) => sdp(iso, iso));
    const picture = placed(countries);
    expect(markers(picture)).toBe(countries.length + 1);
    expect(outside(drawn(picture))).toEqual([]);
  });

  it("draws a small state that vanishes at this size as a marker", () => {
    for (const iso of ["SG", "MT", "MV", "BB"])
      expect(said(placed([sdp("Small", iso)]))).not.toContain("Not on the map");
  });

  it("puts organisations, and countries without an outline, at no place", () => {
    const words = said(placed([sdp("Japan", "JP"), sdp("NATO"), sdp("Tuvalu", "TV")]));
    const beside = words.slice(words.indexOf("Not on the map"));
    expect(beside).toEqual(expect.arrayContaining(["NATO", "Tuvalu"]));
    expect(beside).not.toContain("Japan");
  });

  it("shows what lies close together larger than on a map of the world", () => {
    const width = (places: MapPlace[]): number => {
      const words = wordsIn(drawn(placed(places)));
      const [a, b] = ["Kenya", "Nigeria"].map((name) => words.find((one) => one.said === name)?.left ?? 0);
      return (a ?? 0) - (b ?? 0);
    };
    const africa = [sdp("Kenya", "KE"), sdp("Nigeria", "NG")];
    expect(width(africa)).toBeGreaterThan(2 * width([...africa, sdp("Canada", "CA"), sdp("Australia", "AU")]));
  });

  it("draws a map of nobody but organisations", async () => {
    expect(outside(drawn(placed([sdp("NATO")])))).toEqual([]);
  });
});

describe("the answer", () => {
  it.each(["map", "map sdp", "map africa", "map area:maritime", "map safe", "map fpa -soia", "map status:expired"])(
    "says the same numbers in picture, table and alt text: %s",
    async (line) => {
      const { picture, rows, alt } = shownIn(await desk.say(line));
      if (picture.kind !== "map") throw new Error("no map");
      const { places } = picture;
      expect(rows.reduce((sum, [, count]) => sum + Number(count), 0)).toBe(places.length);
      expect(alt).toContain(`Map of ${places.length} partners`);
      for (const [label = "", count] of rows) expect(alt).toContain(`${label.replace("Hollow: ", "")}: ${count}`);
      const named = rows.map(([, , names]) => names).join(" ");
      for (const { name } of places) expect(named).toContain(name);
      expect(outside(drawn(picture))).toEqual([]);
    },
  );

  it("does not count a partnership that is not concluded among those that are", async () => {
    const { picture, rows } = shownIn(await desk.say("map sdp"));
    const places = picture.kind === "map" ? picture.places : [];
    expect(places.find(({ name }) => name === "Switzerland")?.open).toBe(true);
    expect(places.find(({ name }) => name === "Norway")?.open).toBeUndefined();
    expect(rows.map(([label, count]) => [label, count])).toEqual([
      ["Security and Defence Partnership", "12"],
      ["Hollow: not concluded, or status not known", "1"],
    ]);
    expect(rows[1]?.[2]).toContain("Switzerland (Security and Defence Partnership, status unknown)");
  });

  it("shows a partner by its weightiest text, or by the texts that were asked for", async () => {
    const group = async (line: string): Promise<string | undefined> =>
      mapIn(await desk.say(line)).places.find(({ name }) => name === "Norway")?.group;
    expect(await group("map")).toBe("sdp");
    expect(await group("map europe")).toBe("sdp");
    expect(await group("map soia")).toBe("information");
  });

  it("keeps the filters of find", async () => {
    const names = async (line: string): Promise<string[]> => mapIn(await desk.say(line)).places.map(({ name }) => name);
    expect(await names("map africa")).toContain("Kenya");
    expect(await names("map africa")).not.toContain("Japan");
    expect(await names("map fpa -soia")).not.toContain("Georgia");
    expect(await names("map sdp since:2025")).not.toContain("Norway");
  });

  it("says so where nobody fits, and offers the map without the filter", async () => {
    const answer = await desk.say("map sdp region:central-asia");
    expect(answer.text).toContain("nothing to draw");
    expect(answer.labels).toContain("Map of all partners");
    expect((await desk.press(answer, "Map of all partners")).title).toBe("Map · partners by kind of text");
  });

  it("asks back about a word it does not know", async () => {
    const answer = await desk.say("map narnia");
    expect(answer.title).toBe("I did not understand “narnia”");
    expect(answer.labels).toContain("Help with map");
  });

  it("is the same each time", async () => {
    const [one, other] = [await desk.say("map"), await desk.say("map")].map((answer) => svgOf(mapIn(answer)));
    expect(one).toBe(other);
  });
});
