import { db } from '@/lib/db/client'
import { recordReply } from '@/lib/invitations/commands/record-reply'
import { waitForPlace } from '@/lib/invitations/commands/waiting'
import type { People } from '@/lib/testing/people'
import { type ActionCase, NOWHERE } from '../case'
import { open } from '../records'

/** Both posts are invited to an activity with one place, which somebody has. */
async function full(people: People) {
  const activity = await open(people)
  await db().activity.update({ where: { id: activity.id }, data: { capacity: 1 } })
  const taken = await db().invitation.create({
    data: {
      ...{
        activityId: activity.id,
        status: 'issued',
        seats: 1,
        addressee: 'post',
        calendarUid: `x.${activity.id}`,
      },
      consulateId: (await another()).id,
      issuedAt: new Date(),
    },
  })
  const delegates = [{ pick: 'other' as const, honorific: '', name: 'A Guest', title: '' }]
  const answer = { answer: 'attending' as const, delegates, note: '', privateNote: '' }
  await recordReply(people.actors.staff, { invitationId: taken.id, ...answer, channel: 'phone' })
  return activity
}

function another() {
  const words = {
    sendingState: 'NL',
    stateEn: 'Netherlands',
    stateZh: '荷兰',
    officialStateEn: '',
    officialStateZh: '',
  }
  const names = { nameEn: 'Consulate', nameZh: '领事馆', cityEn: 'City', cityZh: '市', region: 'europe' }
  return db().consulate.create({ data: { ...words, ...names, class: 'consulate', district: [] } })
}

async function waits(people: People, which: 'mine' | 'theirs') {
  const activity = await full(people)
  await waitForPlace(people.actors.staff, { invitationId: activity[which], people: 1 })
  return { invitationId: activity[which] }
}

const nonexistent = () => ({ invitationId: NOWHERE })
const malformed = () => ({ invitationId: 'x' })
const asked = { nonexistent, malformed }

export const WAITING: Record<string, ActionCase> = {
  'invitations.waitInPortal': {
    ...asked,
    permission: 'replies.own',
    own: async people => ({ invitationId: (await full(people)).mine }),
    other: async people => ({ invitationId: (await full(people)).theirs }),
  },
  'invitations.endOwnWaiting': {
    ...asked,
    permission: 'replies.own',
    own: people => waits(people, 'mine'),
    other: people => waits(people, 'theirs'),
  },
  'invitations.waitOnBehalf': {
    ...asked,
    permission: 'replies.behalf',
    own: async people => ({ invitationId: (await full(people)).mine }),
  },
  'invitations.endWaiting': { ...asked, permission: 'replies.behalf', own: people => waits(people, 'mine') },
  'invitations.putFirst': { ...asked, permission: 'replies.behalf', own: people => waits(people, 'mine') },
}
