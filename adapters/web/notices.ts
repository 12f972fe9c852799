import { Router } from "express";
import { contactNotice, FRONT, NOTICES } from "../../src/notices.ts";

const { title, says } = FRONT;
const LINKS = Object.entries(FRONT.links).map(([path, name]) => `<li><a href="/${path}">${name}</a></li>`);
const PAGE = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<h1>${title}</h1>
<p>${says}</p>
<ul>${LINKS.join("")}</ul>
</html>
`;

/** The addresses that the Teams app package names: what this is, privacy and terms. */
export function notices(contact: string | undefined): Router {
  const router = Router();
  router.get("/", (_request, response) => {
    response.type("html").send(PAGE);
  });
  router.get("/privacy", (_request, response) => {
    response.type("text").send(`${NOTICES.privacy} ${contactNotice(contact)}\n`);
  });
  router.get("/terms", (_request, response) => {
    response.type("text").send(`${NOTICES.terms}\n`);
  });
  return router;
}
