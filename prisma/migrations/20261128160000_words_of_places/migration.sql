-- The offer of a place and the decision on a guest name the post in full, with its State and city, as the other letters do; a greeting has the
-- stop that is usual. What the office has worded itself stays as it is.

create function pg_temp.mend(of_key "TemplateKey", of_locale text, was text[], becomes text[]) returns void language plpgsql as $$
declare
  before "TemplateVersion";
  after text;
begin
  select v.* into before from "TemplateVersion" v join "Template" t on t.id = v."templateId"
  where t.key = of_key and t.locale = of_locale order by v.version desc limit 1;
  after := before.body;
  for i in 1 .. cardinality(was) loop
    after := replace(after, was[i], becomes[i]);
  end loop;
  if before."createdByName" <> '' or after = before.body then return; end if;
  insert into "TemplateVersion" ("templateId", version, subject, body, closing, labels)
  values (before."templateId", before.version + 1, before.subject, after, before.closing, before.labels);
end $$;

select pg_temp.mend(key, 'en',
  array['compliments to the {{post}}', '{{article}}{{title}}'],
  array['compliments to the {{consulate}}', '{{article}}**{{title}}**'])
from unnest('{place_offered,nomination_decided}'::"TemplateKey"[]) key;
select pg_temp.mend('place_offered', 'zh',
  array['{{post}}：', '{{title}}现有'],
  array['{{consulate}}：', '**{{title}}**现有']);
select pg_temp.mend('nomination_decided', 'zh',
  array['{{post}}：', '关于{{title}}的'],
  array['{{consulate}}：', '关于**{{title}}**的']);
select pg_temp.mend(key, 'en', array[E'{{salutation}}\n'], array[E'{{salutation}},\n']),
  pg_temp.mend(key, 'zh', array[E'{{salutation}}\n'], array[E'{{salutation}}：\n'])
from unnest('{passed_on,people_check}'::"TemplateKey"[]) key;
