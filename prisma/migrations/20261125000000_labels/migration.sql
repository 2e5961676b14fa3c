-- The words beside a letter's sentences (the table of time and place, the button, the calendar entry) belong to its version too: an
-- upgrade that rewords them must not change what an issued mail says. They are Mustache, as the sentences are.

alter table "TemplateVersion" add column labels jsonb;

alter table "TemplateVersion" disable trigger never_overwritten;
update "TemplateVersion" v set labels = case t.locale
  when 'en' then '{
    "when": "When", "where": "Where", "places": "Places", "rsvp": "R.S.V.P.", "dress": "Dress", "number": "No.", "contact": "Contact",
    "seats": "{{#oneSeat}}One from your consulate{{/oneSeat}}{{^oneSeat}}Up to {{seats}} from your consulate{{/oneSeat}}",
    "replyBy": "by {{replyBy}}",
    "programme": "Programme",
    "reply": "Reply", "change": "See or change the reply", "signIn": "Continue to sign in",
    "linkHint": "If the button does not work, open this address:",
    "attending": "attending", "tentative": "not certain yet", "regrets": "regrets",
    "calendarHint": "Please reply by this link; an answer in the calendar alone does not reach the Office:",
    "calendarWithdrawn": "This entry has been withdrawn."
  }'::jsonb
  else '{
    "when": "时间", "where": "地点", "places": "名额", "rsvp": "敬请赐复", "dress": "着装", "number": "编号", "contact": "联系人",
    "seats": "贵馆{{seats}}人以内",
    "replyBy": "{{replyBy}}前",
    "programme": "日程",
    "reply": "回复", "change": "查看或更改回复", "signIn": "继续登录",
    "linkHint": "如按钮无法打开，请访问：",
    "attending": "出席", "tentative": "暂未确定", "regrets": "不能出席",
    "calendarHint": "请通过此链接回复；仅在日历中答复，我办无法收到：",
    "calendarWithdrawn": "此日程已撤销。"
  }'::jsonb
  end
from "Template" t where t.id = v."templateId";
alter table "TemplateVersion" enable trigger never_overwritten;

alter table "TemplateVersion"
  alter column labels set not null,
  add constraint template_labels check (jsonb_typeof(labels) = 'object');
