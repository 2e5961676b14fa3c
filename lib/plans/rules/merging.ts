import type { ActivityForm } from '../schema'

type FormField = keyof ActivityForm

/** What two people made of one form. */
export type Merged = {
  /** Mine, with theirs where only they changed something. */
  form: ActivityForm
  /** Fields that only they changed: now theirs. */
  taken: FormField[]
  /** Fields that both changed, differently: still mine. */
  both: FormField[]
}

/** Puts two people's changes of one form together; nothing that either typed is lost. */
export function merge(base: ActivityForm, theirs: ActivityForm, mine: ActivityForm): Merged {
  const fields = Object.keys(base) as FormField[]
  const same = (a: ActivityForm, b: ActivityForm, field: FormField) => plain(a[field]) === plain(b[field])
  const changed = fields.filter(field => !same(base, theirs, field) && !same(theirs, mine, field))
  const taken = changed.filter(field => same(base, mine, field))
  const both = changed.filter(field => !same(base, mine, field))
  return { form: { ...mine, ...Object.fromEntries(taken.map(field => [field, theirs[field]])) }, taken, both }
}

/** For comparing: without the empty lines and the spaces that a form may carry. */
function plain(value: ActivityForm[FormField]): string {
  if (typeof value === 'string') return value.replaceAll('\r\n', '\n').trim()
  const items = value.map(item =>
    typeof item === 'string'
      ? item
      : [item.date, item.time, item.textEn, item.textZh].map(text => text.trim()).join('\n'),
  )
  return JSON.stringify(items.filter(item => item.trim() !== ''))
}
