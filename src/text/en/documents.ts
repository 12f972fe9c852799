/** What documents add around a briefing. */
export const documents = {
  glance: "At a glance",
  glanceColumns: ["Partner", "Next meeting", "Last meeting"],
};
