import express, { Router } from "express";
import { keepNewest } from "../../../src/newest.ts";

interface Stored {
  readonly content: Buffer;
  readonly media: string;
}

/** The newest files; what is tried out is not kept for long. */
const MOST = 50;
const LIMIT = "20mb";

/** Where a file of this id and name is sent to, and opened, below the pretended service. */
export const driveUrls = (here: string, id: string, name: string) => {
  const path = `${id}/${encodeURIComponent(name)}`;
  return { uploadUrl: `${here}uploads/${path}`, contentUrl: `${here}files/${path}` };
};

/** A small OneDrive: an upload session takes a file whole, and whoever has its address can open it. */
export function drive(): Router {
  const files = new Map<string, Stored>();
  const router = Router();
  router.put("/uploads/:id/:name", express.raw({ type: () => true, limit: LIMIT }), (request, response) => {
    const content: unknown = request.body;
    const size = Buffer.isBuffer(content) ? content.length : 0;
    if (!Buffer.isBuffer(content) || request.get("content-range") !== `bytes 0-${size - 1}/${size}`) {
      response.status(400).json({ error: { code: "invalidRange", message: "A file is sent whole, with its range." } });
      return;
    }
    const media = request.get("content-type") ?? "application/octet-stream";
    keepNewest(files, MOST, request.params.id, { content, media });
    response.status(201).json({ id: request.params.id });
  });
  router.get("/files/:id/:name", (request, response, next) => {
    const { id, name } = request.params;
    const file = files.get(id);
    if (!file) return next();
    response
      .attachment(name)
      .set({ "content-type": file.media, "content-security-policy": "default-src 'none'" })
      .set("x-content-type-options", "nosniff")
      .send(file.content);
  });
  return router;
}
