-- The words with which the office answers what a post has asked support for.
create function pg_temp.support_template(locale text, subject text, link text, hint text, body text, closing text) returns void
language sql as $$
  with template as (insert into "Template" (key, locale) values ('support_answered', locale) returning id)
  insert into "TemplateVersion" ("templateId", version, subject, body, closing, labels)
  select template.id, 1, subject, btrim(body, E'\n'), btrim(closing, E'\n'), jsonb_build_object('reply', link, 'linkHint', hint)
  from template
$$;

select pg_temp.support_template('en',
  'Support for {{title}}: {{#taken}}in review{{/taken}}{{#approved}}approved{{/approved}}{{#declined}}declined{{/declined}}{{#delivered}}delivered{{/delivered}}',
  'See the request', 'If the button does not open, copy this address into a browser:', $words$
{{salutation}}

{{#taken}}The {{office}} has taken the request of your {{post}} for support with **{{title}}** into review, and will answer by **{{answerBy}}**.{{/taken}}{{#approved}}The {{office}} is glad to support **{{title}}**, as your {{post}} has asked.{{/approved}}{{#declined}}The {{office}} regrets that it cannot support **{{title}}** as your {{post}} has asked.{{/declined}}{{#delivered}}The {{office}} has recorded the support for **{{title}}** as given, and thanks your {{post}} for the good work together.{{/delivered}}

{{words}}

What was asked, and how it stands, you find in the portal under **Support**.
$words$, $words$
{{division}}
{{office}}
$words$);

select pg_temp.support_template('zh',
  '关于支持{{title}}：{{#taken}}已受理{{/taken}}{{#approved}}已同意{{/approved}}{{#declined}}未能同意{{/declined}}{{#delivered}}已落实{{/delivered}}',
  '查看申请', '如按钮无法打开，请将以下地址复制到浏览器：', $words$
{{salutation}}

{{#taken}}贵馆关于**{{title}}**的支持申请已受理，我办将于**{{answerBy}}**前答复。{{/taken}}{{#approved}}贵馆关于**{{title}}**的支持申请，我办予以同意。{{/approved}}{{#declined}}贵馆关于**{{title}}**的支持申请，我办未能同意，谨表歉意。{{/declined}}{{#delivered}}贵馆**{{title}}**的支持事项已落实，感谢贵馆的合作。{{/delivered}}

{{words}}

申请内容和办理进度可在平台**支持申请**中查看。
$words$, $words$
{{division}}
{{office}}
$words$);
