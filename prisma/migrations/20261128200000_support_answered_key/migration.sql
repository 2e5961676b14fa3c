-- A value of an enum can be used once it is committed: its words follow in the next migration.
alter type "TemplateKey" add value 'support_answered';
