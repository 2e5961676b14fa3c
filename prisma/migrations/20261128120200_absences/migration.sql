-- Who is away from a day to a day, and who stands in meanwhile. It ends by itself on the day after, or by hand.
create table "Absence" (
  id uuid not null default gen_random_uuid(),
  "userId" uuid not null,
  "deputyId" uuid not null,
  "fromOn" date not null,
  "untilOn" date not null,
  -- Office time.
  "declaredAt" timestamptz(3) not null,
  "endedAt" timestamptz(3),
  constraint "Absence_pkey" primary key (id),
  constraint "Absence_userId_fkey" foreign key ("userId") references "User" (id) on delete restrict on update cascade,
  constraint "Absence_deputyId_fkey" foreign key ("deputyId") references "User" (id) on delete restrict on update cascade,
  constraint absence_span check ("untilOn" >= "fromOn"),
  constraint absence_of_another check ("deputyId" <> "userId"),
  -- On each day one stands in.
  constraint absence_one exclude using gist
    ("userId" with =, daterange("fromOn", "untilOn", '[]') with &&) where ("endedAt" is null)
);
create index "Absence_userId_idx" on "Absence" ("userId");
create index "Absence_deputyId_idx" on "Absence" ("deputyId");
