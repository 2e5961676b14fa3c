-- An invitation is a mail, and as a rule a letter on the office's paper with it: which form it takes, and whether an answer is asked for either way,
-- is the activity's. The words that a letter was issued with stand on its message, and its bytes are kept: it opens the same for ever.

create type "LetterForm" as enum ('letter', 'note', 'none');
create type "Rsvp" as enum ('either_way', 'regrets_only');

alter table "Activity" add column "letterForm" "LetterForm" not null default 'letter',
  add column rsvp "Rsvp" not null default 'either_way';

-- What was planned before the portal set letters goes on without one.
update "Activity" set "letterForm" = 'none' where status <> 'draft';

alter table "Message" add column "letterEnId" uuid references "TemplateVersion"(id) on update cascade on delete restrict,
  add column "letterZhId" uuid references "TemplateVersion"(id) on update cascade on delete restrict,
  add constraint message_letter_both check (("letterEnId" is null) = ("letterZhId" is null));

create table "Letter" (
  "messageId" uuid not null references "Message"(id) on update cascade on delete restrict,
  "subjectId" uuid not null,
  pdf bytea not null,
  "setAt" timestamptz(3) not null default now(),
  primary key ("messageId", "subjectId")
);

create trigger never_overwritten before update or delete on "Letter" for each row execute function never_overwritten();

-- The words -------------------------------------------------------------------------------------------------------
--
-- Beside what a mail knows: a paragraph that is all emphasis stands as a heading in the middle. In English the host is the subject of one sentence; in
-- Chinese the host signs and the guest stands on the envelope. The labels: `numberLine`, `dateLine` at the head, `toLine` and `foot` below, `seal` in
-- the space that is left for it; a row of the table stands where its label is not empty. In Chinese the last paragraph of
-- the closing stands at the right.

create function pg_temp.standard_document(key "TemplateKey", locale text, subject text, body text, closing text, labels jsonb) returns void
language sql as $$
  with template as (insert into "Template" (key, locale) values (key, locale) returning id)
  insert into "TemplateVersion" ("templateId", version, subject, body, closing, labels)
  select id, 1, subject, btrim(body, E'\n'), btrim(closing, E'\n'), labels from template
$$;

