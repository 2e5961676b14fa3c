-- Whether those who are named must be approved: nobody, whom the post names from outside its people on record, or everybody.
create type "NominationRule" as enum ('none', 'outside', 'everybody');
create type "NominationDecision" as enum ('approved', 'declined');
-- At most so many of a kind come with the principal of each consulate: driver:1.
alter table "Activity" add column "roleSeats" text[] not null default '{}';
alter table "Activity" add constraint activity_role_seats check (
  array_to_string("roleSeats", ',') ~ '^((accompanying|interpreter|driver|security|spouse):[0-9](,|$))*$');
alter table "Activity" add column nominations "NominationRule" not null default 'outside';

create table "Nomination" (
  id uuid not null default gen_random_uuid(),
  "invitationId" uuid not null,
  -- Who it is, over all answers: the contact's id, or the name in small letters.
  key text not null,
  "contactId" uuid,
  name text not null,
  title text not null default '',
  -- Office time.
  "askedAt" timestamptz(3) not null,
  "askedByName" text not null default '',
  decision "NominationDecision",
  reason text not null default '',
  "decidedAt" timestamptz(3),
  "decidedBy" uuid,
  "decidedByName" text not null default '',
  constraint "Nomination_pkey" primary key (id),
  constraint "Nomination_invitationId_fkey" foreign key ("invitationId") references "Invitation" (id) on delete restrict on update cascade,
  constraint "Nomination_contactId_fkey" foreign key ("contactId") references "Contact" (id) on delete restrict on update cascade,
  constraint nomination_decided check ((decision is null) = ("decidedAt" is null)),
  constraint nomination_declined_says_why check (decision is distinct from 'declined' or reason <> '')
);
create unique index nomination_once on "Nomination" ("invitationId", key);
create index "Nomination_contactId_idx" on "Nomination" ("contactId");

-- Whom the principal stands for: the seat and its history are the addressee's, the level is that of who comes.
alter table "Delegate" add column "representsId" uuid;
alter table "Delegate" add column "nominationId" uuid;
alter table "Delegate" add constraint "Delegate_representsId_fkey" foreign key ("representsId") references "Contact" (id) on delete restrict on update cascade;
alter table "Delegate" add constraint "Delegate_nominationId_fkey" foreign key ("nominationId") references "Nomination" (id) on delete restrict on update cascade;
alter table "Delegate" add constraint delegate_represents_as_principal check ("representsId" is null or position = 1);
create index "Delegate_nominationId_idx" on "Delegate" ("nominationId");
create index "Delegate_representsId_idx" on "Delegate" ("representsId");

-- A delegate stays who he or she was: only the records that this was of and that he or she stood for may become another's, within a merge.
create or replace function never_overwritten() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and tg_table_name = 'Delegate' and current_setting('consular.merging', true) = 'on'
    and to_jsonb(new) - 'contactId' - 'representsId' = to_jsonb(old) - 'contactId' - 'representsId' then return new; end if;
  raise exception '% is never overwritten or removed', tg_table_name using errcode = 'restrict_violation';
end $$;

-- How many places of an activity are taken, or kept for whom they are offered to, by others than an invitation. Who was declined takes none. What is
-- offered is found from the few offers that stand, not by asking of each invitation whether there is one. The caller holds the activity.
create or replace function places_taken(activity uuid, but uuid, at timestamptz) returns int language sql stable as $$
  with offers as materialized (
    select w."invitationId", w.offered from "WaitingPlace" w where w."endedAt" is null and w."offerUntil" > at
  )
  select (coalesce((
    select count(*) from "Invitation" i
    join "Reply" r on r."invitationId" = i.id and r.version = i."replyVersion"
    join "Delegate" d on d."replyId" = r.id
    left join "Nomination" n on n.id = d."nominationId"
    where i."activityId" = activity and i.status = 'issued' and i.answer = 'attending' and i.id is distinct from but
      and n.decision is distinct from 'declined'), 0)
  + coalesce((
    select sum(o.offered) from offers o join "Invitation" i on i.id = o."invitationId"
    where i."activityId" = activity and i.id is distinct from but), 0))::int
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
  -- Who must be approved before he or she comes; somebody who was named before stays approved, or not.
  insert into "Nomination" ("invitationId", key, "contactId", name, title, "askedAt", "askedByName")
  select inv.id, item->>'key', (item->>'contactId')::uuid, concat_ws(' ', nullif(item->>'honorific', ''), item->>'name'), item->>'title', (r->>'at')::timestamptz, r->>'byName'
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

-- The words of the decision: those beside the sentences are the reminder's.
with source as (
  select t.locale, v.labels, v.closing from "Template" t
  join lateral (select * from "TemplateVersion" v where v."templateId" = t.id order by v.version desc limit 1) v on true
  where t.key = 'reminder'
), made as (insert into "Template" (key, locale) select 'nomination_decided', locale from source returning id, locale)
insert into "TemplateVersion" ("templateId", version, subject, body, closing, labels)
select made.id, 1,
  case made.locale when 'en' then 'Who comes to {{title}}, {{day}}' else '关于出席{{title}}（{{day}}）的人员' end,
  case made.locale
    when 'en' then E'The {{office}} presents its compliments to the {{post}} and has the honour to refer to its answer to the invitation to {{article}}{{title}}.\n\n{{reason}}'
    else E'{{post}}：\n\n贵馆关于{{title}}的答复收悉。{{reason}}' end,
  source.closing, source.labels
from made join source using (locale);
