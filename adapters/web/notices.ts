import { type Request, type Response, Router } from "express";
import { type Words, wordsIn } from "../../src/text/words.ts";

/** In which languages these pages are there, the first where a browser asks for none of them. */
const SPOKEN = ["en", "fr"] as const;
type Spoken = (typeof SPOKEN)[number];

const pageIn = (language: Spoken, { notices: said }: Words): string => {
  const links = Object.entries(said.links).map(([path, name]) => `<li><a href="/${path}">${name}</a></li>`);
  return `<!doctype html>
<html lang="${language}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${said.title}</title>
<h1>${said.title}</h1>
<p>${said.says}</p>
<ul>${links.join("")}</ul>
</html>
`;
};

/** By Accept-Language, which caches must know. */
function spoken(request: Request, response: Response): Spoken {
  const language = SPOKEN.find((one) => one === request.acceptsLanguages(...SPOKEN)) ?? SPOKEN[0];
  response.vary("Accept-Language").set("content-language", language);
  return language;
}

/** The addresses that the Teams app package names: what this is, privacy and terms. */
export function notices(contact: string | undefined): Router {
  const router = Router();
  router.get("/", (request, response) => {
    const language = spoken(request, response);
    response.type("html").send(pageIn(language, wordsIn(language)));
  });
  router.get("/privacy", (request, response) => {
    const { notices: said } = wordsIn(spoken(request, response));
    const whom = contact === undefined ? said.noContact : said.contact(contact);
    response.type("text").send(`${said.privacy} ${whom}\n`);
  });
  router.get("/terms", (request, response) => {
    response.type("text").send(`${wordsIn(spoken(request, response)).notices.terms}\n`);
  });
  return router;
}
