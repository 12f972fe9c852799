/** Who has what. */
export const find = {
  /** `filters`: what was asked for, in words. */
  title: (filters: string): string => `Found · ${filters}`,
  nothing: {
    partner: "No partner in the data set fits all of this.",
    instrument: "No text in the data set fits all of this.",
    series: "No dialogue or forum in the data set fits all of this.",
    meeting: "No meeting in the data set fits all of this.",
  },
  /** `count`: "3 texts". */
  found: (count: string, page: string): string => `${count}.${page}`,
  form: {
    title: "What are you looking for?",
    text: "Choose one or more. Several of one kind are alternatives; each further kind narrows the list.",
    type: "Type of text",
    area: "Area of co-operation",
    region: "Region",
    kind: "Kind of dialogue",
    since: "Since",
    sinceHint: "A year, a month (2024-06) or a day (2024-06-15)",
    submit: "Find",
  },
};
