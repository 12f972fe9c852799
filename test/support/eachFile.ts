import { afterAll } from "vitest";
import { removeFolders } from "./folder.ts";

// Registered before any of a file's own, and so called after all of them, when its stores are closed.
afterAll(removeFolders);
