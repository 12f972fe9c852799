import { pipeline, type Readable } from "node:stream";
import { createGunzip } from "node:zlib";

/** What is read is more than anybody needs. */
export const TOO_LARGE = "ETOOLARGE";

const tooLarge = (): Error => Object.assign(new Error("too large"), { code: TOO_LARGE });

/** Passes on what comes, up to a number of bytes. */
const upTo = (limit: number) =>
  async function* (chunks: AsyncIterable<Buffer>) {
    let size = 0;
    for await (const chunk of chunks) {
      size += chunk.length;
      if (size > limit) throw tooLarge();
      yield chunk;
    }
  };

/** The bytes of a stream, counted as they come: before they are unpacked, and after. */
export async function bytesOf(body: Readable, packed: boolean, limit: number): Promise<Uint8Array> {
  const unpacked = packed ? pipeline(body, upTo(limit), createGunzip(), () => {}) : body;
  const chunks: Buffer[] = [];
  for await (const chunk of upTo(limit)(unpacked)) chunks.push(chunk);
  return Buffer.concat(chunks);
}
