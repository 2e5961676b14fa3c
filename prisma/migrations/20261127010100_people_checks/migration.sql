-- Posts are asked whether what is on record of their people is still right: twice a year, and when a mail to one of them cannot be delivered.

create type "PeopleCheckWhy" as enum ('half_year', 'undeliverable');

create table "PeopleCheck" (
  id uuid primary key default gen_random_uuid(),
  "consulateId" uuid not null references "Consulate" (id) on update cascade on delete restrict,
  why "PeopleCheckWhy" not null,
  "halfYear" text check ("halfYear" ~ '^\d{4}H[12]$'),
  "contactId" uuid references "Contact" (id) on update cascade on delete restrict,
  address text,
  "askedAt" timestamptz(3) not null,
  "confirmedAt" timestamptz(3),
  "confirmedBy" uuid references "Contact" (id) on update cascade on delete restrict,
  "confirmedByName" text not null default '',
  constraint people_check_about check (case why when 'half_year' then "halfYear" is not null and "contactId" is null else "contactId" is not null and "halfYear" is null end)
);
create index "PeopleCheck_consulateId_askedAt_idx" on "PeopleCheck" ("consulateId", "askedAt");
-- Asked once for each half-year, and about one address of a person once until it is answered.
create unique index people_check_half_year on "PeopleCheck" ("consulateId", "halfYear") where why = 'half_year';
create unique index people_check_person on "PeopleCheck" ("consulateId", "contactId", address) where why = 'undeliverable' and "confirmedAt" is null;

-- The links of the mails that ask; their tokens are stored hashed.
create table "PeopleCheckLink" (
  id uuid primary key default gen_random_uuid(),
  "checkId" uuid not null references "PeopleCheck" (id) on update cascade on delete cascade,
  "contactId" uuid references "Contact" (id) on update cascade on delete restrict,
  "tokenHash" bytea not null
);
create unique index "PeopleCheckLink_tokenHash_key" on "PeopleCheckLink" ("tokenHash");
create index "PeopleCheckLink_checkId_idx" on "PeopleCheckLink" ("checkId");

create function pg_temp.standard_template(locale text, subject text, link text, body text, closing text) returns void
language sql as $$
  with template as (insert into "Template" (key, locale) values ('people_check', locale) returning id)
  insert into "TemplateVersion" ("templateId", version, subject, body, closing, labels)
  select template.id, 1, subject, btrim(body, E'\n'), btrim(closing, E'\n'), standard.labels || jsonb_build_object('reply', link)
  from template, lateral (
    select v.labels from "TemplateVersion" v join "Template" t on t.id = v."templateId"
    where t.key = 'invitation' and t.locale = standard_template.locale and v.version = 1) standard
$$;

select pg_temp.standard_template('en', 'Are the names at your {{post}} still right?', 'See the names, and confirm', $words$
{{salutation}}

{{#unreached}}A mail of the {{office}} to **{{unreached}}** could not be delivered. Is {{unreached}} still at the {{consulate}}, with the same mail address?{{/unreached}}{{^unreached}}Twice a year the {{office}} asks each consular post whether the names, titles and mail addresses that it has on record are still right. Invitations and seating go by them.{{/unreached}}

The link in this mail shows the people whom the Office has on record at the {{consulate}}. If all is right, one click confirms it. If something has changed, please say so in the portal, under **Our people**, or by answering this mail.
$words$, $words$
{{division}}
{{office}}
$words$);

select pg_temp.standard_template('zh', '请核对贵馆人员名单', '查看名单并确认', $words$
{{salutation}}

{{#unreached}}我办发给**{{unreached}}**的邮件未能送达。请核对其是否仍在贵馆任职、邮箱是否仍然有效。{{/unreached}}{{^unreached}}我办每半年请各领事馆核对一次人员名单。邀请和座次以名单上的姓名、职务和邮箱为准。{{/unreached}}

请打开本邮件中的链接，查看我办登记的贵馆人员。如无变动，点击一次即可确认；如有变动，请在平台**本馆人员**中说明，或直接回复本邮件。
$words$, $words$
{{division}}
{{office}}
$words$);
