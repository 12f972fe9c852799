import { type Methods, ok, refused, text } from "./strictSlack.ts";
import type { Said } from "./wire.ts";

/** Files that were shared at once. */
export interface SharedFiles {
  readonly channel: string;
  readonly thread_ts?: string;
  readonly files: readonly { readonly name: string; readonly title: string; readonly alt?: string; content: string }[];
}

interface Ticket {
  readonly name: string;
  readonly length: number;
  readonly alt?: string;
  content?: string;
}

/** The way of a file: a ticket, its bytes, and the message in which it is shown. */
export function filesOf(shared: SharedFiles[], origin: () => string) {
  const tickets = new Map<string, Ticket>();
  const methods: Methods = {
    "files.getUploadURLExternal": (args) => {
      const id = `F${tickets.size + 1}`;
      const alt = text(args, "alt_txt");
      tickets.set(id, { name: text(args, "filename"), length: Number(args["length"]), ...(alt && { alt }) });
      return ok({ file_id: id, upload_url: `${origin()}/upload/${id}` });
    },
    "files.completeUploadExternal": (args) => {
      const asked = args["files"] as readonly { id: string; title: string }[];
      const files = asked.map(({ id, title }) => ({ ticket: tickets.get(id), title }));
      if (files.some(({ ticket }) => ticket?.content === undefined)) return refused("file_not_found");
      shared.push({
        channel: text(args, "channel_id"),
        ...(args["thread_ts"] !== undefined && { thread_ts: text(args, "thread_ts") }),
        files: files.map(({ ticket, title }) => ({
          name: ticket?.name ?? "",
          title,
          content: ticket?.content ?? "",
          ...(ticket?.alt && { alt: ticket.alt }),
        })),
      });
      return ok({ files: [] });
    },
  };
  const take = (id: string, content: string): Said => {
    const ticket = tickets.get(id);
    if (ticket?.length !== Buffer.byteLength(content)) return { status: 400 };
    ticket.content = content;
    return { status: 200, body: `OK - ${ticket.length}` };
  };
  return { methods, take };
}
