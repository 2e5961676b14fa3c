-- The standard words of every message, version 1. The two languages are two texts.
--
-- Mustache: {{name}} is filled in, {{#name}}…{{/name}} stays where there is such a text, {{^name}}…{{/name}} where there is none.
-- A blank line parts paragraphs, **so** is emphasised. What is shown beside the words (the table of time, place, seats, the
-- programme, the button) is laid out by the portal.

create function pg_temp.standard_template(key "TemplateKey", locale text, subject text, body text, closing text) returns void
language sql as $$
  with template as (insert into "Template" (key, locale) values (key, locale) returning id)
  insert into "TemplateVersion" ("templateId", version, subject, body, closing)
  select id, 1, subject, btrim(body, E'\n'), btrim(closing, E'\n') from template
$$;

-- Invitation ----------------------------------------------------------------------------------------------------

select pg_temp.standard_template('invitation', 'en', 'Invitation: {{title}}, {{day}}', $words$
The {{office}} presents its compliments to the {{consulate}} and has the honour to invite {{#addressee}}**{{addressee}}**{{#addresseeTitle}}, {{addresseeTitle}},{{/addresseeTitle}}{{/addressee}}{{^addressee}}the {{post}}{{/addressee}} to {{article}}**{{title}}**, on {{day}} at {{time}} ({{zone}}).

{{purpose}}

The favour of a reply{{#replyBy}} by {{replyBy}}{{/replyBy}} is requested, whether or not the invitation can be accepted. It is given by the link in this letter; an answer in the calendar alone does not reach the Office.
$words$, $words$
The Office avails itself of this opportunity to renew to the {{post}} the assurances of its high consideration.
$words$);

select pg_temp.standard_template('invitation', 'zh', '邀请：{{title}}（{{day}}）', $words$
{{consulate}}{{#addressee}}
{{addressee}}：{{/addressee}}{{^addressee}}：{{/addressee}}

谨订于{{day}}{{time}}（{{zone}}）{{#place}}在{{place}}{{/place}}举行**{{title}}**，敬请光临。

{{purpose}}

{{#replyBy}}无论出席与否，请于{{replyBy}}前赐复。{{/replyBy}}{{^replyBy}}无论出席与否，敬请赐复。{{/replyBy}}请通过本函所附链接回复；仅在日历中答复，我办无法收到。
$words$, $words$
{{office}}
{{issuedDay}}
$words$);

-- Reminder ------------------------------------------------------------------------------------------------------

select pg_temp.standard_template('reminder', 'en', 'Reply requested{{#replyBy}} by {{replyBy}}{{/replyBy}}: {{title}}', $words$
The {{office}} presents its compliments to the {{consulate}} and has the honour to recall its invitation{{#addressee}} addressed to **{{addressee}}**{{#addresseeTitle}}, {{addresseeTitle}},{{/addresseeTitle}}{{/addressee}} to {{article}}**{{title}}**, on {{day}} at {{time}} ({{zone}}).

The Office would be grateful for a reply{{#replyBy}} by {{replyBy}}{{/replyBy}}, whether or not the invitation can be accepted. It is given by the link in this letter. If a reply has been sent meanwhile, please disregard this reminder.
$words$, $words$
The Office avails itself of this opportunity to renew to the {{post}} the assurances of its high consideration.
$words$);

select pg_temp.standard_template('reminder', 'zh', '敬请赐复：{{title}}{{#replyBy}}（{{replyBy}}前）{{/replyBy}}', $words$
{{consulate}}{{#addressee}}
{{addressee}}：{{/addressee}}{{^addressee}}：{{/addressee}}

我办前已函邀贵馆出席{{day}}{{time}}（{{zone}}）{{#place}}在{{place}}{{/place}}举行的**{{title}}**，尚未收到回复。

{{#replyBy}}无论出席与否，敬请于{{replyBy}}前通过本函所附链接赐复。{{/replyBy}}{{^replyBy}}无论出席与否，敬请通过本函所附链接赐复。{{/replyBy}}如已回复，请不必理会本函。
$words$, $words$
{{office}}
{{issuedDay}}
$words$);

-- Change --------------------------------------------------------------------------------------------------------

select pg_temp.standard_template('change', 'en', 'Change: {{title}}, {{day}}', $words$
The {{office}} presents its compliments to the {{consulate}} and has the honour to inform it of a change to {{article}}**{{title}}**, to which {{#addressee}}**{{addressee}}**{{#addresseeTitle}}, {{addresseeTitle}},{{/addresseeTitle}} is{{/addressee}}{{^addressee}}the {{post}} is{{/addressee}} invited on {{day}} at {{time}} ({{zone}}).

{{reason}}

A reply that was given remains valid; it can be changed by the link in this letter.
$words$, $words$
The Office avails itself of this opportunity to renew to the {{post}} the assurances of its high consideration.
$words$);

select pg_temp.standard_template('change', 'zh', '变更通知：{{title}}（{{day}}）', $words$
{{consulate}}{{#addressee}}
{{addressee}}：{{/addressee}}{{^addressee}}：{{/addressee}}

我办邀请贵馆出席的**{{title}}**安排有所调整，现定于{{day}}{{time}}（{{zone}}）{{#place}}在{{place}}{{/place}}举行，特此函告。

{{reason}}

此前的回复继续有效；如需更改，请通过本函所附链接办理。
$words$, $words$
{{office}}
{{issuedDay}}
$words$);

-- Postponement --------------------------------------------------------------------------------------------------

select pg_temp.standard_template('postponement', 'en', 'Postponed: {{title}}, now {{day}}', $words$
The {{office}} presents its compliments to the {{consulate}} and regrets to inform it that {{article}}**{{title}}** has been postponed. It has the honour to invite {{#addressee}}**{{addressee}}**{{#addresseeTitle}}, {{addresseeTitle}},{{/addresseeTitle}}{{/addressee}}{{^addressee}}the {{post}}{{/addressee}} on the new date, {{day}} at {{time}} ({{zone}}).

{{reason}}

The favour of a reply for the new date{{#replyBy}} by {{replyBy}}{{/replyBy}} is requested. It is given by the link in this letter, which also changes a reply that was given before.
$words$, $words$
The Office avails itself of this opportunity to renew to the {{post}} the assurances of its high consideration.
$words$);

select pg_temp.standard_template('postponement', 'zh', '延期通知：{{title}}（改至{{day}}）', $words$
{{consulate}}{{#addressee}}
{{addressee}}：{{/addressee}}{{^addressee}}：{{/addressee}}

原定举行的**{{title}}**因故延期，现改于{{day}}{{time}}（{{zone}}）{{#place}}在{{place}}{{/place}}举行，敬请光临。由此带来不便，谨致歉意。

{{reason}}

{{#replyBy}}请于{{replyBy}}前通过本函所附链接就新的时间赐复；{{/replyBy}}{{^replyBy}}请通过本函所附链接就新的时间赐复；{{/replyBy}}此前已回复的，亦可由此更改。
$words$, $words$
{{office}}
{{issuedDay}}
$words$);

-- Cancellation --------------------------------------------------------------------------------------------------

select pg_temp.standard_template('cancellation', 'en', 'Cancelled: {{title}}, {{day}}', $words$
The {{office}} presents its compliments to the {{consulate}} and regrets to inform it that {{article}}**{{title}}**, to which {{#addressee}}**{{addressee}}**{{#addresseeTitle}}, {{addresseeTitle}},{{/addresseeTitle}} was{{/addressee}}{{^addressee}}the {{post}} was{{/addressee}} invited on {{day}}, will not take place.

{{reason}}

No reply is needed. The entry in the calendar is withdrawn with this letter.
$words$, $words$
The Office avails itself of this opportunity to renew to the {{post}} the assurances of its high consideration.
$words$);

select pg_temp.standard_template('cancellation', 'zh', '取消通知：{{title}}（{{day}}）', $words$
{{consulate}}{{#addressee}}
{{addressee}}：{{/addressee}}{{^addressee}}：{{/addressee}}

原定于{{day}}{{time}}（{{zone}}）举行的**{{title}}**因故取消，特此函告，并致歉意。

{{reason}}

本函无需回复，日历中的日程随本函撤销。
$words$, $words$
{{office}}
{{issuedDay}}
$words$);

-- Withdrawal ----------------------------------------------------------------------------------------------------

select pg_temp.standard_template('withdrawal', 'en', 'Invitation withdrawn: {{title}}, {{day}}', $words$
The {{office}} presents its compliments to the {{consulate}} and regrets to inform it that the invitation{{#addressee}} addressed to **{{addressee}}**{{#addresseeTitle}}, {{addresseeTitle}},{{/addresseeTitle}}{{/addressee}} to {{article}}**{{title}}** on {{day}} is withdrawn.

{{reason}}

No reply is needed. The entry in the calendar is withdrawn with this letter.
$words$, $words$
The Office avails itself of this opportunity to renew to the {{post}} the assurances of its high consideration.
$words$);

select pg_temp.standard_template('withdrawal', 'zh', '撤回邀请：{{title}}（{{day}}）', $words$
{{consulate}}{{#addressee}}
{{addressee}}：{{/addressee}}{{^addressee}}：{{/addressee}}

我办此前就{{day}}{{time}}（{{zone}}）举行的**{{title}}**向贵馆发出的邀请现予撤回，特此函告，并致歉意。

{{reason}}

本函无需回复，日历中的日程随本函撤销。
$words$, $words$
{{office}}
{{issuedDay}}
$words$);

-- Passed on within the post -------------------------------------------------------------------------------------

select pg_temp.standard_template('passed_on', 'en', 'Passed on to you: {{title}}, {{day}}', $words$
{{salutation}}

{{passedOnBy}} has passed on to you the invitation of the {{office}} to the {{consulate}} to {{article}}**{{title}}**, on {{day}} at {{time}} ({{zone}}).

{{purpose}}

You can answer for the {{post}}{{#replyBy}} by {{replyBy}}{{/replyBy}}, by the link in this letter; an answer in the calendar alone does not reach the Office.
$words$, $words$
{{division}}
{{office}}
$words$);

select pg_temp.standard_template('passed_on', 'zh', '转请办理：{{title}}（{{day}}）', $words$
{{salutation}}

{{passedOnBy}}已将{{office}}致{{consulate}}的邀请转给您：**{{title}}**，{{day}}{{time}}（{{zone}}）{{#place}}在{{place}}{{/place}}举行。

{{purpose}}

您可通过本函所附链接代表贵馆回复{{#replyBy}}，请于{{replyBy}}前办理{{/replyBy}}；仅在日历中答复，我办无法收到。
$words$, $words$
{{division}}
{{office}}
$words$);

-- Receipt of an answer ------------------------------------------------------------------------------------------

select pg_temp.standard_template('receipt', 'en', 'Reply received: {{title}}, {{day}}', $words$
The {{office}} presents its compliments to the {{consulate}} and has the honour to acknowledge its reply to the invitation to {{article}}**{{title}}**, on {{day}} at {{time}} ({{zone}}).

The reply recorded is: **{{answer}}**{{#delegates}} ({{delegates}}){{/delegates}}. It can be changed by the link in this letter until the activity begins.
$words$, $words$
The Office avails itself of this opportunity to renew to the {{post}} the assurances of its high consideration.
$words$);

select pg_temp.standard_template('receipt', 'zh', '已收到回复：{{title}}（{{day}}）', $words$
{{consulate}}{{#addressee}}
{{addressee}}：{{/addressee}}{{^addressee}}：{{/addressee}}

贵馆就{{day}}{{time}}（{{zone}}）{{#place}}在{{place}}{{/place}}举行的**{{title}}**所作回复已收悉，谨致谢意。

现登记为：**{{answer}}**{{#delegates}}（{{delegates}}）{{/delegates}}。活动开始前，可通过本函所附链接更改。
$words$, $words$
{{office}}
{{issuedDay}}
$words$);

-- Accounts ------------------------------------------------------------------------------------------------------

select pg_temp.standard_template('sign_in', 'en', 'Your sign-in link', $words$
{{#name}}Dear {{name}},{{/name}}

You asked to sign in to the consular portal of the {{office}}. The link in this mail opens a page where you confirm it. It works once, within {{minutes}} minutes.

If you did not ask for it, please disregard this mail: nobody can sign in without it.
$words$, $words$
{{division}}
{{office}}
$words$);

select pg_temp.standard_template('sign_in', 'zh', '登录链接', $words$
{{#name}}{{name}}，您好：{{/name}}

您申请登录{{office}}领事联络平台。请打开本邮件中的链接，在页面上确认登录。链接{{minutes}}分钟内有效，只能使用一次。

如非您本人申请，请不必理会本邮件：没有此链接，他人无法登录。
$words$, $words$
{{division}}
{{office}}
$words$);

select pg_temp.standard_template('account', 'en', 'Your account on the consular portal', $words$
{{#name}}Dear {{name}},{{/name}}

The {{office}} has opened an account on its consular portal for you. The link in this mail opens a page where you confirm it and sign in for the first time. It works once; if it has expired, a new one can be asked for on the sign-in page or from the Office.
$words$, $words$
{{division}}
{{office}}
$words$);

select pg_temp.standard_template('account', 'zh', '领事联络平台账户已开通', $words$
{{#name}}{{name}}，您好：{{/name}}

{{office}}已为您开通领事联络平台账户。请打开本邮件中的链接，确认后即可首次登录。链接只能使用一次；如已失效，可在登录页重新申请，或与我办联系。
$words$, $words$
{{division}}
{{office}}
$words$);

drop function pg_temp.standard_template(key "TemplateKey", locale text, subject text, body text, closing text);
