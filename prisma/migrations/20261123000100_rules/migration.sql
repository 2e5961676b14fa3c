-- What the records promise, kept by the database itself.

create extension if not exists btree_gist;

-- Consulates, postings ------------------------------------------------------------------------------------------

alter table "Consulate"
  add constraint consulate_state_code check ("sendingState" ~ '^[A-Z]{2}$' and "sendingState" not in ('CN', 'HK', 'MO', 'TW')),
  add constraint consulate_national_day check ("nationalDay" is null or "nationalDay" ~ '^(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$'),
  add constraint consulate_closed_after_opened check ("closedOn" is null or "openedOn" is null or "closedOn" > "openedOn"),
  add constraint consulate_email check (email is null or email ~ '^[^@[:space:]]+@[^@[:space:]]+$');

alter table "Contact"
  add constraint contact_named check (btrim(name) <> ''),
  add constraint contact_email check (email is null or email ~ '^[^@[:space:]]+@[^@[:space:]]+$');

alter table "Posting"
  add constraint posting_span check ("toOn" is null or "fromOn" is null or "toOn" >= "fromOn"),
  add constraint posting_head_or_acting check (not ("isHead" and "isActingHead")),
  -- VCCR art. 9: one head of post at a time.
  add constraint posting_one_head exclude using gist
    ("consulateId" with =, daterange("fromOn", "toOn", '[]') with &&) where ("isHead");

-- Users ---------------------------------------------------------------------------------------------------------

alter table "User"
  add constraint user_email check (email = lower(email) and email ~ '^[^@[:space:]]+@[^@[:space:]]+$'),
  add constraint user_officer_has_post check ((role = 'officer') = ("consulateId" is not null and "contactId" is not null)),
  add constraint user_district_has_office check (role <> 'district' or "officeId" is not null);

create function keep_last_administrator() returns trigger language plpgsql as $$
begin
  if old.role = 'administrator' and old."disabledAt" is null
     and (tg_op = 'DELETE' or new.role <> 'administrator' or new."disabledAt" is not null) then
    perform pg_advisory_xact_lock(hashtext('keep_last_administrator'));
    if not exists (select 1 from "User" where role = 'administrator' and "disabledAt" is null and id <> old.id) then
      raise exception 'the last administrator cannot be removed' using errcode = 'check_violation', constraint = 'last_administrator';
    end if;
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger keep_last_administrator before update or delete on "User"
  for each row execute function keep_last_administrator();

-- Activities ----------------------------------------------------------------------------------------------------

create function half_year(at timestamptz, zone text) returns text language sql immutable strict as $$
  select extract(year from timezone(zone, at))::int::text || case when extract(month from timezone(zone, at)) <= 6 then 'H1' else 'H2' end
$$;

create function activity_half_year() returns trigger language plpgsql as $$
begin
  new."halfYear" := half_year(new."startsAt", new.zone);
  return new;
end $$;
create trigger activity_half_year before insert or update on "Activity"
  for each row execute function activity_half_year();

alter table "Activity"
  add constraint activity_ends_after_start check ("endsAt" > "startsAt"),
  add constraint activity_seats check (seats between 1 and 99),
  add constraint activity_reply_before_start check ("replyBy" <= "startsAt"),
  add constraint activity_complete check (status = 'draft' or (kind is not null and "startsAt" is not null and "endsAt" is not null
    and "replyBy" is not null and btrim("titleEn") <> '' and btrim("titleZh") <> '')),
  add constraint activity_cancelled check ((status = 'cancelled') = ("cancelledAt" is not null));

alter table "Office"
  add constraint office_ranges check ("deadlineDays" between 0 and 60 and "defaultSeats" between 1 and 99);

alter table "CountingRule"
  add constraint counting_rule_half check ("fromHalf" ~ '^[0-9]{4}H[12]$');

-- Correspondence ------------------------------------------------------------------------------------------------

alter table "Message"
  add constraint message_number check ((number is null) = (year is null) and (number is null or number > 0));

alter table "Delivery"
  add constraint delivery_address check (address ~ '^[^@[:space:]]+@[^@[:space:]]+$');

-- Invitations and replies ---------------------------------------------------------------------------------------

create unique index invitation_one_per_consulate on "Invitation" ("activityId", "consulateId") where status <> 'withdrawn';

alter table "Invitation"
  add constraint invitation_seats check (seats between 1 and 99),
  add constraint invitation_issued check (status = 'draft' or "issuedAt" is not null),
  add constraint invitation_withdrawn check ((status = 'withdrawn') = ("withdrawnAt" is not null)),
  add constraint invitation_contact check (addressee <> 'contact' or "contactId" is not null),
  add constraint invitation_answered check ((answer = 'awaiting') = ("replyVersion" = 0));

