import { Router } from "express";
import { wordsIn } from "../../src/text/words.ts";

const { notices: said } = wordsIn("en");
const LINKS = Object.entries(said.links).map(([path, name]) => `<li><a href="/${path}">${name}</a></li>`);
const PAGE = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${said.title}</title>
<h1>${said.title}</h1>
<p>${said.says}</p>
<ul>${LINKS.join("")}</ul>
</html>
`;

/** The addresses that the Teams app package names: what this is, privacy and terms. */
export function notices(contact: string | undefined): Router {
  const router = Router();
  const whom = contact === undefined ? said.noContact : said.contact(contact);
  router.get("/", (_request, response) => {
    response.type("html").send(PAGE);
  });
  router.get("/privacy", (_request, response) => {
    response.type("text").send(`${said.privacy} ${whom}\n`);
  });
  router.get("/terms", (_request, response) => {
    response.type("text").send(`${said.terms}\n`);
  });
  return router;
}
