-- What posts say of their own people, for the office to accept or decline.

create type "ProposalKind" as enum ('person_added', 'person_changed', 'person_left');
create type "ProposalDecision" as enum ('accepted', 'declined', 'withdrawn');

create table "DirectoryProposal" (
  id uuid primary key default gen_random_uuid(),
  "consulateId" uuid not null references "Consulate" (id) on update cascade on delete restrict,
  kind "ProposalKind" not null,
  "postingId" uuid references "Posting" (id) on update cascade on delete restrict,
  "contactId" uuid references "Contact" (id) on update cascade on delete restrict,
  facts jsonb not null,
  before jsonb not null default '{}',
  note text not null default '',
  "proposedBy" uuid not null,
  "proposedByName" text not null,
  "proposedAt" timestamptz(3) not null,
  "decidedAt" timestamptz(3),
  "decidedByName" text,
  decision "ProposalDecision",
  reason text not null default '',
  constraint proposal_decided check (num_nulls("decidedAt", "decidedByName", decision) in (0, 3)),
  -- A newcomer has a posting once he or she is accepted; everything else is about one.
  constraint proposal_about check (kind = 'person_added' or num_nulls("postingId", "contactId") = 0),
  constraint proposal_declined_why check (decision is distinct from 'declined' or reason <> '')
);
create index "DirectoryProposal_consulateId_proposedAt_idx" on "DirectoryProposal" ("consulateId", "proposedAt");
-- One thing at a time is said of a posting.
create unique index proposal_open on "DirectoryProposal" ("postingId") where "decidedAt" is null;
