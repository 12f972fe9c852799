import { type Request, type RequestHandler, type Response, Router } from "express";
import { isNode, nodesIn } from "../kit/json.ts";
import { type Conduct, SetConduct } from "./protocol.ts";
import { taking } from "./taking.ts";

/** Every second request is asked to wait: so much, in seconds. */
const PATIENCE = "1";

/** How a platform says no. */
export interface Refusing {
  /** Too many requests. */
  readonly busy: object;
  /** What was sent is wrong. */
  readonly wrong: (request: Request, response: Response) => void;
}

export interface Conducting {
  /** Stands in front of a pretended platform, behind what reads its bodies, and lets it be difficult. */
  readonly before: (refusing: Refusing) => RequestHandler;
  /** `GET` and `POST /conduct`. */
  readonly router: Router;
}

/** A Slack message with blocks, or a Teams one with cards. Slack’s client writes blocks as text into a form. */
const isDrawn = (body: unknown): boolean =>
  isNode(body) && nodesIn(body).some(({ blocks, attachments }) => Boolean(blocks) || Array.isArray(attachments));

/** How both pretended platforms behave, as whoever tries the program out wishes. */
export function conducting(): Conducting {
  let conduct: Conduct = "answer";
  let count = 0;
  const router = Router();
  router.get("/conduct", (_request, response) => response.json({ conduct }));
  router.post(
    "/conduct",
    taking(SetConduct, async (wish, response) => {
      conduct = wish.conduct;
      response.json(wish);
    }),
  );
  const busyNow = (): boolean => conduct === "throttle" && ++count % 2 === 1;
  return {
    router,
    before:
      ({ busy, wrong }) =>
      (request, response, next) => {
        if (conduct === "fail") response.status(503).end();
        else if (request.method !== "GET" && busyNow()) response.status(429).set("retry-after", PATIENCE).json(busy);
        else if (conduct === "refuse" && isDrawn(request.body)) wrong(request, response);
        else next();
      },
  };
}
