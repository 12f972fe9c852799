import fc from "fast-check";
import { afterAll } from "vitest";
import { removeFolders } from "./folder.ts";

// The same draws in each run, so that a change fails by what it does and not by luck; `npm run properties` draws others.
fc.configureGlobal({ seed: Number(process.env["PROPERTY_SEED"] ?? 1) });

// Registered before any of a file's own, and so called after all of them, when its stores are closed.
afterAll(removeFolders);
