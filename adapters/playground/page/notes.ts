const NOTE = /^\[\d+\]$/;

/**
 * The links of notes in a card. They lead where the sources below do: a card with twenty of them would be twenty stops on the
 * way through the page.
 */
export function quietNotes(card: ParentNode): void {
  for (const link of card.querySelectorAll<HTMLAnchorElement>("a")) {
    if (!NOTE.test(link.textContent?.trim() ?? "")) continue;
    link.tabIndex = -1;
    link.classList.add("note");
  }
}
