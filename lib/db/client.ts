import { AsyncLocalStorage } from 'node:async_hooks'
import { PrismaPg } from '@prisma/adapter-pg'
import { PrismaClientKnownRequestError } from '@prisma/client/runtime/client'
import pg from 'pg'
import { clockOffset } from '@/lib/clock'
import { env } from '@/lib/env'
import { Prisma, PrismaClient } from '@/prisma/generated/client'

export { Prisma }
export type Tx = Prisma.TransactionClient

// One pool and client for each process, kept over hot reloads of the development server.
const held = globalThis as typeof globalThis & { consularDb?: { pool: pg.Pool; prisma: PrismaClient } }

function connect() {
  const offset = clockOffset()
  const pool = new pg.Pool({
    connectionString: env().DATABASE_URL,
    max: 20,
    // What the database dates by itself it dates by office time.
    ...(offset ? { options: `-c consular.clock_offset=${offset}ms` } : {}),
  })
  // An idle connection that dies (the database is restarted) is replaced by the pool; without a listener it would end the process.
  pool.on('error', () => {})
  return { pool, prisma: new PrismaClient({ adapter: new PrismaPg(pool) }) }
}

function database() {
  held.consularDb ??= connect()
  return held.consularDb
}

// Whoever holds a transaction's connection and waits for another waits for ever once all are held so. What is asked for within a
// transaction must therefore go through its own client.
const within = new AsyncLocalStorage<true>()

function outside() {
  if (within.getStore()) throw new Error('Within a transaction the database is asked through its client, tx.')
  return database()
}

/** The Prisma client of this process. Throws within a transaction. */
export function db(): PrismaClient {
  return outside().prisma
}

/** The pool beneath the client, for hot reads by named prepared statements. Throws within a transaction. */
export function pool(): pg.Pool {
  return outside().pool
}

/** Closes the client and its connections; the next use opens new ones. */
export async function disconnect(): Promise<void> {
  const open = held.consularDb
  held.consularDb = undefined
  await open?.prisma.$disconnect()
  if (open && !open.pool.ended) await open.pool.end()
}

/** Runs a named prepared statement and returns its rows; within a transaction by its client `tx`. */
export async function prepared<Row extends pg.QueryResultRow>(
  name: string,
  text: string,
  values: unknown[],
  tx?: Tx,
): Promise<Row[]> {
  if (tx) return tx.$queryRawUnsafe<Row[]>(text, ...values)
  const result = await pool().query<Row>({ name, text, values })
  return result.rows
}

/**
 * Runs a statement that is planned for these very values, and returns its rows: for one whose best way depends on them. A prepared one would after some
 * runs be planned once for all.
 */
export async function planned<Row extends pg.QueryResultRow>(
  text: string,
  values: unknown[],
): Promise<Row[]> {
  return (await pool().query<Row>(text, values)).rows
}

const RETRIES = 5

/** Whether the database broke a statement off for others that came at the same time: it may be tried again. */
export function isContention(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const conflict = error instanceof PrismaClientKnownRequestError && error.code === 'P2034'
  return conflict || /40P01|40001|deadlock detected|could not serialize/.test(error.message)
}

/**
 * Runs `work` in one transaction, in which only its client `tx` reaches the database; on a deadlock or a write conflict it is run again, a bounded
 * number of times. It may take `timeout` milliseconds.
 */
export async function transaction<T>(work: (tx: Tx) => Promise<T>, { timeout = 30_000 } = {}): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await db().$transaction(tx => within.run(true, () => work(tx)), {
        maxWait: 10_000,
        timeout,
      })
    } catch (error) {
      if (attempt >= RETRIES || !isContention(error)) throw error
    }
  }
}

/** Whether a statement failed because an id was not of the form of an id: there is no such record. */
export function isMalformedId(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const code = (error as { code?: string }).code
  return code === '22P02' || code === 'P2023' || /invalid input syntax for type uuid/.test(error.message)
}
