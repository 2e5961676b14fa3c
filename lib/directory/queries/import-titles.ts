import { db } from '@/lib/db/client'
import type { SheetKind } from '../schema/import-sheet'

export type RememberedTitle = { key: string; title: string; column: string | null }

/** What was said before of columns whose titles are not known by themselves. */
export async function rememberedTitles(kind: SheetKind): Promise<RememberedTitle[]> {
  return db().importTitle.findMany({ where: { kind }, select: { key: true, title: true, column: true } })
}
