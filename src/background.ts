/** Work that goes on after a request was acknowledged. */
export interface BackgroundTasks {
  /** `failed` is told of a rejection; nothing is thrown. */
  readonly begin: (job: Promise<unknown>, failed: (error: unknown) => void) => void;
  /** Resolves when nothing is under way any more. */
  readonly settled: () => Promise<void>;
}

export function backgroundTasks(): BackgroundTasks {
  const underWay = new Set<Promise<void>>();
  return {
    begin: (job, failed) => {
      const ended = job.then(() => {}, failed);
      underWay.add(ended);
      void ended.finally(() => underWay.delete(ended));
    },
    settled: async () => {
      while (underWay.size > 0) await Promise.all(underWay);
    },
  };
}
