import { dayIn, now, ZONE } from '@/lib/clock'
import { db } from '@/lib/db/client'
import { approveSupport } from '@/lib/support/commands/answer'
import { saveSupport } from '@/lib/support/commands/ask'
import { saveSupportSchema } from '@/lib/support/schema'
import type { People } from '@/lib/testing/people'
import { type ActionCase, type Input, NOWHERE } from '../case'

const later = () => dayIn(ZONE, new Date(now().getTime() + 20 * 24 * 60 * 60 * 1000))

const asks = () => ({
  ...{ titleEn: 'Film week', titleZh: '电影周', kind: 'cultural', firstOn: later(), 'needs[]': ['venue'] },
  details: 'A hall.',
})

type Stage = 'draft' | 'submitted' | 'approved'

/** What the officer's post has asked, at a stage of its life. */
export async function supportAsked({ actors }: People, stage: Stage): Promise<string> {
  const intent = stage === 'draft' ? 'save' : 'submit'
  const { 'needs[]': needs, ...rest } = asks()
  const saved = await saveSupport(actors.officer, saveSupportSchema.parse({ ...rest, needs, intent }))
  if (!saved.ok) throw new Error(saved.reason)
  const { id } = saved.value
  if (stage === 'approved')
    await approveSupport(actors.staff, { supportId: id, version: 2, wordsZh: '', wordsEn: '' })
  return id
}

/** What another post has asked, or means to. */
export async function supportOfOther({ otherConsulateId }: People): Promise<string> {
  const day = new Date(`${later()}T00:00:00Z`)
  const { id } = await db().supportRequest.create({
    data: {
      ...{ consulateId: otherConsulateId, titleEn: 'Theirs', kind: 'trade', firstOn: day, lastOn: day },
      needs: ['media'],
    },
  })
  return id
}

const reasons = { reasonZh: '场地已满。', reasonEn: 'The hall is taken.' }

const ofPost = (stage: Stage, version: string, more: () => Input = () => ({})): ActionCase => ({
  permission: 'support.own',
  own: async people => ({ supportId: await supportAsked(people, stage), version, ...more() }),
  other: async people => ({ supportId: await supportOfOther(people), version: '1', ...more() }),
  nonexistent: () => ({ supportId: NOWHERE, version, ...more() }),
  malformed: () => ({ supportId: 'x', version, ...more() }),
})

/** To the office a draft is not there. */
const ofOffice = (stage: Stage, version: string, more: () => Input = () => ({})): ActionCase => ({
  ...ofPost(stage, version, more),
  permission: 'support.answer',
})

export const SUPPORT: Record<string, ActionCase> = {
  'support.saveSupport': ofPost('draft', '1', asks),
  'support.discardSupport': ofPost('draft', '1'),
  'support.withdrawSupport': ofPost('submitted', '2'),
  'support.takeSupport': ofOffice('submitted', '2', () => ({ answerBy: later() })),
  'support.approveSupport': ofOffice('submitted', '2'),
  'support.declineSupport': ofOffice('submitted', '2', () => reasons),
  'support.deliverSupport': ofOffice('approved', '3'),
}
