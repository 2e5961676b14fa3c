import { db } from '@/lib/db/client'
import { open, plan, typedForm } from '@/lib/testing/access/records'
import { type ActionCase, NOWHERE } from '../case'

const permission = 'activities.write'
const nonexistent = () => ({ id: NOWHERE, version: '1' })
const malformed = () => ({ id: '', version: '' })

export const PLANS: Record<string, ActionCase> = {
  'plans.submit': {
    permission,
    own: async people => ({
      ...(await typedForm(people, (await plan(people)).id)),
      titleEn: 'New',
      intent: 'save',
    }),
    nonexistent: async people => ({ ...(await typedForm(people, (await plan(people)).id)), id: NOWHERE }),
    malformed: () => ({ id: "' or true --", intent: 'burn', titleEn: ['a', 'b'] }),
  },
  'plans.discard': {
    permission,
    own: async people => {
      const draft = await plan(people)
      await db().activity.update({ where: { id: draft.id }, data: { status: 'draft' } })
      return draft
    },
    nonexistent,
    malformed,
  },
  'plans.conclude': {
    permission,
    own: async people => {
      const { id, version } = await open(people)
      const startsAt = new Date(Date.now() - 60_000)
      await db().activity.update({ where: { id }, data: { startsAt, replyBy: startsAt } })
      return { id, version }
    },
    nonexistent,
    malformed,
  },
}
