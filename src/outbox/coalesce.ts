/** A commit takes milliseconds; platforms take hundreds. Milliseconds. */
const MOMENT = 5;

/** Brings together what is asked for within a moment into one call, which gives the answer to each. */
export function coalesce<In, Out>(all: (asked: readonly In[]) => Promise<(one: In) => Out>): (one: In) => Promise<Out> {
  let waiting: { one: In; resolve: (out: Out) => void; reject: (error: unknown) => void }[] = [];
  const flush = async (): Promise<void> => {
    const asked = waiting;
    waiting = [];
    try {
      const answer = await all(asked.map(({ one }) => one));
      for (const { one, resolve } of asked) resolve(answer(one));
    } catch (error) {
      for (const { reject } of asked) reject(error);
    }
  };
  return (one) =>
    new Promise((resolve, reject) => {
      if (waiting.length === 0) setTimeout(flush, MOMENT);
      waiting.push({ one, resolve, reject });
    });
}
