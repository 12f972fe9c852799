import type { Answer, Line } from "../answer.ts";
import { sayKind, sayStatus, sayTopics } from "../library/lines.ts";
import { partnerOf } from "../library/relations.ts";
import type { Instrument } from "../library/schema.ts";
import { partnerName } from "../library/titles.ts";
import type { Look } from "../query/look.ts";
import { fact, noteBlocks, section } from "../text/blocks.ts";
import { citations } from "../text/citations.ts";
import { capital } from "../text/grammar.ts";

const signedAt = ({ signed, place }: Instrument): Line =>
  signed ? [{ when: signed }, ...(place ? [`, ${place}`] : [])] : [""];

export function instrumentAnswer(one: Instrument, { library, say }: Look): Answer {
  const { facts, records, vocabulary } = say;
  const cited = citations();
  const partner = one.partner === null ? undefined : partnerOf(one.partner, library);
  return {
    title: one.title,
    headline: records.headlines.dated(capital(sayStatus(one, say)), one.title),
    blocks: [
      {
        kind: "facts",
        facts: [
          ...fact(facts.whatItIs, sayKind(one, say), ...cited.cite(one.sources)),
          ...fact(facts.with, partner && partnerName(partner)),
          ...fact(one.status === "published" ? facts.published : facts.signed, ...signedAt(one)),
          ...fact(facts.signedBy, one.signatories.join(say.punctuation.semicolon)),
          ...fact(
            facts.force,
            one.binding === undefined ? undefined : one.binding ? records.binding : records.political,
          ),
          ...fact(facts.areas, sayTopics(one.areas, library.areas, say)),
          ...fact(facts.text, one.document && { link: records.readIt, url: one.document }),
          ...fact(facts.confidence, vocabulary.marks[one.confidence]),
        ],
      },
      ...section(
        records.mainPoints,
        one.points.map((point) => [point]),
      ),
      ...noteBlocks(one.note, say),
    ],
    actions: [
      ...(partner
        ? [
            { label: partner.name, says: partner.id },
            { label: say.common.whatIsNext, says: `next ${partner.id}` },
          ]
        : []),
      { label: records.all(vocabulary.instrumentTypes[one.type].plural), says: `find type:${one.type}` },
    ],
    sources: cited.sources,
  };
}
