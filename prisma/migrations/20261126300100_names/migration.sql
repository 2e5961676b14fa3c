-- What is known of a name beside how it is signed. Nothing is derived from the signed name.
alter table "Contact"
  add column "nameLatin" text,
  add column "familyName" text,
  add column "preferredName" text,
  add column "sortName" text,
  -- A family name is marked within the name, never added to it.
  add constraint contact_family_name check ("familyName" is null or btrim("familyName") <> ''
    and (strpos(name, "familyName") > 0 or strpos(coalesce("nameLatin", ''), "familyName") > 0 or strpos(coalesce("nameZh", ''), "familyName") > 0));
