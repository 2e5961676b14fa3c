import { type Actor, demand } from '@/lib/access/actor'
import { db } from '@/lib/db/client'
import { theOffice } from '@/lib/offices/queries'
import type { HalfYear } from '@/lib/plans/rules/half-year'
import { COUNTED_STATES } from '../rules/definitions'
import { currentHalfYear } from './half-year'

/** The newest half-year, not after the current one (office time), of which anything is known, recorded or counted; else the current one. */
export async function newestHalfYear(actor: Actor): Promise<HalfYear> {
  demand(actor, 'figures.read')
  const { id: officeId } = await theOffice()
  const current = await currentHalfYear()
  const [recorded, invited, supported] = await Promise.all([
    db().recordedFigure.aggregate({
      _max: { halfYear: true },
      where: { officeId, removedAt: null, halfYear: { lte: current } },
    }),
    db().activity.aggregate({
      _max: { halfYear: true },
      where: {
        halfYear: { lte: current },
        status: { in: [...COUNTED_STATES] },
        invitations: { some: { status: 'issued' } },
      },
    }),
    db().supportRequest.aggregate({
      _max: { halfYear: true },
      where: { halfYear: { lte: current }, status: 'delivered' },
    }),
  ])
  const halves = [recorded, invited, supported].map(({ _max }) => _max.halfYear).filter(half => half !== null)
  return halves.sort().at(-1) ?? current
}
