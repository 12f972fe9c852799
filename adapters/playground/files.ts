import { type RequestHandler, Router } from "express";
import type { Log } from "../../src/log.ts";
import type { Page } from "./page/bundle.ts";

/** The page gets everything from here; its icon is empty. */
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** The page itself. Without the development packages it cannot be bundled, and says so. */
export function pageFiles(page: () => Promise<Page>, log: Log): Router {
  const file =
    (type: string, content: (page: Page) => string): RequestHandler =>
    async (_request, response) => {
      try {
        response
          .type(type)
          .set({ "cache-control": "no-cache", ...(type === "html" && { "content-security-policy": POLICY }) })
          .send(content(await page()));
      } catch (error) {
        log.error({ err: error }, "the page could not be made");
        response
          .status(503)
          .type("text")
          .send("The page needs the development packages: run npm ci, without --omit=dev.");
      }
    };
  const router = Router();
  router.get(
    "/",
    file("html", ({ html }) => html),
  );
  router.get(
    "/page.js",
    file("js", ({ script }) => script),
  );
  router.get(
    "/page.css",
    file("css", ({ style }) => style),
  );
  return router;
}
