import { expect, it } from 'vitest'
import { verifyChain } from '@/lib/audit/queries'
import { db } from '@/lib/db/client'
import { cancelOpenActivity } from '@/lib/invitations/commands/change-activity'
import { type Stage, well } from '../stage'

/** Wednesday, 11 October: the activity is cancelled; and what can be said of the whole when all is over. */
export function endedByCancelling(stage: () => Stage) {
  it('is cancelled: all who were invited are told, and their calendar entries are withdrawn', async () => {
    const { staff, activityId, box } = stage()
    await stage().at('10-11T15:00', {})
    const { version } = await stage().activity()
    const reason = { reasonEn: 'A storm is expected', reasonZh: '预计有暴雨' }
    well(await cancelOpenActivity(staff, { activityId, version, ...reason }))
    const messages = (cancellations: number) =>
      `cancellation ${cancellations}, change 27, invitation 31, passed_on 1, place_offered 1, receipt 3, reminder 38`
    await stage().at(
      '10-11T15:00',
      {},
      { status: 'cancelled', going: 'cancellation 31', ladder: null, calls: '', messages: messages(31) },
    )
    const all =
      'AR AT AU BE BR CA CL DE DK EG ES FI/post FR GR HU ID IN IT JP KR MX MY NL NL/head NO NZ PE PL SE UY ZA'
    await stage().at('10-11T15:01', { cancellation: all }, { going: '' })
    const entries = await Promise.all(
      all.split(' ').map(async holder => [holder, await box.entry(holder)] as const),
    )
    const sequences = new Map(
      entries.map(([holder, { method, sequence }]) => [holder, `${method} ${sequence}`]),
    )
    // Who had regretted heard nothing of the change: theirs is the first that follows the invitation.
    for (const [holder, entry] of sequences)
      expect([holder, entry]).toEqual([
        holder,
        ['BE', 'FR', 'GR', 'ID'].includes(holder) ? 'CANCEL 1' : 'CANCEL 2',
      ])
    expect(await stage().byLink('AU', 'regrets')).toMatchObject({ ok: false, reason: 'cancelled' })
  })

  it('has reminded nobody who had answered, and nobody twice of one step', async () => {
    const reminders = stage().box.mails.filter(mail => mail.kind === 'reminder')
    expect(reminders).toHaveLength(38)
    const replies = await db().reply.findMany({
      select: { at: true, invitation: { select: { consulate: { select: { sendingState: true } } } } },
    })
    const answered = (code: string, at: Date) =>
      replies.some(reply => reply.invitation.consulate.sendingState === code && reply.at < at)
    expect(reminders.filter(({ to, at }) => answered(to, at))).toEqual([])
    const steps = await db().chaseStep.findMany({ select: { invitationId: true, days: true, outcome: true } })
    expect(steps.map(step => step.outcome)).toEqual(Array(38).fill('sent'))
    expect(new Set(steps.map(({ invitationId, days }) => `${invitationId} ${days}`)).size).toBe(38)
  })

  it('leaves a chain of events without a gap', async () => {
    const events = await db().auditEvent.count()
    expect(await verifyChain()).toMatchObject({ broken: null, rows: events })
  })
}
