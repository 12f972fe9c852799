import { type Answer, type Attachment, attachmentsOf } from "../../src/answer.ts";
import type { Files, KeptFile } from "../../src/files.ts";
import type { Address } from "./parse.ts";

/** Where the pictures and files of an answer are fetched. */
export type FileLinks = ReadonlyMap<Attachment, KeptFile>;

/**
 * Keeps what goes along with an answer. Nothing is made: whoever fetches it waits for that, and not whoever asked. So an
 * answer is never late for its picture, and a process that dies in between loses nothing.
 */
export async function linkFiles(files: Files, { tenant }: Pick<Address, "tenant">, answer: Answer): Promise<FileLinks> {
  const all = attachmentsOf(answer);
  return new Map(
    await Promise.all(
      all.map(
        async (one): Promise<[Attachment, KeptFile]> => [one, await files.keep({ platform: "teams", tenant }, one)],
      ),
    ),
  );
}
