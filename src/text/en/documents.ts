/** What documents add around a briefing. */
export const documents = {
  glance: "At a glance",
  glanceColumns: ["Partner", "Next meeting", "Last meeting"],
  sources: "Sources",
  missingSigns: "□ stands for a sign that this font does not have. The Word document shows it.",
  drawn: (day: string): string => `Drawn on ${day}`,
  release: (version: string, asOf: string): string => `Data release ${version} of ${asOf}, public sources only`,
  again: (line: string): string => `In chat: ${line}`,
  page: (number: number, of: number): string => `Page ${number} of ${of}`,
  /** Of Word. */
  styles: { cell: "Table cell", head: "Table head", margin: "Header and footer" },
};
