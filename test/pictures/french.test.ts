import { beforeAll, describe, expect, it } from "vitest";
import type { Library } from "../../src/library/library.ts";
import { publicIn } from "../../src/library/translations/translate.ts";
import { cadencePicture, yearOf } from "../../src/pictures/calendar.ts";
import type { MarkContext } from "../../src/pictures/marks.ts";
import { mapPicture, shownFor } from "../../src/pictures/partners.ts";
import type { ChartPicture } from "../../src/pictures/picture.ts";
import { storyOf, timelinePicture } from "../../src/pictures/timeline.ts";
import { wordsIn as catalogue } from "../../src/text/words.ts";
import { theLibrary } from "../support/world.ts";
import { drawn, outside, wordsIn } from "./drawing.ts";

const TODAY = "2026-11-24";
const say = catalogue("fr");
let library: Library;
beforeAll(async () => {
  library = publicIn(await theLibrary(), "fr");
});

const reader = (): MarkContext => ({ library, today: TODAY, say, language: "fr" });
const cadence = (): ChartPicture => cadencePicture(yearOf({ filters: [] }, library, TODAY), "", reader());
const timelines = (): ChartPicture[] =>
  library.partners.flatMap((partner) => timelinePicture(storyOf(partner, library), reader()) ?? []);

describe("pictures in French", () => {
  it("have no word beyond their edge", () => {
    const pictures = [cadence(), ...timelines(), mapPicture(shownFor({ filters: [] }, library), "", reader())];
    expect(pictures.flatMap((picture) => outside(drawn(picture)))).toEqual([]);
  });

  it("name the months of a year beside each other, not upon each other", () => {
    const words = wordsIn(drawn(cadence()));
    const [first] = words.filter(({ said }) => said === "janv");
    const months = words.filter(({ top }) => top === first?.top).toSorted((a, b) => a.left - b.left);
    expect(months).toHaveLength(12);
    for (const [index, { said, right }] of months.entries())
      expect(right, said).toBeLessThan(months[index + 1]?.left ?? Number.POSITIVE_INFINITY);
  });

  it("say what a text is and where it stands in one gender", () => {
    const said = timelines().flatMap((chart) => wordsIn(drawn(chart)).map((word) => word.said));
    expect(said).toContain("Déclaration conjointe, signée");
    expect(said.join("\n")).not.toMatch(/^(Déclaration|Mesure).*, (signé|publié|annoncé|expiré)$/m);
  });
});
