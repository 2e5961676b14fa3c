import { z } from 'zod'
import { FORM_PLACES, FORM_RANKS, isOfChina, namesPartOfChina, REGIONS } from '../rules/states'
import { line, names, optional, required, version } from './fields'

const name = required(120).refine(text => !namesPartOfChina(text), 'never_listed')

/** A form of address: what follows "Dear" or 尊敬的. Of words in braces only those that stand for the person. */
const form = line(80)
  .default('')
  .refine(
    text => (text.match(/\{[^}]*\}?/g) ?? []).every(place => FORM_PLACES.some(known => known === place)),
    'form_places',
  )

const stateFields = {
  nameZh: name.regex(/^\p{Script=Han}+$/u, 'han'),
  nameEn: name.regex(/^\P{Script=Han}+$/u, 'latin'),
  officialZh: name.regex(/^\p{Script=Han}+$/u, 'han'),
  officialEn: name.regex(/^\P{Script=Han}+$/u, 'latin'),
  otherNames: names.refine(list => !list.some(namesPartOfChina), 'never_listed'),
  sortEn: optional(120),
  pinyin: required(200)
    .toLowerCase()
    .regex(/^[a-z]+[1-5]?( [a-z]+[1-5]?)*$/, 'pinyin'),
  region: z.enum(REGIONS, 'required'),
  forms: z.partialRecord(z.enum(FORM_RANKS), z.object({ zh: form, en: form })).default({}),
  source: required(300),
}

/** What an administrator keeps of a State. */
export const stateSchema = z.object({ id: z.uuid(), version, ...stateFields })

/** The same of one that is not in the table yet, with its codes, which stay. */
export const newStateSchema = z.object({
  code: z
    .string()
    .trim()
    .toUpperCase()
    .regex(/^[A-Z]{2}$/, 'state_code')
    .refine(code => !isOfChina(code), 'never_listed'),
  code3: z
    .string()
    .trim()
    .toUpperCase()
    .regex(/^[A-Z]{3}$/, 'state_code3'),
  ...stateFields,
})

export const removedStateSchema = z.object({ id: z.uuid() })

/** What of the table is shown, as its address says it. */
export const stateFilterSchema = z.object({ text: z.string().trim().max(100).default('').catch('') })

export type NewState = z.output<typeof newStateSchema>
export type ChangedState = z.output<typeof stateSchema>
export type RemovedState = z.output<typeof removedStateSchema>
export type StateFilter = z.output<typeof stateFilterSchema>
