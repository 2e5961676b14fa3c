import { beforeAll, expect, it } from 'vitest'
import '@/lib/testing/database'
import { pool } from '@/lib/db/client'
import { watchWrites, writing } from './writes'

const JOBS = 'graphile_worker._private_jobs'

beforeAll(watchWrites)

async function seen(statement: string): Promise<string[]> {
  return (await writing(() => pool().query(statement))).written
}

it.each([
  ['an insert', `select graphile_worker.add_job('x')`],
  ['an update', `update ${JOBS} set attempts = 1`],
  ['an update that changes nothing', `update ${JOBS} set attempts = attempts`],
  ['a delete', `delete from ${JOBS}`],
  ['that a table is emptied', `truncate ${JOBS}`],
])('sees %s', async (_, statement) => expect(await seen(statement)).toEqual([JOBS]))

it.each([
  ['what only reads', `select * from "State" for update`],
  ['what finds no row', `delete from ${JOBS} where id = 0`],
  ['what is rolled back', `begin; select graphile_worker.add_job('x'); rollback`],
  ['counters of the throttle', `insert into "RateLimit" values ('x', 1, 1)`],
])('does not see %s', async (_, statement) => expect(await seen(statement)).toEqual([]))

it('watches every table of records', async () => {
  const { rows } = await pool().query(
    `select relname from pg_class c where relkind in ('r', 'p') and relnamespace = 'public'::regnamespace
       and not exists (select from pg_trigger where tgrelid = c.oid and tgname = 'watch_rows' and tgenabled = 'O')`,
  )
  expect(rows.map(({ relname }) => relname).sort()).toEqual(['RateLimit', '_prisma_migrations'])
})
