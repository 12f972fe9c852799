import { randomUUID } from "node:crypto";
import express, { Router } from "express";
import { keepNewest } from "../../../src/newest.ts";
import { isNode, type Node, textAt } from "../../kit/json.ts";
import type { PlaygroundFile } from "../protocol.ts";
import type { SlackNames } from "./names.ts";
import { type Args, failed, type Method, objectAt, type Posting } from "./posting.ts";

const GIGABYTE = 1e9;
const ALT_TEXT = 1000;
const MOST_KEPT = 100;
const BODY_LIMIT = "64mb";
const MEDIA: Readonly<Record<string, string>> = {
  png: "image/png",
  pdf: "application/pdf",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  ics: "text/calendar",
};

/** A file from the moment it is announced. */
interface Announced {
  /** With it the bytes may be brought, once. */
  readonly ticket: string;
  readonly name: string;
  readonly length: number;
  readonly alt: string;
  bytes?: Buffer;
  shared?: true;
}

/** By the ids of files; the newest only. */
type Shelf = Map<string, Announced>;

const mediaOf = (name: string): string =>
  MEDIA[name.split(".").pop()?.toLowerCase() ?? ""] ?? "application/octet-stream";

const PNG = Buffer.from("89504e470d0a1a0a", "hex");
/** Pixels, as the head of a PNG tells them. */
const sizeOf = (bytes: Buffer): Pick<PlaygroundFile, "width" | "height"> =>
  bytes.subarray(0, 8).equals(PNG) && bytes.length > 24
    ? { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) }
    : {};

/** Slack’s refusals of an announcement. */
function wrongWith(name: string, length: number, alt: string): string | undefined {
  if (name === "") return "invalid_arguments";
  if (!(length >= 1)) return "missing_argument";
  if (length > GIGABYTE) return "file_upload_size_restricted";
  return alt.length > ALT_TEXT ? "alt_txt_too_large" : undefined;
}

const announce =
  (files: Shelf): Method =>
  (args, here) => {
    const [name, length, alt] = [textAt(args, "filename"), Number(args["length"]), textAt(args, "alt_txt")];
    const wrong = wrongWith(name, length, alt);
    if (wrong !== undefined) return failed(wrong);
    const [id, ticket] = [`F${randomUUID().slice(0, 8).toUpperCase()}`, randomUUID()];
    keepNewest(files, MOST_KEPT, id, { ticket, name, length, alt });
    return { ok: true, file_id: id, upload_url: `${here}/upload/${ticket}` };
  };

function shownAs(
  id: string,
  title: string,
  { name, alt, bytes = Buffer.of() }: Announced,
  here: string,
): PlaygroundFile {
  const url = `${new URL(here).pathname}/files/${id}/${encodeURIComponent(name)}`;
  return { name, title: title || name, alt, media: mediaOf(name), size: bytes.length, url, ...sizeOf(bytes) };
}

interface FileRequest {
  readonly id: string;
  readonly title: string;
}

function askedIn(args: Args): readonly FileRequest[] {
  const listed = objectAt(args, "files");
  const all: readonly Node[] = Array.isArray(listed) ? listed.filter(isNode) : [];
  return all.map((one) => ({ id: textAt(one, "id"), title: textAt(one, "title") }));
}

/** A message can be posted to a person’s id; files only go to a conversation’s own. */
function roomOf(names: SlackNames, channel: string): string | undefined {
  const room = names.roomName(channel);
  return room !== undefined && names.roomId(room) === channel ? room : undefined;
}

const share =
  (files: Shelf, names: SlackNames, { put }: Posting): Method =>
  (args, here) => {
    const asked = askedIn(args);
    const ready = asked.flatMap(({ id, title }) => {
      const file = files.get(id);
      return file?.bytes && !file.shared ? [{ id, title, file }] : [];
    });
    const room = roomOf(names, textAt(args, "channel_id"));
    if (room === undefined) return failed("channel_not_found");
    if (asked.length === 0 || ready.length < asked.length) return failed("file_not_found");
    const raw = ready.map(({ id, title, file: { name, length, alt } }) => ({
      id,
      title,
      filename: name,
      length,
      ...(alt && { alt_txt: alt }),
    }));
    const shown = ready.map(({ id, title, file }) => shownAs(id, title, file, here));
    const posted = put({ ...args, files: raw }, room, null, shown);
    if (posted["ok"] !== true) return posted;
    for (const { file } of ready) file.shared = true;
    return { ok: true, files: asked };
  };

/** How files come to the pretended Slack: announced, uploaded, shared; and where the page reads them. */
export function slackFiles(
  names: SlackNames,
  posting: Posting,
): { methods: Readonly<Record<string, Method>>; router: Router } {
  const files: Shelf = new Map();
  const router = Router();
  router.post("/upload/:ticket", express.raw({ type: () => true, limit: BODY_LIMIT }), (request, response) => {
    const file = files.values().find(({ ticket, bytes }) => ticket === request.params.ticket && !bytes);
    const bytes: unknown = request.body;
    if (!file || !Buffer.isBuffer(bytes) || bytes.length !== file.length) {
      response
        .status(file ? 400 : 404)
        .type("text")
        .send("not taken");
      return;
    }
    file.bytes = bytes;
    response.type("text").send(`OK - ${bytes.length}`);
  });
  router.get("/files/:id/:name", (request, response, next) => {
    const file = files.get(request.params.id);
    if (!file?.bytes) return next();
    const media = mediaOf(file.name);
    const how = media.startsWith("image/") ? "inline" : "attachment";
    response
      .set({
        "content-type": media,
        "content-disposition": `${how}; filename*=UTF-8''${encodeURIComponent(file.name)}`,
        "content-security-policy": "default-src 'none'; sandbox",
        "x-content-type-options": "nosniff",
      })
      .send(file.bytes);
  });
  return {
    methods: {
      "files.getUploadURLExternal": announce(files),
      "files.completeUploadExternal": share(files, names, posting),
    },
    router,
  };
}
