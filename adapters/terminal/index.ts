import { capabilities } from "./capabilities.ts";

export const terminal = { name: "terminal", title: "Terminal", capabilities } as const;