alter table "Reply"
  add constraint reply_answered check (answer <> 'awaiting'),
  add constraint reply_version check (version >= 1);

alter table "Delegate"
  add constraint delegate_named check (btrim(name) <> ''),
  add constraint delegate_position check (position >= 1);

create function seats_not_exceeded() returns trigger language plpgsql as $$
begin
  if new.position > (select i.seats from "Reply" r join "Invitation" i on i.id = r."invitationId" where r.id = new."replyId") then
    raise exception 'more delegates than seats' using errcode = 'check_violation', constraint = 'seats_not_exceeded';
  end if;
  return new;
end $$;
create trigger seats_not_exceeded before insert on "Delegate" for each row execute function seats_not_exceeded();

create function seats_not_below_answer() returns trigger language plpgsql as $$
begin
  if new.seats < old.seats and new.seats < (
      select count(*) from "Delegate" d join "Reply" r on r.id = d."replyId"
      where r."invitationId" = new.id and r.version = new."replyVersion") then
    raise exception 'fewer seats than were answered for' using errcode = 'check_violation', constraint = 'seats_not_below_answer';
  end if;
  return new;
end $$;
create trigger seats_not_below_answer before update of seats on "Invitation" for each row execute function seats_not_below_answer();

create function never_overwritten() returns trigger language plpgsql as $$
begin
  raise exception '% is never overwritten or removed', tg_table_name using errcode = 'restrict_violation';
end $$;
create trigger never_overwritten before update or delete on "Reply" for each row execute function never_overwritten();
create trigger never_overwritten before update or delete on "Delegate" for each row execute function never_overwritten();
create trigger never_overwritten before update or delete on "TemplateVersion" for each row execute function never_overwritten();

-- Figures -------------------------------------------------------------------------------------------------------

create unique index recorded_figure_one on "RecordedFigure" ("officeId", "halfYear", figure) where "removedAt" is null;
alter table "RecordedFigure"
  add constraint recorded_figure_half check ("halfYear" ~ '^[0-9]{4}H[12]$'),
  add constraint recorded_figure_value check (value >= 0),
  add constraint recorded_figure_source check (btrim(source) <> '');

-- Audit: a chain of hashes from its first row -------------------------------------------------------------------

insert into "AuditHead" (id, seq, hash) values (1, 0, repeat('0', 64));