select pg_temp.standard_document('letter', 'en', 'Invitation: {{title}}', $words$
The {{office}} presents its compliments to the {{formal}} and has the honour to invite {{#addressee}}**{{addressee}}**{{#addresseeTitle}}, {{addresseeTitle}},{{/addresseeTitle}}{{/addressee}}{{^addressee}}the {{post}}{{/addressee}} to {{article}}

**{{title}}**

on {{day}}, at {{time}} ({{zone}}).

{{purpose}}
$words$, $words$
The Office avails itself of this opportunity to renew to the {{post}} the assurances of its high consideration.
$words$, '{
  "numberLine": "No. {{number}}", "dateLine": "{{city}}, {{issuedDay}}", "toLine": "To: {{formal}}", "seal": "seal", "foot": "",
  "rsvp": "R.S.V.P.", "regretsOnly": "Regrets only", "replyBy": "by {{replyBy}}", "where": "Place", "places": "Places", "seats": "{{seatsWord}}",
  "dress": "Dress", "contact": "Contact", "programme": "Programme"
}');

select pg_temp.standard_document('letter', 'zh', '请柬：{{title}}', $words$
**请柬**

谨订于{{day}}{{time}}（{{zone}}）{{#place}}在{{place}}{{/place}}举行**{{title}}**。

{{purpose}}

敬请光临。
$words$, $words$
{{office}}
{{issuedDay}}
$words$, '{
  "numberLine": "{{number}}", "dateLine": "", "toLine": "信封：{{formal}}{{#addressee}}　{{addressee}}{{/addressee}}", "seal": "",
  "foot": "{{#regretsOnly}}如不能出席，请{{#replyBy}}于{{replyBy}}前{{/replyBy}}告知。{{/regretsOnly}}{{^regretsOnly}}{{#replyBy}}请于{{replyBy}}前赐复。{{/replyBy}}{{^replyBy}}敬请赐复。{{/replyBy}}{{/regretsOnly}}名额：{{seats}}人。{{#dress}}着装：{{dress}}。{{/dress}}{{#contact}}联系人：{{contact}}。{{/contact}}",
  "programme": "日程"
}');

select pg_temp.standard_document('note', 'en', 'Note verbale: {{title}}', $words$
**Note verbale**

The {{office}} presents its compliments to the {{formal}} and has the honour to inform it that {{article}}**{{title}}** will be held on {{day}}, at {{time}} ({{zone}}).

The Office has the honour to invite {{#addressee}}**{{addressee}}**{{#addresseeTitle}}, {{addresseeTitle}},{{/addresseeTitle}}{{/addressee}}{{^addressee}}the {{post}}{{/addressee}} to take part. {{#regretsOnly}}It would be grateful to be informed{{#replyBy}} by {{replyBy}}{{/replyBy}} only if the invitation cannot be accepted.{{/regretsOnly}}{{^regretsOnly}}It would be grateful for a reply{{#replyBy}} by {{replyBy}}{{/replyBy}}.{{/regretsOnly}}

{{purpose}}
$words$, $words$
The Office avails itself of this opportunity to renew to the {{post}} the assurances of its high consideration.

{{city}}, {{issuedDay}}
$words$, '{
  "numberLine": "No. {{number}}", "dateLine": "", "toLine": "{{formal}}", "seal": "seal", "foot": "", "where": "Place", "seats": "{{seatsWord}}",
  "places": "Places", "dress": "Dress", "contact": "Contact", "programme": "Programme"
}');

select pg_temp.standard_document('note', 'zh', '照会：{{title}}', $words$
**照会**

{{formal}}：

{{office}}向{{formal}}致意，并谨通知：定于{{day}}{{time}}（{{zone}}）{{#place}}在{{place}}{{/place}}举行**{{title}}**，谨邀{{#addressee}}{{addressee}}{{/addressee}}{{^addressee}}贵馆派员{{/addressee}}出席。

{{purpose}}

{{#regretsOnly}}如不能出席，请{{#replyBy}}于{{replyBy}}前{{/replyBy}}函告。{{/regretsOnly}}{{^regretsOnly}}请{{#replyBy}}于{{replyBy}}前{{/replyBy}}函复。{{/regretsOnly}}
$words$, $words$
顺致崇高的敬意。

{{office}}
{{issuedDay}}
$words$, '{
  "numberLine": "{{number}}", "dateLine": "", "toLine": "{{formal}}", "seal": "",
  "foot": "名额：{{seats}}人。{{#dress}}着装：{{dress}}。{{/dress}}{{#contact}}联系人：{{contact}}。{{/contact}}", "programme": "日程"
}');

select pg_temp.standard_document('card', 'en', 'Pour mémoire: {{title}}', $words$
**Pour mémoire**

The {{office}} has the honour to remind {{#delegates}}{{delegates}}{{/delegates}}{{^delegates}}the {{post}}{{/delegates}} of {{article}}**{{title}}**, on {{day}}, at {{time}} ({{zone}}).
$words$, '', '{
  "numberLine": "", "dateLine": "", "toLine": "{{formal}}", "seal": "", "foot": "No reply is needed.", "where": "Place", "dress": "Dress",
  "contact": "Contact"
}');

select pg_temp.standard_document('card', 'zh', '备忘：{{title}}', $words$
**备忘**

承蒙应允出席{{day}}{{time}}（{{zone}}）{{#place}}在{{place}}{{/place}}举行的**{{title}}**，谨此备忘，恭候{{#delegates}}{{delegates}}{{/delegates}}光临。
$words$, $words$
{{office}}
$words$, '{
  "numberLine": "", "dateLine": "", "toLine": "{{formal}}", "seal": "", "foot": "无需回复。", "dress": "着装", "contact": "联系人"
}');

drop function pg_temp.standard_document(key "TemplateKey", locale text, subject text, body text, closing text, labels jsonb);

-- The mail that brings the card has the labels of a receipt.
with words(locale, subject, body, closing) as (values
  ('en', 'Pour mémoire: {{title}}, {{day}}', E'The {{office}} presents its compliments to the {{consulate}} and has the honour to remind {{#delegates}}**{{delegates}}**{{/delegates}}{{^delegates}}the {{post}}{{/delegates}} of {{article}}**{{title}}**, on {{day}} at {{time}} ({{zone}}).\n\nNo reply is needed.', E'The Office avails itself of this opportunity to renew to the {{post}} the assurances of its high consideration.\n\n{{issuedDay}}'),
  ('zh', '备忘：{{title}}（{{day}}）', E'{{consulate}}{{#addressee}}\n{{addressee}}：{{/addressee}}{{^addressee}}：{{/addressee}}\n\n承蒙贵馆应允出席{{day}}{{time}}（{{zone}}）{{#place}}在{{place}}{{/place}}举行的**{{title}}**，谨此备忘{{#delegates}}，恭候{{delegates}}光临{{/delegates}}。\n\n本函无需回复。', E'{{office}}\n{{issuedDay}}')
), template as (
  insert into "Template" (key, locale) select 'pour_memoire', locale from words returning id, locale
)
insert into "TemplateVersion" ("templateId", version, subject, body, closing, labels)
select template.id, 1, words.subject, words.body, words.closing,
  (select v.labels from "TemplateVersion" v join "Template" t on t.id = v."templateId" where t.key = 'receipt' and t.locale = words.locale order by v.version desc limit 1)
from template join words on words.locale = template.locale;

-- Where only regrets are asked for, a mail does not ask for an answer either way.
insert into "TemplateVersion" ("templateId", version, subject, body, closing, labels)
select v."templateId", v.version + 1, v.subject,
  case t.locale
    when 'en' then replace(v.body,
      'The favour of a reply{{#replyBy}} by {{replyBy}}{{/replyBy}} is requested, whether or not the invitation can be accepted. It is given by the link in this letter;',
      '{{^regretsOnly}}The favour of a reply{{#replyBy}} by {{replyBy}}{{/replyBy}} is requested, whether or not the invitation can be accepted. It is given by the link in this letter;{{/regretsOnly}}{{#regretsOnly}}The favour of a reply{{#replyBy}} by {{replyBy}}{{/replyBy}} is requested only if the invitation cannot be accepted. It is given by the link in this letter;{{/regretsOnly}}')
    else replace(v.body,
      '{{#replyBy}}无论出席与否，请于{{replyBy}}前赐复。{{/replyBy}}{{^replyBy}}无论出席与否，敬请赐复。{{/replyBy}}',
      '{{#regretsOnly}}如不能出席，请{{#replyBy}}于{{replyBy}}前{{/replyBy}}告知。{{/regretsOnly}}{{^regretsOnly}}{{#replyBy}}无论出席与否，请于{{replyBy}}前赐复。{{/replyBy}}{{^replyBy}}无论出席与否，敬请赐复。{{/replyBy}}{{/regretsOnly}}')
  end, v.closing,
  v.labels || case t.locale when 'en' then '{"regretsOnly": "Regrets only"}'::jsonb else '{"regretsOnly": "如不能出席"}'::jsonb end
from "Template" t
join lateral (select * from "TemplateVersion" v where v."templateId" = t.id order by v.version desc limit 1) v on true
where t.key = 'invitation';
