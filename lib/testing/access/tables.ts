import type pg from 'pg'
import { pool } from '@/lib/db/client'

/** A fingerprint of the rows of every table, the jobs too. Counters of the throttle are no records, and left out. */
export async function fingerprints(database: pg.Pool | pg.Client = pool()): Promise<Record<string, string>> {
  const { rows: tables } = await database.query<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables
     where (schemaname = 'public' and tablename not in ('RateLimit', '_prisma_migrations'))
        or (schemaname = 'graphile_worker' and tablename = '_private_jobs') order by 1`,
  )
  const parts = tables.map(
    ({ name }) =>
      `select '${name.replaceAll("'", "''")}' as name, count(*) || ':' || coalesce(md5(string_agg(t::text, '|' order by t::text)), '') as print from ${name} t`,
  )
  const { rows } = await database.query<{ name: string; print: string }>(parts.join(' union all '))
  return Object.fromEntries(rows.map(row => [row.name, row.print]))
}
