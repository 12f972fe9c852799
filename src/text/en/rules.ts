/** What a channel follows. `channel`: what it is called. */
export const rules = {
  overtaken: (channel: string): string =>
    `A colleague changed what this ${channel} follows after you looked at it. Nothing was saved; look at it again.`,
};
