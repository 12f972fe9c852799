import type { Store } from "../store/store.ts";

/** All that a look at public data may ask of a store: there is nothing in it. */
const NOTHING = {
  meetings: async () => [],
  meetingLogSince: async () => [],
  commitments: async () => [],
} satisfies Partial<Store>;

const isNothing = (name: string | symbol): name is keyof typeof NOTHING => Object.hasOwn(NOTHING, name);

/** A store in which nobody has written anything, and in which nothing can be written: whatever else is asked of it is a bug. */
export const outsideStore = (store: Store): Store =>
  new Proxy(store, {
    get: (_target, name) => {
      if (isNothing(name)) return NOTHING[name];
      throw new Error(`people from outside asked the store for ${String(name)}`);
    },
  });
