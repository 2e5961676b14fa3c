-- Approval of what goes out (呈批), where the office asks for it: what was seen is submitted, approved or returned by the director, and only the very
-- same is issued. Each submission stays on record; who approved stands on the message.

create type "ApprovalRule" as enum ('none', 'director');
alter table "Office" add column approval "ApprovalRule" not null default 'none';

create type "ApprovalDecision" as enum ('approved', 'returned');

create table "SendingApproval" (
  id uuid primary key default gen_random_uuid(),
  "activityId" uuid not null references "Activity"(id) on update cascade on delete restrict,
  -- Stands for all that was seen: the activity, to whom each letter goes, and the versions of the words.
  fingerprint text not null,
  count integer not null,
  note text not null default '',
  -- Office time.
  "submittedAt" timestamptz(3) not null,
  "submittedBy" uuid,
  "submittedByName" text not null default '',
  decision "ApprovalDecision",
  reason text not null default '',
  "decidedAt" timestamptz(3),
  "decidedBy" uuid,
  "decidedByName" text not null default '',
  constraint approval_decided check ((decision is null) = ("decidedAt" is null))
);
create index "SendingApproval_activityId_submittedAt_idx" on "SendingApproval" ("activityId", "submittedAt");
-- One at a time waits for a decision.
create unique index sending_approval_waiting on "SendingApproval" ("activityId") where decision is null;

alter table "Message" add column "approvedBy" uuid, add column "approvedByName" text not null default '', add column "approvedAt" timestamptz(3);
