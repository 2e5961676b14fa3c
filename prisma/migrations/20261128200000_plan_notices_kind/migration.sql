-- A value of an enum can be used once it is committed: what uses it follows in the next migration.
alter type "NoticeKind" add value 'plan';
