create type "DelegateFact" as enum ('diet', 'document', 'plate');
alter table "Activity" add column asks "DelegateFact"[] default array[]::"DelegateFact"[];

create table "DelegatePrivate" (
  "delegateId" uuid not null,
  diet text not null default '',
  document text not null default '',
  plate text not null default '',
  constraint "DelegatePrivate_pkey" primary key ("delegateId"),
  constraint "DelegatePrivate_delegateId_fkey" foreign key ("delegateId") references "Delegate" (id) on delete restrict on update cascade
);

