import { z } from "zod";
import { WhenJson } from "../library/when.ts";
import type { DeliveryRow } from "../store/store.ts";

/** What deliveries about meetings, corrections and notices know besides. */
const Detail = z.object({
  lead: z.string().optional(),
  title: z.string().optional(),
  message: z.string().optional(),
  since: z.string().optional(),
  when: WhenJson.optional(),
});
export const detailOf = ({ detail }: DeliveryRow): z.infer<typeof Detail> => Detail.parse(JSON.parse(detail));
