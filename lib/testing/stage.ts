import { expect } from 'vitest'
import type { Actor } from '@/lib/access/actor'
import type { Outcome } from '@/lib/errors'
import { answerByLink } from '@/lib/invitations/commands/by-link'
import { chooseAudience } from '@/lib/invitations/commands/choose-audience'
import { recordReply } from '@/lib/invitations/commands/record-reply'
import { sendInvitations } from '@/lib/invitations/commands/send'
import { checkInvitations } from '@/lib/invitations/queries/check'
import { cockpit } from '@/lib/invitations/queries/cockpit'
import { replySchema } from '@/lib/invitations/schema'
import { submitActivity } from '@/lib/plans/commands/submit'
import type { Submitted } from '@/lib/plans/schema'
import { type Figures, figuresOf } from './figures'
import { goOn } from './going-on'
import { mailFrom, makePostOffice } from './inbound'
import { Letterbox } from './letterbox'
import { thirtyPosts } from './thirty'

type Changed = Partial<Omit<Figures, 'ladder'>> & { ladder?: Figures['ladder'] | null }
type Answer = 'attending' | 'tentative' | 'regrets'

/** What stands already, and who is addressed: what staff type into the form of an activity. */
const FORM: Omit<Submitted, 'id' | 'version' | 'intent' | 'organisers'> = {
  titleEn: 'Meeting of deputy heads',
  titleZh: '副馆长会议',
  kind: 'liaison_meeting',
  ...{ purposeEn: '', purposeZh: '', dressEn: '', dressZh: '' },
  placeEn: 'Town Hall',
  placeZh: '市政厅',
  ...{ date: '2023-10-20', startTime: '09:00', endDate: '', endTime: '17:00' },
  replyBy: '2023-10-10',
  seats: '2',
  capacity: '12',
  tentativeAllowed: 'on',
  letterForm: 'letter',
  rsvp: 'either_way',
  nominations: 'outside',
  roleSeats: [],
  chaseDays: '5, 3, 1',
  asks: [],
  ...{ officeId: '', coHosts: [], contactName: '', contactPhone: '', contactEmail: '' },
  programme: [],
}

/**
 * An activity with twelve places, to which thirty posts can be invited, with a real mail server and a real mailbox; and what an act of it
 * needs: who does something, that time goes on, and what is to be seen afterwards.
 */
export async function makeStage() {
  const office = await makePostOffice()
  const { world, staff, server, mailbox, close } = office
  const posts = await thirtyPosts(world)
  const box = new Letterbox(server, posts)
  const typed = { ...FORM, organisers: [world.users.staff.id] }
  const activityId = well(await submitActivity(staff, { ...typed, id: '', version: 0, intent: 'invite' })).id
  let shown: Omit<Partial<Figures>, 'ladder'> & Pick<Figures, 'ladder'> = { ladder: {} }

  const postOf = (code: string) => {
    const post = posts.get(code)
    if (!post) throw new Error(`${code} is not invited`)
    return post
  }
  const invitationOf = async (code: string) => {
    const row = (await cockpit(staff, activityId)).rows.find(one => one.post.sendingState === code)
    if (!row) throw new Error(`${code} is not invited`)
    return row
  }
  /** Whoever holds the invitation comes, and so many others that they are `people`. */
  const answerOf = (holder: string, answer: Answer, people: number) => {
    const [code = '', who] = holder.split('/')
    const { head, deputy } = postOf(code)
    const own = { pick: who === 'head' ? head.id : deputy.id }
    const others = Array.from({ length: people }, (_, at) => ({ pick: 'other', name: `Guest ${at}` }))
    return { answer, delegates: [own, ...others].slice(0, people) }
  }

  /**
   * At this hour a worker has done what was due; then the posts have received these mails and no other, and of the cockpit's figures these
   * have changed and no other. A null for the ladder says that there is none any more.
   */
  const at = async (hour: string, mails: Record<string, string>, ...changes: Changed[]) => {
    await goOn(`2023-${hour}`)
    expect(await box.news()).toEqual(mails)
    for (const changed of changes) {
      const ladder = changed.ladder === null ? {} : { ...shown.ladder, ...changed.ladder }
      shown = { ...shown, ...changed, ladder }
    }
    expect(await figuresOf(staff, activityId)).toEqual(shown)
  }

  return {
    ...{ world, staff, box, mailbox, close, activityId, typed, postOf, invitationOf, at },
    activity: async () => (await cockpit(staff, activityId)).activity,

    /** The first so many posts are invited at once, the rest an hour later. */
    async invite(first: number) {
      const consulates = [...posts.values()].map(post => post.id)
      well(await chooseAudience(staff, { activityId, addressee: 'deputy', consulates, addressees: {} }))
      const { fingerprint: checked } = await checkInvitations(staff, activityId)
      return well(await sendInvitations(staff, { activityId, checked, first, restAfter: 60 }))
    },

    /** The link in the newest mail of a holder is opened, and its form filled in. */
    async byLink(holder: string, answer: Answer, people = 0) {
      return answerByLink(await box.guest(holder), answerOf(holder, answer, people))
    },

    /** An officer answers in the portal, or staff take down what a post says by telephone. */
    async by(who: Actor, channel: 'phone' | 'portal', code: string, answer: Answer, people = 0, more = {}) {
      const { id: invitationId } = await invitationOf(code)
      const input = replySchema.parse({ invitationId, ...answerOf(code, answer, people), ...more })
      return recordReply(who, { ...input, channel })
    },

    /** A program's answer to the entry that a holder has lies in the mailbox. */
    async byCalendar(program: string, holder: string, over: Record<string, string> = {}) {
      const entry = await box.entry(holder)
      await mailbox.deliver(mailFrom(program, entry, { sequence: entry.sequence, ...over }))
    },

    /** The office begins its day, and what it then sends by itself can be stopped no more. */
    async morning(day: string, mails: Record<string, string>, ...changes: Changed[]) {
      await goOn(`2023-${day}T09:00`)
      await at(`${day}T09:01`, mails, ...changes)
    },
  }
}

export type Stage = Awaited<ReturnType<typeof makeStage>>

/** What a command gave; throws where it refused. */
export function well<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(`${outcome.reason} ${JSON.stringify(outcome)}`)
  return outcome.value
}
