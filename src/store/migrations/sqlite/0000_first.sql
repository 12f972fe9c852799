CREATE TABLE `commitments` (
	`platform` text NOT NULL,
	`tenant` text NOT NULL,
	`id` text NOT NULL,
	`version` integer NOT NULL,
	`value` text NOT NULL,
	`what` text NOT NULL,
	`person` text NOT NULL,
	`person_name` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`platform`, `tenant`, `id`, `version`)
);
--> statement-breakpoint
CREATE TABLE `deliveries` (
	`id` text PRIMARY KEY NOT NULL,
	`platform` text NOT NULL,
	`tenant` text NOT NULL,
	`room` text NOT NULL,
	`kind` text NOT NULL,
	`subscription` text,
	`meeting` text,
	`detail` text NOT NULL,
	`due` integer NOT NULL,
	`try_at` integer NOT NULL,
	`expires` integer NOT NULL,
	`state` text NOT NULL,
	`why` text,
	`tries` integer NOT NULL,
	`token` text,
	`lease_until` integer,
	`message` text,
	`receipt` text,
	`told` text,
	`sent_at` integer
);
--> statement-breakpoint
CREATE INDEX `deliveries_due` ON `deliveries` (`state`,`try_at`);--> statement-breakpoint
CREATE INDEX `deliveries_room` ON `deliveries` (`platform`,`tenant`,`room`,`due`);--> statement-breakpoint
CREATE INDEX `deliveries_message` ON `deliveries` (`message`);--> statement-breakpoint
CREATE INDEX `deliveries_meeting` ON `deliveries` (`platform`,`tenant`,`meeting`);--> statement-breakpoint
CREATE TABLE `departures` (
	`platform` text NOT NULL,
	`tenant` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`platform`, `tenant`)
);
--> statement-breakpoint
CREATE TABLE `marks` (
	`name` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `meetings` (
	`platform` text NOT NULL,
	`tenant` text NOT NULL,
	`id` text NOT NULL,
	`version` integer NOT NULL,
	`value` text NOT NULL,
	`what` text NOT NULL,
	`person` text NOT NULL,
	`person_name` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`platform`, `tenant`, `id`, `version`)
);
--> statement-breakpoint
CREATE TABLE `rooms` (
	`platform` text NOT NULL,
	`tenant` text NOT NULL,
	`room` text NOT NULL,
	`call` text NOT NULL,
	`direct` integer NOT NULL,
	`address` text NOT NULL,
	`suspended` text,
	`suspended_at` integer,
	PRIMARY KEY(`platform`, `tenant`, `room`)
);
--> statement-breakpoint
CREATE TABLE `settings` (
	`platform` text NOT NULL,
	`tenant` text NOT NULL,
	`room` text NOT NULL,
	`version` integer NOT NULL,
	`value` text NOT NULL,
	`what` text NOT NULL,
	`person` text NOT NULL,
	`person_name` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`platform`, `tenant`, `room`, `version`)
);
--> statement-breakpoint
CREATE TABLE `subscriptions` (
	`id` text PRIMARY KEY NOT NULL,
	`platform` text NOT NULL,
	`tenant` text NOT NULL,
	`room` text NOT NULL,
	`rule` text NOT NULL,
	`value` text NOT NULL,
	`person` text NOT NULL,
	`person_name` text NOT NULL,
	`at` integer NOT NULL,
	`paused_until` text,
	`planned_to` integer NOT NULL,
	`next_at` integer,
	`revision` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `subscriptions_next` ON `subscriptions` (`next_at`,`platform`,`tenant`,`room`);--> statement-breakpoint
CREATE INDEX `subscriptions_room` ON `subscriptions` (`platform`,`tenant`,`room`);