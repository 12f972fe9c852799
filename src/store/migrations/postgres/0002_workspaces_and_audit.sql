CREATE TABLE "audit" (
	"id" text PRIMARY KEY NOT NULL,
	"platform" text NOT NULL,
	"tenant" text NOT NULL,
	"room" text NOT NULL,
	"act" text NOT NULL,
	"what" text NOT NULL,
	"person" text NOT NULL,
	"person_name" text NOT NULL,
	"at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "erasures" (
	"id" text PRIMARY KEY NOT NULL,
	"platform" text NOT NULL,
	"tenant" text NOT NULL,
	"person" text NOT NULL,
	"person_name" text NOT NULL,
	"at" bigint NOT NULL,
	"due" bigint NOT NULL,
	"state" text NOT NULL,
	"ended_at" bigint,
	"ended_by" text
);
--> statement-breakpoint
CREATE TABLE "heard" (
	"id" text PRIMARY KEY NOT NULL,
	"platform" text NOT NULL,
	"tenant" text NOT NULL,
	"state" text NOT NULL,
	"at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "workspaces" (
	"platform" text NOT NULL,
	"tenant" text NOT NULL,
	"version" integer NOT NULL,
	"value" text NOT NULL,
	"what" text NOT NULL,
	"person" text NOT NULL,
	"person_name" text NOT NULL,
	"at" bigint NOT NULL,
	CONSTRAINT "workspaces_platform_tenant_version_pk" PRIMARY KEY("platform","tenant","version")
);
--> statement-breakpoint
ALTER TABLE "rooms" ADD COLUMN "team" text;--> statement-breakpoint
CREATE INDEX "audit_tenant" ON "audit" USING btree ("platform","tenant","at");--> statement-breakpoint
CREATE INDEX "erasures_tenant" ON "erasures" USING btree ("platform","tenant");--> statement-breakpoint
CREATE INDEX "erasures_due" ON "erasures" USING btree ("state","due");--> statement-breakpoint
CREATE INDEX "heard_at" ON "heard" USING btree ("at");--> statement-breakpoint
CREATE INDEX "heard_tenant" ON "heard" USING btree ("platform","tenant");