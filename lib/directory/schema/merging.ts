import { z } from 'zod'
import { MERGED_FIELDS } from '../rules/merged-fields'
import { line } from './fields'

/** `take` names the record whose text stands, where it is not the kept one's; `seen` the versions that were compared. */
export const mergeContactsSchema = z.object({
  keptId: z.uuid(),
  goneId: z.uuid(),
  seen: line(40),
  take: z.partialRecord(z.enum(MERGED_FIELDS), z.enum(['kept', 'gone'])).default({}),
})
export const undoMergeSchema = z.object({ id: z.uuid() })
export const setApartSchema = z.object({ oneId: z.uuid(), otherId: z.uuid() })

export type MergeContacts = z.output<typeof mergeContactsSchema>
export type UndoMerge = z.output<typeof undoMergeSchema>
export type SetApart = z.output<typeof setApartSchema>
