-- An activity may have so many places in all. Who comes too late may wait for one; a place that falls free is offered to the next.
create type "WaitingOutcome" as enum ('taken', 'left', 'lapsed', 'removed');
alter table "Activity" add column capacity integer;
alter table "Activity" add constraint activity_capacity_range check (capacity between 1 and 20000);

create table "WaitingPlace" (
  id uuid not null default gen_random_uuid(),
  "invitationId" uuid not null,
  seats integer not null,
  priority integer not null default 0,
  "askedAt" timestamptz(3) not null,
  "askedByName" text not null default '',
  offered integer not null default 0,
  "offeredAt" timestamptz(3),
  "offerUntil" timestamptz(3),
  "endedAt" timestamptz(3),
  outcome "WaitingOutcome",
  constraint "WaitingPlace_pkey" primary key (id),
  constraint "WaitingPlace_invitationId_fkey" foreign key ("invitationId") references "Invitation" (id) on delete restrict on update cascade,
  constraint waiting_seats_range check (seats between 1 and 99 and offered between 0 and seats),
  constraint waiting_ended check (("endedAt" is null) = (outcome is null)),
  constraint waiting_offer check (("offeredAt" is null) = ("offerUntil" is null))
);
create index "WaitingPlace_invitationId_idx" on "WaitingPlace" ("invitationId");
create unique index waiting_once on "WaitingPlace" ("invitationId") where "endedAt" is null;

-- How many places of an activity are taken, or kept for whom they are offered to, by others than an invitation. The caller holds the activity.
create function places_taken(activity uuid, but uuid, at timestamptz) returns int language sql stable as $$
  select (coalesce((
    select count(*) from "Invitation" i
    join "Reply" r on r."invitationId" = i.id and r.version = i."replyVersion"
    join "Delegate" d on d."replyId" = r.id
    where i."activityId" = activity and i.status = 'issued' and i.answer = 'attending' and i.id is distinct from but), 0)
  + coalesce((
    select sum(w.offered) from "WaitingPlace" w join "Invitation" i on i.id = w."invitationId"
    where i."activityId" = activity and i.id is distinct from but and w."endedAt" is null and w."offerUntil" > at), 0))::int
$$;

create or replace function record_reply(r jsonb) returns jsonb language plpgsql as $$
declare
  inv "Invitation";
  activity_version int;
  total int;
  taken int;
  reply_id uuid;
  next_version int;
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

-- The words of the offer: those beside the sentences are the reminder's.
with source as (
  select t.locale, v.labels, v.closing from "Template" t
  join lateral (select * from "TemplateVersion" v where v."templateId" = t.id order by v.version desc limit 1) v on true
  where t.key = 'reminder'
), made as (insert into "Template" (key, locale) select 'place_offered', locale from source returning id, locale)
insert into "TemplateVersion" ("templateId", version, subject, body, closing, labels)
select made.id, 1,
  case made.locale when 'en' then 'A place is free: {{title}}, {{day}}' else '席位已空出：{{title}}（{{day}}）' end,
  case made.locale
    when 'en' then E'The {{office}} presents its compliments to the {{post}} and has the honour to inform it that a place has become free at {{article}}{{title}}.\n\n{{reason}}'
    else E'{{post}}：\n\n{{title}}现有席位空出。{{reason}}' end,
  source.closing, source.labels
from made join source using (locale);
