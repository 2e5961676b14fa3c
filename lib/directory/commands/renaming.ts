import { Prisma, type Tx } from '@/lib/db/client'

/** The ids of rows that named a record, by "Table.column". */
export type Moved = Record<string, string[]>

/** Lets every row that names one record name another of its kind: all of them, or only those that an earlier call gave. */
export async function renamed(
  tx: Tx,
  table: 'Contact' | 'Posting',
  { from, to, only = null }: { from: string; to: string; only?: Moved | null },
): Promise<Moved> {
  const rows = only === null ? Prisma.sql`null` : Prisma.sql`${JSON.stringify(only)}::jsonb`
  const [{ moved } = { moved: {} }] = await tx.$queryRaw<{ moved: Moved }[]>`
    select rename_record(${`"${table}"`}::regclass, ${from}::uuid, ${to}::uuid, ${rows}) as moved`
  return moved
}
