import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { teamLibraries } from "../../src/calendar/team.ts";
import { languageOf } from "../../src/languages.ts";
import type { Library } from "../../src/library/library.ts";
import { meetingIn, partnerOf } from "../../src/library/relations.ts";
import { publicIn } from "../../src/library/translations/translate.ts";
import { lexicon } from "../../src/query/lexicon.ts";
import type { MeetingRow } from "../../src/store/store.ts";
import { theLibrary } from "../support/world.ts";

let english: Library;
let french: Library;
beforeAll(async () => {
  english = await theLibrary();
  french = publicIn(english, "fr");
});

describe("the data set in French", () => {
  it("calls partners, missions, terms and areas by their French names", () => {
    expect(partnerOf("ecowas", french)).toMatchObject({ abbreviation: "CEDEAO" });
    expect(partnerOf("norway", french)?.summary).toContain("dialogue structuré");
    const names = french.operations.map(({ name }) => name);
    expect(names).toContain(
      "Mission « État de droit » menée par l’Union européenne au Kosovo*".replace(/« | »/g, (sign) =>
        sign.replace(" ", "\u00a0"),
      ),
    );
    expect(french.terms.find(({ id }) => id === "term-cfsp")?.term).toBe("PESC");
    expect(french.areas.find(({ id }) => id === "maritime-security")?.label).toBe("Sûreté maritime");
  });

  it("keeps ids, dates and sources", () => {
    const kept = ({ byId }: Library) =>
      [...byId.values()].map(({ kind, record }) => [
        kind,
        record.id,
        record.sources,
        kind === "meeting" ? [record.when, record.status, record.partners] : [],
      ]);
    expect(kept(french).toSorted()).toEqual(kept(english).toSorted());
  });

  it("finds records by the same names, and gives them in French", () => {
    fc.assert(
      fc.property(fc.constantFrom(...english.byId.values()), ({ record: { id } }) => {
        const found = french.names.exact(id)[0];
        expect(found).toBe(french.byId.get(id));
      }),
    );
    const found = french.names.find("Norway");
    expect("found" in found && found.found.kind === "partner" && found.found.record.name).toBe("Norvège");
  });

  it("finds a record by its French name in any room, and by its abbreviation", () => {
    const idOf = (text: string, { names }: Library): string | undefined => {
      const found = names.find(text);
      return "found" in found ? found.found.record.id : undefined;
    };
    for (const room of [english, french]) {
      expect(idOf("Mission d'observation de l'Union européenne en Géorgie", room)).toBe("eumm-georgia");
      expect(idOf("CEDEAO", room)).toBe("ecowas");
      expect(idOf("boussole stratégique en matière de sécurité et de défense", room)).toBeDefined();
    }
  });

  it("reads areas by English words as well", () => {
    expect(lexicon(french).bare("maritime security")?.id).toBe("maritime-security");
    expect(lexicon(french).bare("sûreté maritime")?.id).toBe("maritime-security");
  });

  it("is the same object each time, and itself where there is no translation", () => {
    expect(publicIn(english, "fr")).toBe(french);
    expect(publicIn(english, "en")).toBe(english);
  });
});

describe("titles", () => {
  const titleOf = (id: string): string | undefined => {
    const record = french.byId.get(id)?.record;
    return record && ("title" in record ? record.title : "name" in record ? record.name : undefined);
  };
  const english = (title: string): string => {
    const found = [...(french.original?.byId.values() ?? [])].find(
      ({ record }) => ("title" in record && record.title === title) || ("name" in record && record.name === title),
    );
    return titleOf(found?.record.id ?? "") ?? "";
  };

  it.each([
    ["EU-Norway Dialogue on Security and Defence", "Dialogue UE-Norvège sur la sécurité et la défense"],
    ["15th EU-Jordan Association Council", "15e conseil d’association UE-Jordanie"],
    ["Second EU-Moldova Summit", "Deuxième sommet UE-Moldavie"],
    ["First EU-OSCE annual high-level meeting", "Première réunion annuelle de haut niveau UE-OSCE"],
    ["1st joint retreat of the AU PSC and EU PSC", "1re retraite conjointe du CPS de l’UA et du COPS de l’UE"],
    ["EU-Japan Summit 2023", "Sommet UE-Japon 2023"],
    ["6th EU-AU Summit, Brussels", "6e sommet UE-UA, Bruxelles"],
    [
      "Security and Defence Partnership between the European Union and Iceland",
      "Partenariat de sécurité et de défense entre l’Union européenne et l’Islande",
    ],
    [
      "Agreement establishing a framework for the participation of the United States of America in European Union crisis management operations",
      "Accord établissant un cadre pour la participation des États-Unis d’Amérique aux opérations de gestion de crises menées par l’Union européenne",
    ],
  ])("%s is composed", (title, said) => {
    expect(english(title)).toBe(said);
  });

  it("are nearly all said in French", () => {
    const left = [...french.byId.values()].filter(({ record: { id } }) => titleOf(id)?.endsWith("[EN]"));
    expect(left.length).toBeLessThan(10);
  });
});

describe("what a team wrote itself", () => {
  const row = (id: string, value: object): MeetingRow => ({
    platform: "slack",
    tenant: "T1",
    id,
    version: 1,
    value: JSON.stringify({
      partners: ["norway"],
      series: null,
      when: { start: "2027-02-02", end: "2027-02-02", precision: "day" },
      level: "staff",
      status: "scheduled",
      ...value,
    }),
    what: "",
    person: "U1",
    personName: "Anna",
    at: 0,
  });

  it("stays as it is, and says of nothing that it is English", () => {
    const rows = [row("own-lunch", { title: "Lunch with שלום", city: "Brussels", pinned: false })];
    const seen = teamLibraries(english)("slack T1", rows, "C1", "fr");
    expect(meetingIn("own-lunch", seen)).toMatchObject({ title: "Lunch with שלום" });
    expect(meetingIn("own-lunch", seen)?.original).toMatchObject({ title: "Lunch with שלום", city: "Brussels" });
  });
});

describe("the language of a client", () => {
  it.each([
    ["fr", "fr"],
    ["fr-CA", "fr"],
    ["FR", "fr"],
    ["fr_BE", "fr"],
    ["en-GB", "en"],
    ["de-DE", undefined],
    ["xx", undefined],
    ["french", undefined],
    ["", undefined],
    [undefined, undefined],
  ])("%s is %s", (tag, language) => {
    expect(languageOf(tag)).toBe(language);
  });
});
