import type { Order, Reading } from "./order.ts";

/** Makes what was ordered. The libraries that do it are large, and loaded by the first order that needs them. */
export async function make(order: Order | Reading): Promise<Uint8Array> {
  switch (order.kind) {
    case "document":
      return order.format === "docx"
        ? (await import("../documents/docx.ts")).docxOf(order.paper)
        : (await import("../documents/pdf.ts")).pdfOf(order.paper);
    case "picture":
      return (await import("../pictures/png.ts")).pngOf(order.picture);
    case "calendar":
      return new TextEncoder().encode((await import("../feeds/write.ts")).writeCalendar(order.calendar));
    case "reading":
      return new TextEncoder().encode(JSON.stringify((await import("../imports/understand.ts")).understand(order)));
    case "data":
      return new TextEncoder().encode(`${JSON.stringify(order.data, undefined, 2)}\n`);
  }
}
