import type { z } from 'zod'
import { type Actor, demand } from '@/lib/access/actor'
import { record } from '@/lib/audit/record'
import { type Tx, transaction } from '@/lib/db/client'
import { done, NotFound, type Outcome, refused } from '@/lib/errors'
import { MOST_VIEWS } from '../rules/views'
import type { nameViewSchema, removeViewSchema, saveViewSchema } from '../schema'
import { lockedUser } from './versions'

/** Puts a view of a list aside under a name. Refuses a name that another has, and more than can be looked over. */
export async function saveView(
  actor: Actor,
  { list, query, name }: z.output<typeof saveViewSchema>,
): Promise<Outcome<{ id: string }>> {
  demand(actor, 'views.own')
  return transaction(async tx => {
    await lockedUser(tx, actor.id)
    const views = await tx.savedView.findMany({ where: { userId: actor.id, list } })
    if (views.some(view => view.name === name)) return TAKEN
    if (views.length >= MOST_VIEWS) return refused('too_many_views')
    const { id } = await tx.savedView.create({ data: { userId: actor.id, list, query, name } })
    await record(tx, actor, { type: 'view.saved', subject: self(actor), data: { list, name } })
    return done({ id })
  })
}

/** Gives a view of one's own another name. Refuses one that another has; throws NotFound. */
export async function nameView(
  actor: Actor,
  { id, name }: z.output<typeof nameViewSchema>,
): Promise<Outcome<null>> {
  demand(actor, 'views.own')
  return transaction(async tx => {
    const { list, name: before } = await ownView(tx, actor, id)
    if (before === name) return done(null)
    if ((await tx.savedView.count({ where: { userId: actor.id, list, name } })) > 0) return TAKEN
    await tx.savedView.update({ where: { id }, data: { name } })
    const data = { list, changes: { name: [before, name] } }
    await record(tx, actor, { type: 'view.named', subject: self(actor), data })
    return done(null)
  })
}

/** Removes a view of one's own. Throws NotFound. */
export async function removeView(
  actor: Actor,
  { id }: z.output<typeof removeViewSchema>,
): Promise<Outcome<null>> {
  demand(actor, 'views.own')
  return transaction(async tx => {
    const { list, name } = await ownView(tx, actor, id)
    await tx.savedView.delete({ where: { id } })
    await record(tx, actor, { type: 'view.removed', subject: self(actor), data: { list, name } })
    return done(null)
  })
}

const TAKEN = refused('invalid', { fields: { name: 'view_there' } })

async function ownView(tx: Tx, actor: Actor, id: string) {
  await lockedUser(tx, actor.id)
  const view = await tx.savedView.findFirst({ where: { id, userId: actor.id } })
  if (!view) throw new NotFound('view')
  return view
}

const self = (actor: Actor) => ({ kind: 'user', id: actor.id }) as const
