CREATE TABLE "commitments" (
	"platform" text NOT NULL,
	"tenant" text NOT NULL,
	"id" text NOT NULL,
	"version" integer NOT NULL,
	"value" text NOT NULL,
	"what" text NOT NULL,
	"person" text NOT NULL,
	"person_name" text NOT NULL,
	"at" bigint NOT NULL,
	CONSTRAINT "commitments_platform_tenant_id_version_pk" PRIMARY KEY("platform","tenant","id","version")
);
--> statement-breakpoint
CREATE TABLE "deliveries" (
	"id" text PRIMARY KEY NOT NULL,
	"platform" text NOT NULL,
	"tenant" text NOT NULL,
	"room" text NOT NULL,
	"kind" text NOT NULL,
	"subscription" text,
	"meeting" text,
	"detail" text NOT NULL,
	"due" bigint NOT NULL,
	"try_at" bigint NOT NULL,
	"expires" bigint NOT NULL,
	"state" text NOT NULL,
	"why" text,
	"tries" integer NOT NULL,
	"token" text,
	"lease_until" bigint,
	"message" text,
	"receipt" text,
	"told" text,
	"sent_at" bigint
);
--> statement-breakpoint
CREATE TABLE "departures" (
	"platform" text NOT NULL,
	"tenant" text NOT NULL,
	"at" bigint NOT NULL,
	CONSTRAINT "departures_platform_tenant_pk" PRIMARY KEY("platform","tenant")
);
--> statement-breakpoint
CREATE TABLE "marks" (
	"name" text PRIMARY KEY NOT NULL,
	"value" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "meetings" (
	"platform" text NOT NULL,
	"tenant" text NOT NULL,
	"id" text NOT NULL,
	"version" integer NOT NULL,
	"value" text NOT NULL,
	"what" text NOT NULL,
	"person" text NOT NULL,
	"person_name" text NOT NULL,
	"at" bigint NOT NULL,
	CONSTRAINT "meetings_platform_tenant_id_version_pk" PRIMARY KEY("platform","tenant","id","version")
);
--> statement-breakpoint
CREATE TABLE "rooms" (
	"platform" text NOT NULL,
	"tenant" text NOT NULL,
	"room" text NOT NULL,
	"call" text NOT NULL,
	"direct" integer NOT NULL,
	"address" text NOT NULL,
	"suspended" text,
	"suspended_at" bigint,
	CONSTRAINT "rooms_platform_tenant_room_pk" PRIMARY KEY("platform","tenant","room")
);
--> statement-breakpoint
CREATE TABLE "settings" (
	"platform" text NOT NULL,
	"tenant" text NOT NULL,
	"room" text NOT NULL,
	"version" integer NOT NULL,
	"value" text NOT NULL,
	"what" text NOT NULL,
	"person" text NOT NULL,
	"person_name" text NOT NULL,
	"at" bigint NOT NULL,
	CONSTRAINT "settings_platform_tenant_room_version_pk" PRIMARY KEY("platform","tenant","room","version")
);
--> statement-breakpoint
CREATE TABLE "subscriptions" (
	"id" text PRIMARY KEY NOT NULL,
	"platform" text NOT NULL,
	"tenant" text NOT NULL,
	"room" text NOT NULL,
	"rule" text NOT NULL,
	"value" text NOT NULL,
	"person" text NOT NULL,
	"person_name" text NOT NULL,
	"at" bigint NOT NULL,
	"paused_until" text,
	"planned_to" bigint NOT NULL,
	"next_at" bigint,
	"revision" integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX "deliveries_due" ON "deliveries" USING btree ("state","try_at");--> statement-breakpoint
CREATE INDEX "deliveries_room" ON "deliveries" USING btree ("platform","tenant","room","due");--> statement-breakpoint
CREATE INDEX "deliveries_message" ON "deliveries" USING btree ("message");--> statement-breakpoint
CREATE INDEX "deliveries_meeting" ON "deliveries" USING btree ("platform","tenant","meeting");--> statement-breakpoint
CREATE INDEX "subscriptions_next" ON "subscriptions" USING btree ("next_at","platform","tenant","room");--> statement-breakpoint
CREATE INDEX "subscriptions_room" ON "subscriptions" USING btree ("platform","tenant","room");