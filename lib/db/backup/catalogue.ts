import type pg from 'pg'

/** Of PostgreSQL's catalogue: what is in schema public and is no extension's own. */
const OURS = (catalogue: string, oid: string) => `not exists (
  select 1 from pg_depend d where d.classid = '${catalogue}'::regclass and d.objid = ${oid} and d.deptype = 'e')`

/** The portal's tables, by name, each with the columns that hold something of their own. */
export async function tablesOf(client: pg.ClientBase): Promise<{ name: string; columns: string[] }[]> {
  const { rows } = await client.query<{ name: string; columns: string[] }>(
    `select c.relname as name, array(
       select a.attname::text from pg_attribute a
       where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '' order by a.attnum) as columns
     from pg_class c
     where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
       and c.relname <> '_prisma_migrations' and ${OURS('pg_class', 'c.oid')}
     order by c.relname collate "C"`,
  )
  return rows
}

/** Where each sequence of the portal stands. */
export async function sequencesOf(
  client: pg.ClientBase,
): Promise<{ name: string; value: string; called: boolean }[]> {
  const { rows: names } = await client.query<{ name: string }>(
    `select c.relname as name from pg_class c
     where c.relnamespace = 'public'::regnamespace and c.relkind = 'S' and ${OURS('pg_class', 'c.oid')} order by 1`,
  )
  const sequences = []
  for (const { name } of names) {
    const { rows } = await client.query<{ value: string; called: boolean }>(
      `select last_value::text as value, is_called as called from ${quoted(name)}`,
    )
    sequences.push(...rows.map(row => ({ name, ...row })))
  }
  return sequences
}

/** Statements that take everything out of schema public but what extensions own: views, tables, sequences, functions, types. */
export async function droppingAll(client: pg.ClientBase): Promise<string[]> {
  const { rows } = await client.query<{ sql: string }>(
    `select format('drop %s if exists public.%I cascade', case relkind when 'v' then 'view' when 'm' then 'materialized view' else 'table' end, relname) as sql
     from pg_class c where relnamespace = 'public'::regnamespace and relkind in ('v', 'm', 'r', 'p') and not relispartition and ${OURS('pg_class', 'c.oid')}
     union all
     select format('drop sequence if exists public.%I cascade', relname)
     from pg_class c where relnamespace = 'public'::regnamespace and relkind = 'S' and ${OURS('pg_class', 'c.oid')}
     union all
     select format('drop routine if exists public.%I(%s) cascade', proname, pg_get_function_identity_arguments(p.oid))
     from pg_proc p where pronamespace = 'public'::regnamespace and prokind <> 'a' and ${OURS('pg_proc', 'p.oid')}
     union all
     select format('drop type if exists public.%I cascade', typname)
     from pg_type t where typnamespace = 'public'::regnamespace and typtype in ('e', 'd', 'r') and ${OURS('pg_type', 't.oid')}`,
  )
  return rows.map(row => row.sql)
}

/** Every foreign key of the portal's tables: how it is dropped, and how it is made again. */
export async function foreignKeysOf(client: pg.ClientBase): Promise<{ drop: string; add: string }[]> {
  const { rows } = await client.query<{ drop: string; add: string }>(
    `select format('alter table %s drop constraint %I', conrelid::regclass, conname) as drop,
            format('alter table %s add constraint %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) as add
     from pg_constraint where contype = 'f' and connamespace = 'public'::regnamespace and conparentid = 0`,
  )
  return rows
}

/** The first event at which the chain of the audit is broken; null where it is whole. */
export async function brokenChain(
  client: pg.ClientBase,
): Promise<{ seq: string | null; problem: string } | null> {
  const { rows } = await client.query<{ seq: string | null; problem: string }>(
    'select seq::text, problem from audit_verify()',
  )
  return rows[0] ?? null
}

/** An identifier as SQL takes it. */
export function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`
}
