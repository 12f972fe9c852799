import { createRequire } from "node:module";

const require = createRequire(import.meta.url);

/** The fonts that every PDF has in itself lack ș, ğ and ł. */
export const FONTS = {
  regular: require.resolve("@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf"),
  bold: require.resolve("@expo-google-fonts/inter/600SemiBold/Inter_600SemiBold.ttf"),
} as const;
export type Font = keyof typeof FONTS;

export const COLOURS = {
  ink: "#1f2933",
  quiet: "#52606d",
  accent: "#1f4e79",
  link: "#0b5394",
  rule: "#b8c4ce",
  shade: "#eaf0f6",
};

/** How a paragraph is set. Lengths are points. */
export interface Style {
  readonly size: number;
  /** From one line to the next. */
  readonly leading: number;
  readonly colour: string;
  readonly font: Font;
}

const style = (size: number, leading: number, colour = COLOURS.ink, font: Font = "regular"): Style => ({
  size,
  leading,
  colour,
  font,
});

export const STYLES = {
  title: style(18, 24, COLOURS.accent, "bold"),
  heading: style(12, 16, COLOURS.accent, "bold"),
  body: style(9.5, 13.8),
  quiet: style(8.5, 12, COLOURS.quiet),
  cell: style(8.8, 12.4),
  head: style(8.8, 12.4, COLOURS.ink, "bold"),
  note: style(8.2, 11.6),
  margin: style(7.5, 10, COLOURS.quiet),
} as const;
