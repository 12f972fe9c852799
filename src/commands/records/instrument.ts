import type { Answer, Line } from "../../answer.ts";
import { sayKind, sayTopics } from "../../library/lines.ts";
import { partnerOf } from "../../library/relations.ts";
import type { Instrument } from "../../library/schema.ts";
import { partnerName } from "../../library/titles.ts";
import { fact, noteBlocks, section } from "../../text/blocks.ts";
import { citations } from "../../text/citations.ts";
import { CONFIDENCE_MARKS, INSTRUMENT_LABELS } from "../../vocabulary.ts";
import type { Scene } from "../command.ts";

const signedAt = ({ signed, place }: Instrument): Line => (signed ? [{ when: signed }, place ? `, ${place}` : ""] : []);

const force = ({ binding }: Instrument): string | undefined =>
  binding === undefined ? undefined : binding ? "legally binding" : "political, not legally binding";

export function instrumentAnswer(one: Instrument, { library }: Scene): Answer {
  const cited = citations();
  const partner = one.partner === null ? undefined : partnerOf(one.partner, library);
  const { plural } = INSTRUMENT_LABELS[one.type];
  return {
    title: one.title,
    blocks: [
      {
        kind: "facts",
        facts: [
          ...fact("What it is", sayKind(one), ...cited.cite(one.sources)),
          ...fact("With", partner && partnerName(partner)),
          ...(one.signed
            ? fact(one.status === "published" ? "Published" : "Signed", ...signedAt(one).filter(Boolean))
            : []),
          ...fact("Signed by", one.signatories.join("; ")),
          ...fact("Force", force(one)),
          ...fact("Areas", sayTopics(one.areas, library.areas)),
          ...fact("Text", one.document && { link: "read it", url: one.document }),
          ...fact("Confidence", CONFIDENCE_MARKS[one.confidence]),
        ],
      },
      ...section(
        "Main points",
        one.points.map((point) => [point]),
      ),
      ...noteBlocks(one.note),
    ],
    actions: [
      ...(partner
        ? [
            { label: partner.name, says: partner.id },
            { label: "What is next", says: `next ${partner.id}` },
          ]
        : []),
      { label: `All: ${plural}`, says: `find type:${one.type}` },
    ],
    sources: cited.sources,
  };
}
