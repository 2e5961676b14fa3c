import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { databaseUrl } from '@/lib/testing/database'
import { bePresent } from './recovery'

const client = new pg.Client({ connectionString: databaseUrl })
const fail = (error: Error) => {
  throw error
}

beforeAll(() => client.connect())
afterAll(() => client.end())

async function jobLockedBy(id: string) {
  const { rows } = await client.query(`select id from graphile_worker.add_job('something')`)
  await client.query(
    'update graphile_worker._private_jobs set locked_by = $1, locked_at = now() where id = $2',
    [id, rows[0].id],
  )
  return rows[0].id
}

async function ownerOf(job: string) {
  const { rows } = await client.query('select locked_by from graphile_worker._private_jobs where id = $1', [
    job,
  ])
  return rows[0].locked_by
}

test('jobs of a worker that is gone are given back; those of one that lives are not', async () => {
  const living = await bePresent(databaseUrl, fail)
  const dead = await bePresent(databaseUrl, fail)
  const [kept, lost] = [await jobLockedBy(living.id), await jobLockedBy(dead.id)]

  await (await bePresent(databaseUrl, fail)).end()
  expect([await ownerOf(kept), await ownerOf(lost)]).toEqual([living.id, dead.id])

  await dead.end()
  const next = await bePresent(databaseUrl, fail)
  expect([await ownerOf(kept), await ownerOf(lost)]).toEqual([living.id, null])
  await Promise.all([living.end(), next.end()])
})

test('a worker whose connection breaks is told', async () => {
  let tell = (_error: Error) => {}
  const told = new Promise<Error>(resolve => {
    tell = resolve
  })
  const { id, end } = await bePresent(databaseUrl, error => tell(error))
  await client.query('select pg_terminate_backend(pid) from pg_stat_activity where application_name = $1', [
    id.slice(0, 60),
  ])
  expect((await told).message).toContain('terminating connection')
  await end()
})
