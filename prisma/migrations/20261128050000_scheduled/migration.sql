-- Invitations that are checked now and issued later, within the office's hours. What is issued is what was checked, or nothing.
create type "ScheduleOutcome" as enum ('sent', 'not_sent', 'cancelled');

create table "ScheduledSending" (
  id uuid primary key default gen_random_uuid(),
  "activityId" uuid not null references "Activity"(id) on update cascade on delete restrict,
  fingerprint text not null,
  count integer not null,
  -- Office time.
  at timestamptz(3) not null,
  "scheduledAt" timestamptz(3) not null,
  "scheduledBy" uuid not null references "User"(id) on update cascade on delete restrict,
  "scheduledByName" text not null default '',
  outcome "ScheduleOutcome",
  -- Why it was not sent: the reason of the refusal.
  reason text not null default '',
  "endedAt" timestamptz(3),
  constraint schedule_ended check ((outcome is null) = ("endedAt" is null))
);
create unique index scheduled_sending_waiting on "ScheduledSending" ("activityId") where outcome is null;
create index "ScheduledSending_activityId_at_idx" on "ScheduledSending" ("activityId", at);
