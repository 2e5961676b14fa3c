create type "DelegateFact" as enum ('diet', 'document', 'plate');
alter table "Activity" add column asks "DelegateFact"[] default array[]::"DelegateFact"[];

create table "DelegatePrivate" (
  "delegateId" uuid not null,
  diet text not null default '',
  document text not null default '',
  plate text not null default '',
  constraint "DelegatePrivate_pkey" primary key ("delegateId"),
  constraint "DelegatePrivate_delegateId_fkey" foreign key ("delegateId") references "Delegate" (id) on delete restrict on update cascade
);

-- What an activity asked of each who comes is kept with the answer.
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
  insert into "DelegatePrivate" ("delegateId", diet, document, plate)
  select d.id, coalesce(a.item->>'diet', ''), coalesce(a.item->>'document', ''), coalesce(a.item->>'plate', '')
  from jsonb_array_elements(r->'delegates') with ordinality as a(item, position)
  join "Delegate" d on d."replyId" = reply_id and d.position = a.position
  where coalesce(a.item->>'diet', '') || coalesce(a.item->>'document', '') || coalesce(a.item->>'plate', '') <> '';
  if coalesce(r->>'privateNote', '') <> '' then
    insert into "ReplyPrivateNote" ("replyId", text) values (reply_id, r->>'privateNote');
  end if;
  update "Invitation" set answer = (r->>'answer')::"Answer", "replyVersion" = next_version, version = version + 1,
         "repliedAt" = (r->>'at')::timestamptz where id = inv.id;
  perform audit_record(r->'audit');
  perform graphile_worker.add_job('reply-recorded', json_build_object('invitationId', inv.id, 'version', next_version));
  return jsonb_build_object('ok', true, 'replyId', reply_id, 'version', next_version);
end $$;
