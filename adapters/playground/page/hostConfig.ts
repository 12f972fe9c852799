const fontSizes = { small: 13, default: 15, medium: 16, large: 19, extraLarge: 22 };
const fontWeights = { lighter: 300, default: 400, bolder: 650 };
const text = { default: "inherit", subtle: "inherit" };
const colours = Object.fromEntries(
  ["default", "dark", "light", "accent", "good", "warning", "attention"].map((name) => [name, text]),
);
const container = { backgroundColor: "transparent", foregroundColors: colours };

/** A quiet host: the page's own font and colours, so that light and dark both have enough contrast. */
export const hostConfig = {
  supportsInteractivity: true,
  fontFamily: "inherit",
  fontTypes: {
    default: { fontFamily: "inherit", fontSizes, fontWeights },
    monospace: { fontFamily: "ui-monospace, Menlo, Consolas, monospace", fontSizes, fontWeights },
  },
  fontSizes,
  fontWeights,
  spacing: { small: 5, default: 10, medium: 14, large: 18, extraLarge: 24, padding: 0 },
  containerStyles: { default: container, emphasis: container },
  actions: {
    maxActions: 6,
    spacing: "default",
    buttonSpacing: 6,
    actionsOrientation: "horizontal",
    actionAlignment: "left",
  },
  inputs: { label: { requiredInputs: { weight: "bolder", suffix: " *" }, optionalInputs: { weight: "bolder" } } },
  table: { cellSpacing: 6 },
  textBlock: { headingLevel: 3 },
};
