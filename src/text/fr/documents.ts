import type { documents as chapter } from "../en/documents.ts";

/** What documents add around a briefing. */
export const documents: typeof chapter = {
  glance: "En bref",
  glanceColumns: ["Partenaire", "Prochaine réunion", "Dernière réunion"],
  sources: "Sources",
  missingSigns: "□ remplace un signe absent de cette police. Le document Word l’affiche.",
  drawn: (day) => `Établi le ${day}`,
  release: (version, asOf) => `Données version ${version}, arrêtées au ${asOf}, sources publiques uniquement`,
  again: (line) => `Dans la messagerie : ${line}`,
  page: (number, of) => `Page ${number} sur ${of}`,
  styles: { cell: "Cellule de tableau", head: "En-tête de tableau", margin: "En-tête et pied de page" },
};
