import { randomBytes } from 'node:crypto'
import { hostname } from 'node:os'
import pg from 'pg'

const SWEEP = 15_000
/** The first half of the advisory locks' key; the second is the hash of a worker's name. */
const LOCK_CLASS = 7_203

export interface Presence {
  /** The name under which this process must lock its jobs. */
  id: string
  end: () => Promise<void>
}

/**
 * Makes this worker's life visible to others, by a lock that the database frees when the process is gone, however
 * it went; and gives back the jobs of workers whose life has ended, now and every 15 seconds. `onLost` is called
 * when the connection that holds the lock breaks: then others may give back this worker's jobs, so it must stop.
 */
export async function bePresent(url: string, onLost: (error: Error) => void): Promise<Presence> {
  const id = `pool-${hostname()}-${process.pid}-${randomBytes(6).toString('hex')}`
  const client = new pg.Client({ connectionString: url, application_name: id.slice(0, 60), keepAlive: true })
  let ended = false
  const lost = (error: Error) => {
    if (!ended) onLost(error)
  }
  client.on('error', lost)
  await client.connect()
  await client.query('select pg_advisory_lock($1, hashtext($2))', [LOCK_CLASS, id])
  await giveBackJobsOfTheDead(client, id)
  const sweep = setInterval(() => giveBackJobsOfTheDead(client, id).catch(lost), SWEEP)
  return {
    id,
    end: async () => {
      ended = true
      clearInterval(sweep)
      await client.end()
    },
  }
}

/** A lock that can be had is one whose owner is gone. It is tried and let go in one transaction. */
async function giveBackJobsOfTheDead(client: pg.Client, id: string): Promise<void> {
  await client.query(
    `with owners as materialized (
       select locked_by from graphile_worker._private_jobs where locked_by is not null
       union select locked_by from graphile_worker._private_job_queues where locked_by is not null
     ), dead as materialized (
       select locked_by from owners
       where locked_by <> $2 and pg_try_advisory_xact_lock($1, hashtext(locked_by))
     )
     select graphile_worker.force_unlock_workers(array_agg(locked_by)) from dead having count(*) > 0`,
    [LOCK_CLASS, id],
  )
}
