-- An assistant may answer for a principal of the same post: gets a copy of each letter to him or her, with a link of his or her own, and an answer
-- says for whom it was given. Who assists is a fact of the assistant's posting; whom, a person, who keeps the assistant in the next posting.

alter table "Posting" add column "assistsId" uuid references "Contact"(id) on update cascade on delete restrict;
create index "Posting_assistsId_idx" on "Posting" ("assistsId");

alter table "Reply" add column "forName" text not null default '';

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
  insert into "Reply" ("invitationId", version, answer, note, channel, late, "actorKind", "userId", "tokenId", "byName", "forName", at)
  values (inv.id, next_version, (r->>'answer')::"Answer", r->>'note', (r->>'channel')::"ReplyChannel", (r->>'late')::boolean,
          r->'audit'->>'actorKind', (r->>'userId')::uuid, (r->>'tokenId')::uuid, r->>'byName', coalesce(r->>'forName', ''), (r->>'at')::timestamptz)
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

-- The words of a copy stand in the next version of each letter about an activity.
insert into "TemplateVersion" ("templateId", version, subject, body, closing, labels)
select v."templateId", v.version + 1, v.subject, v.body, v.closing, v.labels || case t.locale
  when 'en' then '{"copy": "Copy for {{copyTo}}{{#hasReply}}, who may answer for {{addressee}} by the link below{{/hasReply}}."}'::jsonb
  else '{"copy": "抄送{{copyTo}}{{#hasReply}}，可通过本函所附链接代为回复{{/hasReply}}。"}'::jsonb end
from "Template" t
join lateral (select * from "TemplateVersion" v where v."templateId" = t.id order by v.version desc limit 1) v on true
where t.key in ('invitation', 'reminder', 'change', 'postponement', 'cancellation', 'withdrawal', 'receipt', 'passed_on');
