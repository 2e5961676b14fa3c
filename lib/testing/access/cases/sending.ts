import { db } from '@/lib/db/client'
import { submitForApproval } from '@/lib/invitations/commands/approval'
import { scheduleSending } from '@/lib/invitations/commands/schedule'
import { accountMail, attached, begin, draw, open, plan } from '@/lib/testing/access/records'
import type { People } from '@/lib/testing/people'
import { type ActionCase, NOWHERE } from '../case'

const permission = 'invitations.send'

/** A morning on which the office works before an activity begins, as it is typed. */
async function nextWorkingDay(activityId: string): Promise<{ day: string; time: string }> {
  const { startsAt } = await db().activity.findUniqueOrThrow({ where: { id: activityId } })
  // Whatever day it is today, and whatever is celebrated: some years on there is a plain Tuesday in May.
  const later = new Date('2031-06-01T02:00:00Z')
  const times = { startsAt: later, endsAt: new Date('2031-06-01T08:00:00Z'), replyBy: later }
  if (startsAt) await db().activity.update({ where: { id: activityId }, data: times })
  return { day: '2031-05-13', time: '10:00' }
}

async function askApproval({ officeId }: People) {
  await db().office.update({ where: { id: officeId }, data: { approval: 'director' } })
}

/** What staff submitted for approval. The office asks for none afterwards, for the other cases. */
async function submitted(people: People): Promise<string> {
  await askApproval(people)
  const { activityId, checked } = await draw(people)
  await submitForApproval(people.actors.staff, { activityId, checked, note: '' })
  await db().office.update({ where: { id: people.officeId }, data: { approval: 'none' } })
  return (await db().sendingApproval.findFirstOrThrow({ where: { activityId } })).id
}

/** The way of an invitation out of the house and, at its end, who came. */
export const SENDING: Record<string, ActionCase> = {
  'invitations.chooseAudience': {
    permission,
    own: async people => ({
      activityId: (await plan(people)).id,
      addressee: 'post',
      consulates: [people.consulateId, people.otherConsulateId],
    }),
    nonexistent: people => ({ activityId: NOWHERE, addressee: 'post', consulates: people.consulateId }),
    malformed: () => ({ activityId: NOWHERE, addressee: 'everybody', consulates: 'x' }),
  },
  'invitations.submitForApproval': {
    permission,
    own: async people => {
      await askApproval(people)
      const { activityId, checked } = await draw(people)
      return { activityId, checked, note: 'As discussed.' }
    },
    nonexistent: () => ({ activityId: NOWHERE, checked: 'x'.repeat(64) }),
    malformed: async people => ({ activityId: (await draw(people)).activityId, checked: 'x' }),
  },
  'invitations.decideApproval': {
    permission: 'invitations.approve',
    own: async people => ({ approvalId: await submitted(people), decision: 'approved' }),
    nonexistent: () => ({ approvalId: NOWHERE, decision: 'approved' }),
    malformed: async people => ({ approvalId: await submitted(people), decision: 'returned', reason: ' ' }),
  },
  'invitations.sendTestToMe': {
    permission,
    own: async people => {
      const { activityId, invitationId } = await draw(people)
      return { activityId, invitationId }
    },
    other: async people => ({
      activityId: (await draw(people)).activityId,
      invitationId: (await draw(people)).invitationId,
    }),
    nonexistent: () => ({ activityId: NOWHERE, invitationId: NOWHERE }),
    malformed: () => ({ activityId: 'x', invitationId: 'x' }),
    // No mail server stands beside these tests.
    outcomes: { own: 'test_not_sent' },
  },
  'invitations.scheduleSending': {
    permission,
    own: async people => {
      const { activityId, checked } = await draw(people)
      return { activityId, checked, ...(await nextWorkingDay(activityId)) }
    },
    nonexistent: () => ({ activityId: NOWHERE, checked: 'x'.repeat(64), day: '2031-05-06', time: '09:00' }),
    malformed: async people => ({ activityId: (await draw(people)).activityId, checked: 'x' }),
  },
  'invitations.unscheduleSending': {
    permission,
    own: async people => {
      const { activityId, checked } = await draw(people)
      await scheduleSending(people.actors.staff, {
        activityId,
        checked,
        ...(await nextWorkingDay(activityId)),
      })
      return { scheduledId: (await db().scheduledSending.findFirstOrThrow({ where: { activityId } })).id }
    },
    nonexistent: () => ({ scheduledId: NOWHERE }),
    malformed: () => ({ scheduledId: 'x' }),
  },
  'invitations.removeAttachment': {
    permission,
    own: async people => ({ attachmentId: (await attached(people)).attachmentId }),
    nonexistent: () => ({ attachmentId: NOWHERE }),
    malformed: () => ({ attachmentId: 'x' }),
  },
  'invitations.leaveOut': {
    permission,
    own: async people => {
      const { activityId, invitationId } = await draw(people)
      return { activityId, invitationId }
    },
    other: async people => ({
      activityId: (await draw(people)).activityId,
      invitationId: (await draw(people)).invitationId,
    }),
    nonexistent: async people => ({ activityId: (await draw(people)).activityId, invitationId: NOWHERE }),
    malformed: () => ({ activityId: NOWHERE, invitationId: 'x' }),
  },
  'invitations.sendInvitations': {
    permission,
    own: async people => {
      const { activityId, checked } = await draw(people)
      return { activityId, checked }
    },
    other: async people => ({ activityId: NOWHERE, checked: (await draw(people)).checked }),
    nonexistent: () => ({ activityId: NOWHERE, checked: '0'.repeat(64) }),
    malformed: async people => ({ activityId: (await draw(people)).activityId, checked: '' }),
  },
  'invitations.stopSending': {
    permission,
    own: async people => ({ messageId: (await open(people)).messageId }),
    other: async people => ({ messageId: (await accountMail(people)).messageId }),
    nonexistent: () => ({ messageId: NOWHERE }),
    malformed: () => ({ messageId: 'x' }),
  },
  'invitations.resendInvitation': {
    permission,
    own: async people => ({ invitationId: (await open(people)).mine }),
    other: async people => ({ invitationId: (await draw(people)).invitationId }),
    nonexistent: () => ({ invitationId: NOWHERE }),
    malformed: () => ({ invitationId: '' }),
  },
  'correspondence.resendDelivery': {
    permission,
    own: async people => {
      const { messageId } = await open(people)
      const { id } = await db().delivery.findFirstOrThrow({ where: { messageId } })
      await db().delivery.update({ where: { id }, data: { status: 'failed' } })
      return { deliveryId: id }
    },
    other: async people => ({ deliveryId: (await accountMail(people)).deliveryId }),
    nonexistent: () => ({ deliveryId: NOWHERE }),
    malformed: () => ({ deliveryId: '0' }),
  },
  'attendance.markAttendance': {
    permission: 'attendance.mark',
    own: async people => ({ delegateId: (await begin(people)).delegateId, came: 'yes' }),
    nonexistent: () => ({ delegateId: NOWHERE, came: 'yes' }),
    malformed: async people => ({ delegateId: (await begin(people)).delegateId, came: 'perhaps' }),
  },
}
