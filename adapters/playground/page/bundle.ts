import { readFile } from "node:fs/promises";
import { join } from "node:path";

/** The page's files. */
export interface Page {
  readonly html: string;
  readonly script: string;
  readonly style: string;
}

const HERE = import.meta.dirname;

async function bundle(): Promise<Page> {
  const { rolldown } = await import("rolldown");
  const build = await rolldown({
    input: join(HERE, "main.tsx"),
    platform: "browser",
    logLevel: "silent",
    transform: { define: { "process.env.NODE_ENV": '"production"' } },
  });
  const { output } = await build.generate({ format: "iife", minify: true });
  await build.close();
  const [html, style] = await Promise.all([
    readFile(join(HERE, "page.html"), "utf8"),
    readFile(join(HERE, "page.css"), "utf8"),
  ]);
  return { html, style, script: output[0].code };
}

let made: Promise<Page> | undefined;

/** Bundles the page in memory, once. It needs the development packages. */
export function bundlePage(): Promise<Page> {
  made ??= bundle();
  return made;
}
