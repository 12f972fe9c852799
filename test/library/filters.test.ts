import { describe, expect, it } from "vitest";
import { lexicon } from "../../src/query/lexicon.ts";
import { sayFilters } from "../../src/query/say.ts";
import { understand } from "../../src/query/understand.ts";
import { wordsIn } from "../../src/text/words.ts";
import { splitWords } from "../../src/words.ts";
import { theLibrary } from "../support/world.ts";

const library = await theLibrary();
const vocabulary = { lexicon: lexicon(library), names: library.names, today: "2026-11-24" };

function said(line: string): string {
  const understood = understand(splitWords(line), vocabulary);
  if ("problem" in understood) throw new Error(understood.problem.why(wordsIn()));
  return sayFilters(understood.query.filters, vocabulary.lexicon, wordsIn());
}

describe("filters are said in words", () => {
  it.each([
    ["", ""],
    ["norway", "Norway"],
    ["with:norway,japan,canada", "Norway, Japan or Canada"],
    ["norway with:japan", "Norway and Japan"],
    ["norway with:japan,canada", "Norway and either Japan or Canada"],
    ["european council", "European Council"],
    ["kind:ministerial", "ministerials"],
    ["kind:dialogue,ministerial", "dialogues or ministerials"],
    ["kind:dialogue norway", "dialogues with Norway"],
    ["kind:summit european council", "summits of European Council"],
    ["asia kind:dialogue -level:staff", "dialogues with Asia and the Pacific, without those at staff level"],
    ["norway region:western-balkans", "Norway in Western Balkans"],
    ["region:asia", "Asia and the Pacific"],
    ["area:maritime", "maritime security"],
    ["area:maritime norway", "maritime security with Norway"],
    ["kind:dialogue area:maritime,sanctions japan", "dialogues on maritime security or sanctions with Japan"],
    ["area:arctic", "Arctic and High North"],
    ["level:senior-officials", "everything at the level of senior officials"],
    ["level:leaders,ministers,military nato", "NATO at the level of leaders or ministers or at military level"],
    ["fpa -soia", "framework participation agreements, without security-of-information agreements"],
    ["sdp area:maritime", "Security and Defence Partnerships on maritime security"],
    [
      "sdp -status:negotiating,expired",
      "Security and Defence Partnerships, without those under negotiation or expired",
    ],
    ["status:in-force", "everything in force"],
    ["type:memorandum status:unknown", "memoranda, of unknown status"],
    ["confidence:confirmed kind:forum", "forums, confirmed"],
    ["-norway -japan", "everything without Norway or Japan"],
    ["norway -kind:forum -area:sanctions", "Norway, without forums or sanctions"],
    ["candidate:yes -sdp", "everything of candidates for accession, without Security and Defence Partnerships"],
    ["soia having:fpa", "security-of-information agreements of partners with framework participation agreements"],
    ["kind:dialogue place:new-york,brussels", "dialogues in New York or Brussels"],
    ["norway date:known -place:oslo", "Norway on a known day, without those in Oslo"],
    ["norway since:2023", "Norway since Sun 1 January 2023"],
    ["norway until:2027-03", "Norway until Wed 31 March 2027"],
    ["norway since:2023-05-01 until:2023-06-30", "Norway from Mon 1 May 2023 to Fri 30 June 2023"],
  ])("%j", (line, words) => {
    expect(said(line)).toBe(words);
  });
});
