import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    // One for each core: left to itself vitest keeps a core free, and many tests wait for platforms and browsers.
    maxWorkers: 2,
    // Most of the time went into loading the same modules for each file; nothing in them is kept between tests.
    isolate: false,
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
