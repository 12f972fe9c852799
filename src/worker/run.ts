import { isKnown } from "./job.ts";

/** Does what a job says. The libraries that do it are large, and loaded by the first job that needs them. */
export async function run(job: { readonly kind: string }): Promise<Uint8Array> {
  if (!isKnown(job)) throw new Error(`nobody can make a ${job.kind}`);
  switch (job.kind) {
    case "document":
      return job.format === "docx"
        ? (await import("../documents/docx.ts")).docxOf(job.paper)
        : (await import("../documents/pdf.ts")).pdfOf(job.paper);
    case "picture":
      return (await import("../pictures/png.ts")).pngOf(job.picture);
    case "calendar":
      return new TextEncoder().encode((await import("../feeds/write.ts")).writeCalendar(job.calendar));
    case "reading":
      return new TextEncoder().encode(JSON.stringify((await import("../imports/understand.ts")).understand(job)));
    case "data":
      return new TextEncoder().encode(`${JSON.stringify(job.data, undefined, 2)}\n`);
  }
}
