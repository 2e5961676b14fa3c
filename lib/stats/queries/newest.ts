import { type Actor, demand } from '@/lib/access/actor'
import { db } from '@/lib/db/client'
import { theOffice } from '@/lib/offices/queries'
import type { HalfYear } from '@/lib/plans/rules/half-year'
import { COUNTED_STATES } from '../rules/definitions'
import { currentHalfYear } from './half-year'

/** The newest half-year of which anything is known, recorded or counted; the current one (office time) where nothing is. */
export async function newestHalfYear(actor: Actor): Promise<HalfYear> {
  demand(actor, 'figures.read')
  const { id: officeId } = await theOffice()
  const [recorded, counted, current] = await Promise.all([
    db().recordedFigure.aggregate({ _max: { halfYear: true }, where: { officeId, removedAt: null } }),
    db().activity.aggregate({
      _max: { halfYear: true },
      where: { status: { in: [...COUNTED_STATES] }, invitations: { some: { status: 'issued' } } },
    }),
    currentHalfYear(),
  ])
  const halves = [recorded._max.halfYear, counted._max.halfYear].filter(half => half !== null)
  return halves.sort().at(-1) ?? current
}
