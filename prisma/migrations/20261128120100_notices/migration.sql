-- What people of the office are told of what happened: in the portal, and by mail where they want it.
create type "NoticeKind" as enum ('reply', 'late', 'place', 'undelivered', 'paused', 'inbound', 'submitted', 'decided', 'people');
create type "NoticeWay" as enum ('none', 'portal', 'mail');

create table "Notice" (
  id uuid not null default gen_random_uuid(),
  "userId" uuid not null,
  -- The event of the audit that it tells of. Not tied to it: the audit goes its own way into backups and out of them.
  "eventId" uuid not null,
  kind "NoticeKind" not null,
  what text not null,
  "byName" text not null default '',
  "subjectId" text,
  "activityId" uuid,
  "consulateId" uuid,
  -- For whom the person stood in.
  "forName" text not null default '',
  "byMail" boolean not null,
  -- Office time.
  at timestamptz(3) not null,
  "readAt" timestamptz(3),
  "mailedAt" timestamptz(3),
  constraint "Notice_pkey" primary key (id),
  constraint "Notice_userId_fkey" foreign key ("userId") references "User" (id) on delete cascade on update cascade,
  constraint "Notice_activityId_fkey" foreign key ("activityId") references "Activity" (id) on delete cascade on update cascade,
  constraint "Notice_consulateId_fkey" foreign key ("consulateId") references "Consulate" (id) on delete cascade on update cascade
);
-- One event is told once to a person, however many workers take it up.
create unique index notice_once on "Notice" ("eventId", "userId");
create index "Notice_userId_at_idx" on "Notice" ("userId", at);
create index notice_unread on "Notice" ("userId") where "readAt" is null;
create index notice_to_mail on "Notice" ("userId") where "byMail" and "mailedAt" is null and "readAt" is null;
create index "Notice_at_idx" on "Notice" (at);

create table "NoticeChoice" (
  "userId" uuid not null,
  kind "NoticeKind" not null,
  way "NoticeWay" not null,
  constraint "NoticeChoice_pkey" primary key ("userId", kind),
  constraint "NoticeChoice_userId_fkey" foreign key ("userId") references "User" (id) on delete cascade on update cascade
);

-- An event that somebody may be told of is looked at by a job of the same transaction, whichever way it was recorded; after the mails that wait.
create function event_recorded() returns trigger language plpgsql as $$
begin
  perform graphile_worker.add_job('event-recorded', json_build_object('eventId', new.id), priority => 10);
  return null;
end $$;
create trigger event_recorded after insert on "AuditEvent" for each row
when (new.type in ('reply.recorded', 'waiting.joined', 'waiting.ended', 'waiting.lapsed', 'delivery.failed', 'delivery.bounced',
                   'sending.paused', 'inbound.received', 'invitation.submitted', 'invitation.approved', 'invitation.returned', 'people.proposed'))
execute function event_recorded();

create function pg_temp.standard_template(locale text, subject text, link text, hint text, body text, closing text) returns void
language sql as $$
  with template as (insert into "Template" (key, locale) values ('notices', locale) returning id)
  insert into "TemplateVersion" ("templateId", version, subject, body, closing, labels)
  select template.id, 1, subject, btrim(body, E'\n'), btrim(closing, E'\n'), jsonb_build_object('reply', link, 'linkHint', hint)
  from template
$$;

select pg_temp.standard_template('en', 'Notices from the portal: {{count}}', 'Open the notices',
  'If the button does not open, copy this address into a browser:', $words$
{{#name}}Dear {{name}},{{/name}}

This has happened in the consular portal since the last mail:

{{notices}}

Which notices come by mail, you choose in the portal under **My account**.
$words$, $words$
{{division}}
{{office}}
$words$);

select pg_temp.standard_template('zh', '平台通知（{{count}}条）', '查看通知', '如按钮无法打开，请将以下地址复制到浏览器：', $words$
{{#name}}{{name}}，您好：{{/name}}

自上次邮件以来，领事联络平台有以下动态：

{{notices}}

哪些通知以邮件发送，可在平台**我的账户**中选择。
$words$, $words$
{{division}}
{{office}}
$words$);
