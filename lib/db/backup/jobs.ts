import type pg from 'pg'

/** What a job that is still to be done is made again from. One that a worker has in hand counts as still to be done. */
const COLUMNS = {
  task: 'text',
  payload: 'json',
  queue: 'text',
  run_at: 'timestamptz',
  max_attempts: 'int',
  attempts: 'int',
  key: 'text',
  priority: 'int',
  flags: 'text[]',
}

/** Jobs of the queue, given-up ones too, for COPY. */
export const JOBS_TO_COPY = `(
  select t.identifier, j.payload, q.queue_name, j.run_at, j.max_attempts, j.attempts, j.key, j.priority,
         case when j.flags is not null then array(select jsonb_object_keys(j.flags)) end
  from graphile_worker._private_jobs j
  join graphile_worker._private_tasks t on t.id = j.task_id
  left join graphile_worker._private_job_queues q on q.id = j.job_queue_id
  order by j.id)`

/** Makes the table that jobs are copied into; it goes when the transaction ends. */
export async function makeRoomForJobs(client: pg.ClientBase): Promise<string> {
  const columns = Object.entries(COLUMNS).map(([name, type]) => `${name} ${type}`)
  await client.query(`create temporary table restored_jobs (${columns.join(', ')}) on commit drop`)
  return 'restored_jobs'
}

/** Enqueues what was copied in place of whatever the queue holds, by the queue's own functions. */
export async function enqueueRestored(client: pg.ClientBase): Promise<void> {
  await client.query('delete from graphile_worker._private_jobs')
  await client.query('delete from graphile_worker._private_job_queues')
  await client.query(
    `with made as materialized (
       select (graphile_worker.add_job(task, payload, queue, run_at, max_attempts, key, priority, flags)).id, attempts from restored_jobs
     )
     select graphile_worker.reschedule_jobs(array_agg(id), attempts => attempts) from made where attempts > 0 group by attempts`,
  )
}
