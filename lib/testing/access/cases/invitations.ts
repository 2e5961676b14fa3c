import { setPlace } from '@/lib/invitations/commands/guest-order'
import { recordReply } from '@/lib/invitations/commands/record-reply'
import { open, plan, typedForm } from '@/lib/testing/access/records'
import { type ActionCase, NOWHERE } from '../case'

const permission = 'invitations.send'
const moved = { date: '2031-05-06', startTime: '09:00', endDate: '', endTime: '17:00', replyBy: '2031-05-01' }
const why = { reasonEn: 'Because.', reasonZh: '有原因。' }
const answer = { answer: 'attending', 'delegates.0.pick': 'other', 'delegates.0.name': 'A. Guest' }

/** Of posts that are chosen in an activity: those of another one are passed over like those that are not there. */
const NOBODY = { other: 'nothing_chosen', nonexistent: 'nothing_chosen' }

/** What is done to invitations that are out, and to the activity that they are to. */
export const INVITATIONS: Record<string, ActionCase> = {
  'invitations.remindAwaiting': {
    permission,
    own: async people => ({ activityId: (await open(people)).id }),
    other: async people => ({ activityId: (await open(people)).id, invitations: (await open(people)).mine }),
    nonexistent: async people => ({ activityId: (await open(people)).id, invitations: NOWHERE }),
    malformed: () => ({ activityId: NOWHERE, invitations: ['x', NOWHERE] }),
    outcomes: { other: 'nobody_awaited', nonexistent: 'nobody_awaited' },
  },
  'invitations.sendPourMemoire': {
    permission,
    own: async people => {
      const { id: activityId, mine } = await open(people)
      const delegates = [{ pick: 'other' as const, honorific: '', name: 'A. Guest', title: '' }]
      const attending = { answer: 'attending' as const, delegates, note: '', privateNote: '' }
      await recordReply(people.actors.staff, { invitationId: mine, ...attending, channel: 'phone' })
      return { activityId }
    },
    nonexistent: () => ({ activityId: NOWHERE }),
    malformed: () => ({ activityId: NOWHERE, invitations: ['x'] }),
  },
  'invitations.duplicateActivity': {
    permission: 'activities.write',
    own: async people => ({ activityId: (await open(people)).id }),
    nonexistent: () => ({ activityId: NOWHERE }),
    malformed: () => ({ activityId: 'x' }),
  },
  'invitations.changeSeats': {
    permission,
    own: async people => {
      const { id: activityId, mine } = await open(people)
      return { activityId, invitations: mine, seats: '1' }
    },
    other: async people => ({
      activityId: (await open(people)).id,
      invitations: (await open(people)).mine,
      seats: '1',
    }),
    nonexistent: async people => ({ activityId: (await open(people)).id, invitations: NOWHERE, seats: '1' }),
    malformed: () => ({ activityId: NOWHERE, invitations: NOWHERE, seats: '-1' }),
    outcomes: NOBODY,
  },
  'invitations.withdrawInvitations': {
    permission,
    own: async people => {
      const { id: activityId, mine } = await open(people)
      return { activityId, invitations: mine, ...why }
    },
    other: async people => ({ activityId: (await open(people)).id, invitations: (await open(people)).mine }),
    nonexistent: async people => ({ activityId: (await open(people)).id, invitations: NOWHERE }),
    malformed: () => ({ activityId: 'x', invitations: 'x' }),
    outcomes: NOBODY,
  },
  'invitations.setGuestOrder': {
    permission,
    own: async people => ({ activityId: (await open(people)).id, order: 'pinyin', reason: 'As agreed.' }),
    nonexistent: () => ({ activityId: NOWHERE, order: 'precedence' }),
    malformed: async people => ({ activityId: (await open(people)).id, order: 'pinyin', reason: ' ' }),
  },
  'invitations.setPlace': {
    permission,
    own: async people => ({
      invitationId: (await open(people)).mine,
      place: '1',
      reason: 'Guest of honour.',
    }),
    nonexistent: () => ({ invitationId: NOWHERE, place: '1', reason: 'Guest of honour.' }),
    malformed: async people => ({ invitationId: (await open(people)).mine, place: '0', reason: 'x' }),
  },
  'invitations.freePlace': {
    permission,
    own: async people => {
      const { mine: invitationId } = await open(people)
      await setPlace(people.actors.staff, { invitationId, place: 1, reason: 'Guest of honour.' })
      return { invitationId }
    },
    nonexistent: () => ({ invitationId: NOWHERE }),
    malformed: () => ({ invitationId: 'x' }),
  },
  'invitations.answerOnBehalf': {
    permission: 'replies.behalf',
    own: async people => ({ invitationId: (await open(people)).mine, ...answer }),
    nonexistent: () => ({ invitationId: NOWHERE, ...answer }),
    malformed: () => ({ invitationId: NOWHERE, ...answer, answer: 'perhaps' }),
  },
  'invitations.answerInPortal': {
    permission: 'replies.own',
    own: async people => ({ invitationId: (await open(people)).mine, ...answer }),
    other: async people => ({ invitationId: (await open(people)).theirs, ...answer }),
    nonexistent: () => ({ invitationId: NOWHERE, ...answer }),
    malformed: () => ({ invitationId: ['a', 'b'], ...answer }),
  },
  'invitations.readPrivate': {
    permission: 'private.read',
    own: async (people, role) => ({ activityId: (await open(people, role)).id }),
    other: async people => ({ activityId: (await open(people, 'director')).id }),
    nonexistent: () => ({ activityId: NOWHERE }),
    malformed: () => ({ activityId: '*' }),
  },
  'invitations.changeOpenActivity': {
    permission,
    own: async people => ({ ...(await typedForm(people, (await open(people)).id)), placeEn: 'Elsewhere' }),
    nonexistent: async people => ({ ...(await typedForm(people, (await plan(people)).id)), id: NOWHERE }),
    malformed: async people => ({ ...(await typedForm(people, (await plan(people)).id)), id: '' }),
  },
  'invitations.postponeActivity': {
    permission,
    own: async people => {
      const { id, version } = await open(people)
      return { id, version, ...moved, ...why }
    },
    nonexistent: () => ({ id: NOWHERE, version: '1', ...moved, ...why }),
    malformed: () => ({ id: '', version: '1', ...moved, ...why }),
  },
  'invitations.cancelActivity': {
    permission,
    own: async people => {
      const { id: activityId, version } = await open(people)
      return { activityId, version, ...why }
    },
    nonexistent: () => ({ activityId: NOWHERE, version: '1', ...why }),
    malformed: () => ({ activityId: NOWHERE, version: '1', reasonEn: ' ' }),
  },
  'invitations.closeReplies': {
    permission,
    own: async people => ({ activityId: (await open(people)).id, version: '1' }),
    nonexistent: () => ({ activityId: NOWHERE, version: '1' }),
    malformed: () => ({ activityId: '', version: 'x' }),
  },
  'invitations.reopenReplies': {
    permission,
    own: async people => ({ activityId: (await open(people)).id, version: '1' }),
    nonexistent: () => ({ activityId: NOWHERE, version: '1' }),
    malformed: () => ({ activityId: '', version: 'x' }),
  },
}
