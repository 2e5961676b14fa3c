create type "InboundKind" as enum ('calendar_reply', 'bounce', 'automatic', 'letter');
create type "InboundState" as enum ('new', 'applied', 'ignored', 'waiting', 'cleared');

create table "InboundMail" (
  id uuid not null default gen_random_uuid(),
  sha256 bytea not null,
  kind "InboundKind" not null,
  state "InboundState" not null,
  reason text not null default '',
  "fromAddress" text not null,
  "fromName" text not null default '',
  "toAddresses" text[],
  subject text not null default '',
  text text not null default '',
  authenticated text not null default 'none',
  "sentAt" timestamptz(3),
  "receivedAt" timestamptz(3) not null,
  "createdAt" timestamptz(3) not null default current_timestamp,
  "subjectKind" text not null default '',
  "subjectId" uuid,
  data jsonb,
  "clearedAt" timestamptz(3),
  "clearedBy" uuid,
  "clearedByName" text not null default '',
  constraint "InboundMail_pkey" primary key (id),
  constraint "InboundMail_cleared" check ((state = 'cleared') = ("clearedAt" is not null))
);
create unique index "InboundMail_sha256_key" on "InboundMail" (sha256);
create index "InboundMail_state_receivedAt_idx" on "InboundMail" (state, "receivedAt");
create index "InboundMail_subjectKind_subjectId_idx" on "InboundMail" ("subjectKind", "subjectId");

create table "InboxPosition" (
  mailbox text not null,
  "uidValidity" bigint not null,
  "lastUid" bigint not null,
  "readAt" timestamptz(3) not null,
  error text not null default '',
  "failingFrom" timestamptz(3),
  constraint "InboxPosition_pkey" primary key (mailbox)
);

alter table "Reply" add column "inboundId" uuid;
create unique index "Reply_inboundId_key" on "Reply" ("inboundId");
create index "Invitation_calendarUid_idx" on "Invitation" ("calendarUid");


-- There is no such mailbox, by its server's own words: mails go elsewhere until another address is known, or staff say that it is right.
alter table "Contact" add column "emailWrongSince" timestamptz(3);
alter table "Consulate" add column "emailWrongSince" timestamptz(3);
create function another_address() returns trigger language plpgsql as $$
begin
  if new.email is distinct from old.email then
    new."emailWrongSince" := null;
  end if;
  return new;
end $$;
create trigger another_address before update on "Contact" for each row execute function another_address();
create trigger another_address before update on "Consulate" for each row execute function another_address();
