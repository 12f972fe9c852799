import type { operations as chapter } from "../en/operations.ts";
import { inRegion, of } from "./articles.ts";
import { either, list } from "./grammar.ts";
import { until } from "./spans.ts";

type Asked = Parameters<typeof chapter.sentence>[0];

const conditions = ({ kinds, partners, hosts, regions, others }: Asked): readonly string[] => [
  ...(kinds.length > 0 ? [either(kinds)] : []),
  ...(partners.length > 0 ? [`avec la participation ${either(partners.map(of))}`] : []),
  ...(hosts.length > 0 ? [`pays hôte : ${either(hosts)}`] : []),
  ...(regions.length > 0 ? [either(regions.map(inRegion))] : []),
  ...others,
];

/** CSDP missions and operations by filter. */
export const operations: typeof chapter = {
  kinds: { civilian: "civile", military: "militaire", mixed: "civile et militaire" },
  title: "Missions et opérations",
  sentence: (wanted, without) =>
    [...conditions(wanted), ...conditions(without).map((one) => `sauf ${one}`)].join(" ; "),
  ends: (since, until) =>
    since && until
      ? `fin du mandat entre le ${since} et le ${until}`
      : since
        ? `fin du mandat à partir du ${since}`
        : `fin du mandat au plus tard le ${until}`,
  nothing: "Aucune mission ou opération répertoriée ne répond à tous ces critères.",
  headline: (count, running, asked) => `${count}${asked && ` – ${asked}`} ; mandat en cours répertorié : ${running}.`,
  found: (count, order, page) => `${count}${order}.${page}`,
  until: (end) => until(end),
  noEndGiven: "en cours",
  unverifiedAfter: (seen) => ["dernière fin connue : ", { when: seen }],
  unverified: "mandat non vérifié",
  noEnd: (count) => `Fin du mandat non répertoriée, les autres critères étant remplis : ${count}.`,
  all: "Toutes les missions",
  noKind: (text) =>
    `Une mission ou opération est civile (civilian), militaire (military) ou mixte (mixed), et non « ${text} ».`,
  noHost: (text) => `Je ne connais aucun pays nommé « ${text} ».`,
  hostMissing: "Après hosted-by: vient un pays, par exemple hosted-by:georgia.",
  noFilter: (key) =>
    `Les missions et opérations n’ont pas de ${key}: dans les données. Leurs filtres sont ${list(["hosted-by:", "kind:", "region:", "confidence:", "since:", "until:"])}, ainsi qu’un partenaire participant.`,
};
