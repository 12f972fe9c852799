import type { CardElement } from "@microsoft/teams.cards";
import { sayPublisher } from "../../src/text/plain.ts";
import { officialFirst } from "../../src/text/sources.ts";
import { drawLine, type Pen, type Run } from "./inline.ts";
import { runs } from "./runs.ts";

const SOURCES = "sources";

/** Folded behind how many there are, and unfolded in place. */
export function sources(pen: Pen): CardElement[] {
  const { sources: all, say, reading } = pen;
  if (all.length === 0) return [];
  const title = say.counts.source(all.length);
  const toggle: Run = {
    type: "TextRun",
    text: title,
    size: "Small",
    selectAction: { type: "Action.ToggleVisibility", title, targetElements: [SOURCES] },
  };
  const items = officialFirst(all).flatMap(({ number, source }) =>
    runs(
      drawLine(
        [
          `[${number}] `,
          source.url ? { link: source.title, url: source.url } : source.title,
          `. ${sayPublisher(source, reading)}`,
        ],
        pen,
      ),
      { spacing: "Small" },
    ),
  );
  return [...runs([toggle]), { type: "Container", id: SOURCES, isVisible: false, spacing: "Small", items }];
}
