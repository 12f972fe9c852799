import type { ErrorRequestHandler, RequestHandler, Response } from "express";
import type { z } from "zod";
import { NotThere } from "./side.ts";

/** Parses a body and acts on it; answers 400 with a sentence if it is none, 404 if what it names is not there. */
export const taking =
  <T>(schema: z.ZodType<T>, act: (wish: T, response: Response) => Promise<void>): RequestHandler =>
  async (request, response) => {
    const read = schema.safeParse(request.body);
    if (!read.success) {
      const [issue] = read.error.issues;
      response
        .status(400)
        .json({ error: `${issue?.path.join(".") || "The body"}: ${issue?.message ?? "not understood"}.` });
      return;
    }
    try {
      await act(read.data, response);
    } catch (error) {
      if (!(error instanceof NotThere)) throw error;
      response.status(404).json({ error: error.message });
    }
  };

/** Bodies that cannot be read at all. */
export const unreadable: ErrorRequestHandler = (error: Error & { status?: number }, _request, response, next) => {
  if (error.status === undefined || error.status >= 500) return next(error);
  response
    .status(error.status)
    .json({ error: error.status === 413 ? "That is more than 1 MB." : "The body is no JSON." });
};