create function audit_canonical(e "AuditEvent", seq bigint) returns text language sql stable as $$
  select jsonb_build_object(
    'seq', seq, 'id', e.id,
    'at', to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
    'officeAt', to_char(e."officeAt" at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
    'type', e.type, 'actorKind', e."actorKind", 'actorId', e."actorId", 'actorName', e."actorName",
    'subjectKind', e."subjectKind", 'subjectId', e."subjectId", 'activityId', e."activityId",
    'consulateId', e."consulateId", 'data', e.data)::text
$$;

create function audit_hash(prev text, canonical text) returns text language sql immutable strict as $$
  select encode(sha256(convert_to(prev || E'\n' || canonical, 'UTF8')), 'hex')
$$;

-- The place in the chain is given at commit, so that the lock on the head is held only while committing.
create function audit_seal() returns trigger language plpgsql as $$
declare
  head "AuditHead";
  next_seq bigint;
  next_hash text;
begin
  select * into head from "AuditHead" where id = 1 for update;
  next_seq := head.seq + 1;
  next_hash := audit_hash(head.hash, audit_canonical(new, next_seq));
  update "AuditEvent" set seq = next_seq, "prevHash" = head.hash, hash = next_hash where id = new.id;
  update "AuditHead" set seq = next_seq, hash = next_hash where id = 1;
  return null;
end $$;
create constraint trigger audit_seal after insert on "AuditEvent" deferrable initially deferred
  for each row execute function audit_seal();

create function audit_append_only() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and old.hash is null and old.seq is null
     and (to_jsonb(new) - '{seq,prevHash,hash}'::text[]) = (to_jsonb(old) - '{seq,prevHash,hash}'::text[]) then
    return new;
  end if;
  raise exception 'the audit is never changed' using errcode = 'restrict_violation';
end $$;
create trigger audit_append_only before update or delete on "AuditEvent" for each row execute function audit_append_only();
create trigger audit_no_truncate before truncate on "AuditEvent" for each statement execute function never_overwritten();

-- The first row whose place, link or hash is wrong; none when the chain is whole.
create function audit_verify() returns table (seq bigint, id uuid, problem text) language sql stable as $$
  with chain as (
    select e.seq, e.id, e."prevHash", e.hash,
           row_number() over (order by e.seq) as place,
           lag(e.hash, 1, repeat('0', 64)) over (order by e.seq) as before,
           audit_hash(e."prevHash", audit_canonical(e, e.seq)) as expected
    from "AuditEvent" e where e.seq is not null
  ), broken as (
    select c.seq, c.id, case when c.seq <> c.place then 'missing' when c."prevHash" <> c.before then 'link' else 'content' end as problem
    from chain c where c.seq <> c.place or c."prevHash" <> c.before or c.hash is distinct from c.expected
    union all
    select e.seq, e.id, 'unsealed' from "AuditEvent" e where e.seq is null
    union all
    select h.seq, null, 'head' from "AuditHead" h
      where h.seq <> (select count(*) from chain) or h.hash <> coalesce((select c.hash from chain c order by c.seq desc limit 1), repeat('0', 64))
  )
  select b.seq, b.id, b.problem from broken b order by b.seq nulls last limit 1
$$;

create function audit_record(e jsonb) returns void language sql as $$
  insert into "AuditEvent" ("officeAt", type, "actorKind", "actorId", "actorName", "subjectKind", "subjectId", "activityId", "consulateId", data)
  values ((e->>'officeAt')::timestamptz, e->>'type', e->>'actorKind', e->>'actorId', coalesce(e->>'actorName', ''),
          e->>'subjectKind', e->>'subjectId', (e->>'activityId')::uuid, (e->>'consulateId')::uuid, coalesce(e->'data', '{}'::jsonb))
$$;

-- One statement records an answer: lock, version, delegates, audit, job. The rule is decided by the caller on the facts whose
-- versions it names; where they have changed since, nothing is written and it decides again.
create function record_reply(r jsonb) returns jsonb language plpgsql as $$
declare
  inv "Invitation";
  activity_version int;
  reply_id uuid;
  next_version int;
begin
  select * into inv from "Invitation" where id = (r->>'invitationId')::uuid for update;
  select version into activity_version from "Activity" where id = inv."activityId" for share;
  if inv.version <> (r->>'invitationVersion')::int or activity_version <> (r->>'activityVersion')::int then
    return jsonb_build_object('ok', false, 'reason', 'stale');
  end if;
  next_version := inv."replyVersion" + 1;
  insert into "Reply" ("invitationId", version, answer, note, channel, late, "actorKind", "userId", "tokenId", "byName", at)
  values (inv.id, next_version, (r->>'answer')::"Answer", r->>'note', (r->>'channel')::"ReplyChannel", (r->>'late')::boolean,
          r->'audit'->>'actorKind', (r->>'userId')::uuid, (r->>'tokenId')::uuid, r->>'byName', (r->>'at')::timestamptz)
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

-- What browsers that watch an activity are told --------------------------------------------------------------------

create function live_invitation() returns trigger language plpgsql as $$
begin
  perform pg_notify('live', i."activityId"::text) from (select distinct "activityId" from changed) i;
  return null;
end $$;
create trigger live_inserted after insert on "Invitation" referencing new table as changed for each statement execute function live_invitation();
create trigger live_updated after update on "Invitation" referencing new table as changed for each statement execute function live_invitation();

create function live_delivery() returns trigger language plpgsql as $$
begin
  perform pg_notify('live', i."activityId"::text) from (
    select distinct i."activityId" from changed d join "Invitation" i on i.id = d."subjectId" where d."subjectKind" = 'invitation') i;
  return null;
end $$;
create trigger live_updated after update on "Delivery" referencing new table as changed for each statement execute function live_delivery();

create function live_attendance() returns trigger language plpgsql as $$
begin
  perform pg_notify('live', i."activityId"::text) from (
    select distinct i."activityId" from changed a join "Delegate" d on d.id = a."delegateId" join "Reply" r on r.id = d."replyId"
    join "Invitation" i on i.id = r."invitationId") i;
  return null;
end $$;
create trigger live_inserted after insert on "Attendance" referencing new table as changed for each statement execute function live_attendance();
create trigger live_deleted after delete on "Attendance" referencing old table as changed for each statement execute function live_attendance();

create function live_activity() returns trigger language plpgsql as $$
begin
  perform pg_notify('live', a.id::text) from (select distinct id from changed) a;
  return null;
end $$;
create trigger live_updated after update on "Activity" referencing new table as changed for each statement execute function live_activity();
