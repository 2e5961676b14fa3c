-- Version 2 of some standard words: the English letters carry their date, as the Chinese do; a reminder refers to its invitation
-- ("recall" would take it back); a receipt says whose reply was received; a reminder that crossed a reply is excused more courteously.

create function pg_temp.next_version(of_key "TemplateKey", of_locale text, was text, becomes text, closing_more text) returns void
language plpgsql as $$
declare
  before "TemplateVersion";
begin
  select v.* into strict before from "TemplateVersion" v join "Template" t on t.id = v."templateId"
  where t.key = of_key and t.locale = of_locale order by v.version desc limit 1;
  if was <> '' and position(was in before.body) = 0 then
    raise exception 'the words of % (%) are not what they were', of_key, of_locale;
  end if;
  insert into "TemplateVersion" ("templateId", version, subject, body, closing, labels)
  values (before."templateId", before.version + 1, before.subject,
    case when was = '' then before.body else replace(before.body, was, becomes) end, before.closing || closing_more, before.labels);
end $$;

select pg_temp.next_version(key::"TemplateKey", 'en', '', '', E'\n\n{{issuedDay}}')
from unnest('{invitation,change,postponement,cancellation,withdrawal}'::text[]) key;

select pg_temp.next_version('reminder', 'en', 'has the honour to recall its invitation', 'has the honour to refer to its invitation', E'\n\n{{issuedDay}}');

select pg_temp.next_version('receipt', 'en', 'has the honour to acknowledge its reply to the invitation', 'has the honour to acknowledge receipt of the reply of the {{post}} to the invitation', E'\n\n{{issuedDay}}');

select pg_temp.next_version('reminder', 'zh', '如已回复，请不必理会本函。', '如已赐复，本函请免复。', '');
