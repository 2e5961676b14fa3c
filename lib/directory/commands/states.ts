import { type Actor, demand } from '@/lib/access/actor'
import { record } from '@/lib/audit/record'
import { type Prisma, type Tx, transaction } from '@/lib/db/client'
import { done, NotFound, type Outcome, refused } from '@/lib/errors'
import { FORM_RANKS, type StateForms } from '../rules/states'
import type { ChangedState, NewState, RemovedState } from '../schema/states'
import { changedMeanwhile, changesBetween } from './changes'

type State = Prisma.StateGetPayload<object>

/** Adds a State to the table. Refuses one whose code is there already. */
export async function addState(actor: Actor, input: NewState): Promise<Outcome<{ code: string }>> {
  demand(actor, 'states.manage')
  return transaction(async tx => {
    await tx.$executeRaw`lock table "State" in share row exclusive mode`
    for (const key of ['code', 'code3'] as const)
      if ((await tx.state.count({ where: { [key]: input[key] } })) > 0)
        return refused('invalid', { fields: { [key]: 'state_there' } })
    const { id, code } = await tx.state.create({ data: { ...input, forms: formsKept(input.forms) } })
    await record(tx, actor, {
      type: 'state.added',
      subject: { kind: 'state', id },
      data: { code, nameEn: input.nameEn, nameZh: input.nameZh },
    })
    return done({ code })
  })
}

/**
 * Changes what the table says of a State. Its posts follow with their names and region; an official name that a post uses otherwise stays. Optimistic
 * as `changeConsulate`. What went out, and every list as at an earlier day, stays as it was.
 */
export async function changeState(actor: Actor, input: ChangedState): Promise<Outcome<{ code: string }>> {
  demand(actor, 'states.manage')
  const { id, version, ...facts } = input
  return transaction(async tx => {
    const before = await lockedState(tx, id)
    const flat = flatOf({ ...facts, forms: formsKept(facts.forms) })
    if (before.version !== version) return changedMeanwhile(tx, 'state', flatOf(before), flat)
    const changes = changesBetween(flatOf(before), flat)
    if (Object.keys(changes).length === 0) return done({ code: before.code })
    const after = await tx.state.update({
      where: { id },
      data: { ...facts, forms: formsKept(facts.forms), version: version + 1 },
    })
    await followed(tx, before, after)
    await record(tx, actor, { type: 'state.changed', subject: { kind: 'state', id }, data: { changes } })
    return done({ code: before.code })
  })
}

/** Takes a State from the table that was put there by mistake. Refused as `state_in_use` where a post is of it. */
export async function removeState(actor: Actor, { id }: RemovedState): Promise<Outcome<null>> {
  demand(actor, 'states.manage')
  return transaction(async tx => {
    const { code, nameEn, nameZh } = await lockedState(tx, id)
    if ((await tx.consulate.count({ where: { sendingState: code } })) > 0) return refused('state_in_use')
    await tx.state.delete({ where: { id } })
    await record(tx, actor, {
      type: 'state.removed',
      subject: { kind: 'state', id },
      data: { code, nameEn, nameZh },
    })
    return done(null)
  })
}

async function lockedState(tx: Tx, id: string): Promise<State> {
  await tx.$queryRaw`select id from "State" where id = ${id}::uuid for update`
  const state = await tx.state.findUnique({ where: { id } })
  if (!state) throw new NotFound('state')
  return state
}

/** The posts say what the table says, and are found by it. */
async function followed(tx: Tx, before: State, after: State): Promise<void> {
  await tx.$executeRaw`
    update "Consulate" set "stateEn" = ${after.nameEn}, "stateZh" = ${after.nameZh}, region = ${after.region},
      "officialStateEn" = case "officialStateEn" when ${before.officialEn} then ${after.officialEn} else "officialStateEn" end,
      "officialStateZh" = case "officialStateZh" when ${before.officialZh} then ${after.officialZh} else "officialStateZh" end,
      version = version + 1, "updatedAt" = now()
    where "sendingState" = ${after.code}`
}

/** The forms that say something. */
function formsKept(forms: ChangedState['forms']): StateForms {
  return Object.fromEntries(
    Object.entries(forms).flatMap(([rank, { en, zh }]) => {
      const kept = { ...(en && { en }), ...(zh && { zh }) }
      return Object.keys(kept).length > 0 ? [[rank, kept]] : []
    }),
  )
}

/** The forms as fields of their own, so that a change names the one that changed. */
function flatOf<Facts extends { forms: unknown }>({ forms, ...facts }: Facts) {
  const said = forms as StateForms
  const each = FORM_RANKS.flatMap(rank =>
    (['zh', 'en'] as const).map(locale => [`forms.${rank}.${locale}`, said[rank]?.[locale] ?? null]),
  )
  return { ...facts, ...Object.fromEntries(each) }
}
