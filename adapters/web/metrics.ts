import { Router } from "express";
import { Counter, Gauge, Histogram, Registry } from "prom-client";
import type { Meter } from "../../src/outbox/context.ts";
import { onlyThisMachine } from "../kit/loopback.ts";

export interface Metrics {
  readonly meter: Meter;
  readonly commanded: (command: string) => void;
  /** Told once of each connection of our own over which a platform is heard. */
  readonly linked: (gauge: { readonly name: string; readonly help: string }, isUp: () => boolean) => void;
  /** Something failed that nobody handled. */
  readonly unhandled: () => void;
  /** `/metrics`, in the text format of Prometheus. */
  readonly router: Router;
}

/** Stands before them where only this machine may read them. */
export const ownMetrics: Router = Router().get(
  "/metrics",
  onlyThisMachine(
    "Metrics are given to this machine only. Set AIDE_METRICS=open to give them to whoever reaches this address.",
  ),
);

/** Counts for the operator: kinds, codes and durations, never a name of a person or a room. */
export function metrics(oldestOverdue: () => Promise<number>): Metrics {
  const registry = new Registry();
  const registers = [registry];
  const planned = new Counter({ name: "aide_deliveries_planned_total", help: "Deliveries written down", registers });
  const posted = new Counter({
    name: "aide_deliveries_posted_total",
    help: "Deliveries posted",
    labelNames: ["kind"],
    registers,
  });
  const edited = new Counter({
    name: "aide_messages_edited_total",
    help: "Posted messages brought up to date",
    registers,
  });
  const failed = new Counter({
    name: "aide_deliveries_failed_total",
    help: "Attempts that failed",
    labelNames: ["reason"],
    registers,
  });
  const lateness = new Histogram({
    name: "aide_delivery_lateness_seconds",
    help: "From the time at which a delivery was due, or its turn came, to the time at which it was posted",
    buckets: [1, 5, 15, 30, 60, 300, 900, 3600, 86_400],
    registers,
  });
  const ticked = new Histogram({
    name: "aide_tick_seconds",
    help: "Duration of a heartbeat",
    buckets: [0.001, 0.005, 0.01, 0.05, 0.1, 0.5, 1, 5, 30],
    registers,
  });
  const commands = new Counter({
    name: "aide_commands_total",
    help: "Lines answered",
    labelNames: ["command"],
    registers,
  });
  const unhandled = new Counter({
    name: "aide_unhandled_rejections_total",
    help: "Failures that nobody handled; each is logged with a reference",
    registers,
  });
  new Gauge({
    name: "aide_oldest_overdue_seconds",
    help: "How late the oldest delivery is that could have been posted, also where a platform refuses it",
    registers,
    collect: async function () {
      this.set(await oldestOverdue());
    },
  });
  const router = Router();
  router.get("/metrics", async (_request, response) => {
    response.type(registry.contentType).send(await registry.metrics());
  });
  return {
    meter: {
      planned: (count) => planned.inc(count),
      posted: (kind, late) => {
        posted.inc({ kind });
        lateness.observe(late);
      },
      edited: () => edited.inc(),
      failed: (reason) => failed.inc({ reason }),
      ticked: (seconds) => ticked.observe(seconds),
    },
    unhandled: () => unhandled.inc(),
    linked: (gauge, isUp) =>
      new Gauge({
        ...gauge,
        registers,
        collect: function () {
          this.set(isUp() ? 1 : 0);
        },
      }),
    commanded: (command) => commands.inc({ command }),
    router,
  };
}
