import type { Tx } from '@/lib/db/client'
import { type Refusal, refused } from '@/lib/errors'

type Plain = Record<string, unknown>

type Versioned = { id: string; version: number }

/** Somebody else saved first: says who, when, and what stands now, so that the form can show it beside what was typed. */
export async function changedMeanwhile(
  tx: Tx,
  kind: 'consulate' | 'contact' | 'posting' | 'state',
  before: Versioned,
  facts: Plain,
): Promise<Refusal> {
  const last = await tx.auditEvent.findFirst({
    where: { subjectKind: kind, subjectId: before.id },
    orderBy: { at: 'desc' },
    select: { actorName: true, at: true },
  })
  const record: Plain = before
  const current = Object.keys(facts).map(key => [key, plain(record[key]) ?? ''])
  return refused('changed_meanwhile', {
    detail: {
      by: last?.actorName ?? '',
      at: (last?.at ?? new Date()).toISOString(),
      current: { ...Object.fromEntries(current), version: String(before.version) },
    },
  })
}

/** `{ field: [before, after] }` of what differs, as the audit keeps it. Of private fields only that they changed. */
export function changesBetween(before: object, input: Plain): Record<string, unknown> {
  const record = before as Plain
  const changed = Object.keys(input).filter(
    key => JSON.stringify(plain(record[key])) !== JSON.stringify(plain(input[key])),
  )
  return Object.fromEntries(
    changed.map(key => [key, key === 'mobile' ? true : [plain(record[key]), plain(input[key])]]),
  )
}

/** As text where it is a day or a list; the order of a list is no difference. */
function plain(value: unknown): unknown {
  if (value instanceof Date) return value.toISOString().slice(0, 10)
  return Array.isArray(value) ? value.toSorted().join(', ') : (value ?? null)
}
