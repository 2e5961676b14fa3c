import { z } from 'zod'
import { line } from './fields'

/** What of two records can differ and be chosen from either. */
export const MERGED_FIELDS = [
  'honorific',
  'name',
  'nameZh',
  'nameLatin',
  'familyName',
  'preferredName',
  'sortName',
  'addressZh',
  'addressEn',
  'email',
  'source',
] as const

/** `take` names the record whose text stands, where it is not the kept one's; `seen` the versions that were compared. */
export const mergeContactsSchema = z.object({
  keptId: z.uuid(),
  goneId: z.uuid(),
  seen: line(40),
  take: z.partialRecord(z.enum(MERGED_FIELDS), z.enum(['kept', 'gone'])).default({}),
})
export const undoMergeSchema = z.object({ id: z.uuid() })
export const setApartSchema = z.object({ oneId: z.uuid(), otherId: z.uuid() })

export type MergedField = (typeof MERGED_FIELDS)[number]
export type MergeContacts = z.output<typeof mergeContactsSchema>
export type UndoMerge = z.output<typeof undoMergeSchema>
export type SetApart = z.output<typeof setApartSchema>
