-- A post reads why somebody was declined in its language: each is written by the office. A reason goes when the person is erased.
alter table "Nomination" drop constraint nomination_declined_says_why;
alter table "Nomination" rename column reason to "reasonEn";
alter table "Nomination" add column "reasonZh" text not null default '';
update "Nomination" set "reasonZh" = "reasonEn";

create or replace function record_reply(r jsonb) returns jsonb language plpgsql as $$
declare
  inv "Invitation";
  activity_version int;
  total int;
  taken int;
  reply_id uuid;
  next_version int;
  by_staff boolean := coalesce((r->>'byStaff')::boolean, false);
begin
  select capacity into total from "Activity" where id = (select "activityId" from "Invitation" where id = (r->>'invitationId')::uuid);
  -- Where the places are counted, answers that take one come one after another.
  if total is null then
    select version into activity_version from "Activity"
      where id = (select "activityId" from "Invitation" where id = (r->>'invitationId')::uuid) for share;
  else
    select version, capacity into activity_version, total from "Activity"
      where id = (select "activityId" from "Invitation" where id = (r->>'invitationId')::uuid) for update;
  end if;
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
  if total is not null and r->>'answer' = 'attending' then
    taken := places_taken(inv."activityId", inv.id, (r->>'at')::timestamptz);
    if taken + jsonb_array_length(r->'delegates') > total then
      return jsonb_build_object('ok', false, 'reason', 'full', 'left', greatest(total - taken, 0));
    end if;
  end if;
  next_version := inv."replyVersion" + 1;
  insert into "Reply" ("invitationId", version, answer, note, channel, late, "actorKind", "userId", "tokenId", "byName", "forName", "inboundId", at)
  values (inv.id, next_version, (r->>'answer')::"Answer", r->>'note', (r->>'channel')::"ReplyChannel", (r->>'late')::boolean,
          r->'audit'->>'actorKind', (r->>'userId')::uuid, (r->>'tokenId')::uuid, r->>'byName', coalesce(r->>'forName', ''), (r->>'inboundId')::uuid, (r->>'at')::timestamptz)
  returning id into reply_id;
  -- Who must be approved before he or she comes; somebody who was named before stays approved, or not. Whom staff name is approved by that.
  insert into "Nomination" ("invitationId", key, "contactId", name, title, "askedAt", "askedByName", decision, "decidedAt", "decidedBy", "decidedByName")
  select inv.id, item->>'key', (item->>'contactId')::uuid, concat_ws(' ', nullif(item->>'honorific', ''), item->>'name'), item->>'title', (r->>'at')::timestamptz, r->>'byName',
         case when by_staff then 'approved'::"NominationDecision" end, case when by_staff then (r->>'at')::timestamptz end,
         case when by_staff then (r->>'userId')::uuid end, case when by_staff then r->>'byName' else '' end
  from jsonb_array_elements(r->'delegates') as item where (item->>'nominated')::boolean
  on conflict ("invitationId", key) do nothing;
  insert into "Delegate" ("replyId", position, "contactId", honorific, name, title, role, level, "representsId", "nominationId")
  select reply_id, d.position, (d.item->>'contactId')::uuid, d.item->>'honorific', d.item->>'name', d.item->>'title',
         (d.item->>'role')::"DelegateRole", (d.item->>'level')::"RepresentationLevel", (d.item->>'representsId')::uuid, n.id
  from jsonb_array_elements(r->'delegates') with ordinality as d(item, position)
  left join "Nomination" n on n."invitationId" = inv.id and n.key = d.item->>'key';
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
  if total is not null then
    update "WaitingPlace" set "endedAt" = (r->>'at')::timestamptz,
      outcome = case when r->>'answer' = 'attending' then 'taken' else 'left' end::"WaitingOutcome"
    where "invitationId" = inv.id and "endedAt" is null and r->>'answer' in ('attending', 'regrets');
    perform graphile_worker.add_job('offer-places', json_build_object('activityId', inv."activityId"), job_key => 'offer:' || inv."activityId");
  end if;
  perform audit_record(r->'audit');
  perform graphile_worker.add_job('reply-recorded', json_build_object('invitationId', inv.id, 'version', next_version));
  return jsonb_build_object('ok', true, 'replyId', reply_id, 'version', next_version);
end $$;
