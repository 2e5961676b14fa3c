import { type Actor, demand } from '@/lib/access/actor'
import { type Tx, transaction } from '@/lib/db/client'
import { done, type Outcome, type Refusal, refused } from '@/lib/errors'
import { theOffice } from '@/lib/offices/queries'
import { undone } from '../rules/differences'
import { isOut } from '../rules/life'
import { merge } from '../rules/merging'
import { formOf, readForm } from '../rules/reading'
import type { ActivityForm, Submitted } from '../schema'
import type { ActivityValues } from '../types'
import { type Changed, changeActivity } from './change'
import { insertActivity, readable } from './create'
import { changedMeanwhile, type Locked, locked } from './locked'
import { planIn } from './plan'
import { writeValues, wrongIn } from './written'

export type Saved = { id: string; version: number; next: Submitted['intent'] }

/**
 * Takes the edit form of an activity that nobody was invited to yet. As a draft it is kept as typed, readable or not; to be saved or to
 * invite it must be right and complete, and is planned. Refuses `invalid`, `open_activity`, `concluded`, `cancelled` and `changed_meanwhile`
 * with both versions put together.
 */
export async function submitActivity(actor: Actor, input: Submitted): Promise<Outcome<Saved>> {
  demand(actor, 'activities.write')
  return transaction(async tx => {
    const before = input.id ? await locked(tx, actor, input.id) : null
    if (before && isOut(before.row.status)) return refused('open_activity')
    const saved =
      input.intent === 'draft' && (!before || before.row.status === 'draft')
        ? await keepDraft(tx, actor, before, input)
        : await saveRight(tx, actor, before, input)
    return saved.ok ? done({ ...saved.value, next: input.intent }) : saved
  })
}

/**
 * The same form over an activity that is out, within the transaction that tells those invited what `changes`. Refuses as `submitActivity`.
 */
export async function changeByForm(tx: Tx, actor: Actor, input: Submitted): Promise<Outcome<Changed>> {
  demand(actor, 'activities.write')
  const before = await locked(tx, actor, input.id)
  const { values, problems } = readForm(formPart(input), before.row.zone)
  const stale = await bothVersions(tx, before, input)
  if (stale) return stale
  if (Object.keys(problems).length > 0) return refused('invalid', { fields: problems })
  return changeActivity(tx, actor, {
    id: input.id,
    version: input.version,
    values: hosted(values, before.values),
  })
}

async function keepDraft(tx: Tx, actor: Actor, before: Locked | null, input: Submitted) {
  const form = formPart(input)
  const office = await theOffice(tx)
  const { values, problems } = readForm(form, before?.row.zone ?? office.zone)
  const kept = hosted(readable(values), before?.values ?? { officeId: office.id })
  const wrong = await wrongIn(tx, kept, before?.values ?? null, false)
  if (Object.keys(wrong).length > 0) return refused('invalid', { fields: wrong })
  const isWhole =
    Object.keys(problems).length === 0 && kept.endsAt === values.endsAt && kept.replyBy === values.replyBy
  const typed = isWhole ? null : form
  if (!before) return done(await insertActivity(tx, actor, kept, typed))
  const stale = await bothVersions(tx, before, input)
  if (stale) return stale
  const { version } = await writeValues(tx, actor, before, kept, typed)
  return done({ id: input.id, version })
}

async function saveRight(tx: Tx, actor: Actor, before: Locked | null, input: Submitted) {
  const office = await theOffice(tx)
  const { values, problems } = readForm(formPart(input), before?.row.zone ?? office.zone)
  const stale = before && (await bothVersions(tx, before, input))
  if (stale) return stale
  const right = hosted(values, before?.values ?? { officeId: office.id })
  const wrong = { ...(await wrongIn(tx, right, before?.values ?? null, true)), ...problems }
  if (Object.keys(wrong).length > 0) return refused('invalid', { fields: inFormOrder(wrong, input) })
  const { id } = before ? before.row : await insertActivity(tx, actor, right)
  if (before) {
    const changed = await changeActivity(tx, actor, { id, version: input.version, values: right })
    if (!changed.ok) return changed
  }
  return planIn(tx, actor, await locked(tx, actor, id))
}

/** Refuses where somebody else saved since: with theirs taken over where only they changed something, and mine kept everywhere else. */
async function bothVersions(tx: Tx, before: Locked, input: Submitted): Promise<Refusal | null> {
  const stale = await changedMeanwhile(tx, before, input.version)
  if (!stale) return null
  const { zone } = before.row
  const theirs = formOf(before.values, zone)
  const base = formOf(undone(before.values, stale.detail.changes), zone)
  const { by, version } = stale.detail
  return refused('changed_meanwhile', {
    detail: { by, version, theirs, ...merge(base, theirs, formPart(input)) },
  })
}

function formPart({ id, version, intent, ...form }: Submitted): ActivityForm {
  return form
}

/** A form without the choice of a host leaves the host as it is. */
function hosted(values: ActivityValues, standing: { officeId: string }): ActivityValues {
  return values.officeId ? values : { ...values, officeId: standing.officeId }
}

/** The problems in the order in which the form asks. */
function inFormOrder(wrong: Record<string, string>, input: Submitted): Record<string, string> {
  const order = Object.keys(input)
  const place = (field: string) => order.indexOf(field.split('.')[0] ?? '')
  return Object.fromEntries(Object.entries(wrong).sort(([a], [b]) => place(a) - place(b)))
}
