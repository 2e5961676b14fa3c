import type { Tx } from '@/lib/db/client'
import type { JobName, JobPayload } from './names'

/** Enqueues a job in the transaction: it runs if, and only if, the transaction commits. A later one of the same key replaces it. */
export async function enqueue<N extends JobName>(
  tx: Tx,
  name: N,
  payload: JobPayload<N>,
  options: { key?: string; runAt?: Date } = {},
): Promise<void> {
  await tx.$executeRaw`
    select graphile_worker.add_job(${name}, ${JSON.stringify(payload)}::json, job_key => ${options.key ?? null}::text,
                                   run_at => ${options.runAt ?? null}::timestamptz)`
}
