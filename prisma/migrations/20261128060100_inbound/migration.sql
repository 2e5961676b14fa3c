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

-- An answer knows the mail that it came by.
create or replace function record_reply(r jsonb) returns jsonb language plpgsql as $$
declare
  inv "Invitation";
  activity_version int;
  reply_id uuid;
  next_version int;
begin
  select version into activity_version from "Activity"
    where id = (select "activityId" from "Invitation" where id = (r->>'invitationId')::uuid) for share;
  select * into inv from "Invitation" where id = (r->>'invitationId')::uuid for update;
  if inv.version <> (r->>'invitationVersion')::int or activity_version <> (r->>'activityVersion')::int then
    return jsonb_build_object('ok', false, 'reason', 'stale');
  end if;
  -- A link that ended between the gate and here answers no more; held, so that whoever ends it sees the answer, or is before it.
  if r->>'tokenId' is not null then
    perform 1 from "ReplyToken" where id = (r->>'tokenId')::uuid and "revokedAt" is null for share;
    if not found then
      return jsonb_build_object('ok', false, 'reason', 'link_ended');
    end if;
  end if;
  next_version := inv."replyVersion" + 1;
  insert into "Reply" ("invitationId", version, answer, note, channel, late, "actorKind", "userId", "tokenId", "byName", "forName", "inboundId", at)
  values (inv.id, next_version, (r->>'answer')::"Answer", r->>'note', (r->>'channel')::"ReplyChannel", (r->>'late')::boolean,
          r->'audit'->>'actorKind', (r->>'userId')::uuid, (r->>'tokenId')::uuid, r->>'byName', coalesce(r->>'forName', ''), (r->>'inboundId')::uuid, (r->>'at')::timestamptz)
  returning id into reply_id;
  insert into "Delegate" ("replyId", position, "contactId", honorific, name, title, role, level)
  select reply_id, d.position, (d.item->>'contactId')::uuid, d.item->>'honorific', d.item->>'name', d.item->>'title',
         (d.item->>'role')::"DelegateRole", (d.item->>'level')::"RepresentationLevel"
  from jsonb_array_elements(r->'delegates') with ordinality as d(item, position);
  if coalesce(r->>'privateNote', '') <> '' then
    insert into "ReplyPrivateNote" ("replyId", text) values (reply_id, r->>'privateNote');
  end if;
  update "Invitation" set answer = (r->>'answer')::"Answer", "replyVersion" = next_version, version = version + 1,
         "repliedAt" = (r->>'at')::timestamptz where id = inv.id;
  perform audit_record(r->'audit');
  perform graphile_worker.add_job('reply-recorded', json_build_object('invitationId', inv.id, 'version', next_version));
  return jsonb_build_object('ok', true, 'replyId', reply_id, 'version', next_version);
end $$;

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
