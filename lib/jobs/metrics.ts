import { collectDefaultMetrics, Gauge, Registry } from 'prom-client'
import { pool } from '@/lib/db/client'

const held = globalThis as typeof globalThis & { consularMetrics?: Registry }

/** The figures of this process, its database connections and the job queue, in Prometheus' text format. */
export async function metrics(): Promise<{ contentType: string; text: string }> {
  held.consularMetrics ??= register()
  return { contentType: held.consularMetrics.contentType, text: await held.consularMetrics.metrics() }
}

function register(): Registry {
  const registry = new Registry()
  const registers = [registry]
  collectDefaultMetrics({ register: registry })
  new Gauge({
    name: 'consular_database_connections',
    help: 'Connections of this process to the database, by state',
    labelNames: ['state'],
    registers,
    collect() {
      this.set({ state: 'open' }, pool().totalCount)
      this.set({ state: 'idle' }, pool().idleCount)
      this.set({ state: 'waiting' }, pool().waitingCount)
    },
  })
  new Gauge({
    name: 'consular_jobs',
    help: 'Jobs in the queue, by state: due, later, running, failed (given up)',
    labelNames: ['state'],
    registers,
    async collect() {
      for (const [state, count] of Object.entries(await jobsByState())) this.set({ state }, count)
    },
  })
  return registry
}

async function jobsByState(): Promise<Record<string, number>> {
  const { rows } = await pool().query<Record<string, number>>(
    `select count(*) filter (where locked_at is null and attempts < max_attempts and run_at <= now())::int as due,
            count(*) filter (where locked_at is null and attempts < max_attempts and run_at > now())::int as later,
            count(*) filter (where locked_at is not null)::int as running,
            count(*) filter (where locked_at is null and attempts >= max_attempts)::int as failed
     from graphile_worker._private_jobs`,
  )
  return rows[0] ?? {}
}
