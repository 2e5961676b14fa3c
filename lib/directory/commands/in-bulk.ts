import type { Actor } from '@/lib/access/actor'
import type { AuditEntry } from '@/lib/audit/catalogue'
import { recordAll } from '@/lib/audit/record'
import { Prisma, type Tx } from '@/lib/db/client'

type Table = 'Consulate' | 'Contact' | 'Posting'
type Row = { id: string } & Record<string, unknown>

/** What is to be written together: rows that are new, what of others changes, and the events of both. */
export type Bulk = { added: Record<Table, Row[]>; changed: Record<Table, Row[]>; events: AuditEntry[] }

/** So many events are written together at the most. */
export const AT_ONCE = 2000

/** Nothing yet. */
export function emptyBulk(): Bulk {
  const none = () => ({ Consulate: [], Contact: [], Posting: [] })
  return { added: none(), changed: none(), events: [] }
}

/**
 * Writes what was collected, a statement for each table, and empties the collection. New rows of one table have the same fields. A changed
 * row says its id and what differs; its version rises.
 */
export async function writeBulk(tx: Tx, actor: Actor, bulk: Bulk): Promise<void> {
  for (const table of ['Consulate', 'Contact', 'Posting'] as const) {
    await insert(tx, table, bulk.added[table])
    await update(tx, table, bulk.changed[table])
  }
  await recordAll(tx, actor, bulk.events)
  Object.assign(bulk, emptyBulk())
}

async function insert(tx: Tx, table: Table, rows: Row[]): Promise<void> {
  const [first] = rows
  if (!first) return
  const columns = columnsOf(Object.keys(first))
  await tx.$executeRaw`
    insert into ${name(table)} (${columns})
    select ${columns} from jsonb_populate_recordset(null::${name(table)}, ${JSON.stringify(rows)}::jsonb)`
}

async function update(tx: Tx, table: Table, rows: Row[]): Promise<void> {
  if (rows.length === 0) return
  const keys = new Set(rows.flatMap(row => Object.keys(row)))
  keys.delete('id')
  const changes = rows.map(({ id, ...facts }) => ({ id, facts }))
  const set = Prisma.join([...keys].map(key => Prisma.sql`${name(key)} = n.${name(key)}`))
  await tx.$executeRaw`
    update ${name(table)} t set ${set}, version = t.version + 1
    from (
      select n.* from jsonb_to_recordset(${JSON.stringify(changes)}::jsonb) as f(id uuid, facts jsonb)
      join ${name(table)} before on before.id = f.id
      cross join lateral jsonb_populate_record(before, f.facts) n
    ) n where t.id = n.id`
}

const columnsOf = (keys: string[]) => Prisma.join(keys.map(name))

/** A name of a table or a column, which are the schema's own. */
function name(of: string): Prisma.Sql {
  return Prisma.raw(`"${of.replace(/"/g, '')}"`)
}
