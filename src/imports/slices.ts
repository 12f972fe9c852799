/** Lets others be heard in the middle of long work. */
export const otherWork = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
