import type { Actor } from '@/lib/access/actor'
import { db, transaction } from '@/lib/db/client'
import { chooseAudience } from '@/lib/invitations/commands/choose-audience'
import { recordReply } from '@/lib/invitations/commands/record-reply'
import { sendInvitations } from '@/lib/invitations/commands/send'
import { contentsOf } from '@/lib/invitations/queries/approval'
import { draftRecipients } from '@/lib/invitations/queries/drafts'
import { checkedFingerprint } from '@/lib/invitations/rules/checking'
import { audienceSchema, replySchema } from '@/lib/invitations/schema'
import { createActivity } from '@/lib/plans/commands/create'
import { planActivity } from '@/lib/plans/commands/plan'
import type { ActivityValues } from '@/lib/plans/types'
import { sampleStaff } from './july-21'
import { must } from './must'

type Loaded = { districts: string[]; posts: string[] }

/** The second half-year: one activity that is out with its first replies, one that is planned, one that is a draft. */
export async function loadCityActivities(loaded: Loaded): Promise<string> {
  const staff = await sampleStaff()
  const [district = ''] = loaded.districts
  const out = await plan(staff, forum(district))
  await invite(staff, out, loaded.posts.slice(0, 12))
  const replies = await answer(staff, out)
  await plan(staff, walk())
  must(
    await createActivity(staff, {
      titleEn: 'Autumn business round table',
      titleZh: '秋季经贸圆桌会',
      kind: 'economic',
    }),
  )
  return `3, with ${replies} replies`
}

const at = (day: string, time: string) => new Date(`2023-${day}T${time}:00+08:00`)

function forum(district: string): Partial<ActivityValues> {
  return {
    kind: 'international_exchange',
    titleEn: 'River cities forum, opening day',
    titleZh: '江河城市论坛开幕日',
    purposeEn: 'To exchange experience on the care of rivers and harbours',
    purposeZh: '交流江河与港口治理经验',
    placeEn: 'Linjiang International Conference Centre',
    placeZh: '临江国际会议中心',
    dressEn: 'Business attire',
    dressZh: '商务正装',
    startsAt: at('07-28', '09:30'),
    endsAt: at('07-28', '16:00'),
    replyBy: at('07-24', '18:00'),
    coHosts: [district],
    contactName: 'Lin Shili 林示例',
  }
}

function walk(): Partial<ActivityValues> {
  return {
    kind: 'cultural',
    titleEn: 'Old harbour culture walk',
    titleZh: '老港文化行',
    placeEn: 'Old Harbour, Donghu District',
    placeZh: '东湖区老港',
    startsAt: at('09-08', '14:00'),
    endsAt: at('09-08', '17:30'),
    replyBy: at('09-01', '18:00'),
    contactName: 'Lin Shili 林示例',
  }
}

async function plan(staff: Actor, values: Partial<ActivityValues>): Promise<string> {
  const draft = must(await createActivity(staff, values))
  return must(await planActivity(staff, draft)).id
}

async function invite(staff: Actor, activityId: string, consulates: string[]): Promise<void> {
  must(await chooseAudience(staff, audienceSchema.parse({ activityId, addressee: 'head', consulates })))
  const checked = await transaction(async tx => {
    const activity = await tx.activity.findUniqueOrThrow({ where: { id: activityId } })
    const drafts = await draftRecipients(tx, staff, activityId)
    return checkedFingerprint(activity, drafts, await contentsOf(tx, activity))
  })
  must(await sendInvitations(staff, { activityId, checked }))
}

/** Staff note what posts said by telephone. */
async function answer(staff: Actor, activityId: string): Promise<number> {
  const invitations = await db().invitation.findMany({
    where: { activityId, status: 'issued' },
    orderBy: { consulate: { stateEn: 'asc' } },
  })
  const answered = invitations.slice(0, 6)
  for (const [index, invitation] of answered.entries()) {
    const regrets = index % 4 === 3 || !invitation.contactId
    const input = replySchema.parse({
      invitationId: invitation.id,
      answer: regrets ? 'regrets' : 'attending',
      delegates: regrets ? [] : [{ pick: invitation.contactId }],
    })
    must(await recordReply(staff, { ...input, channel: 'phone' }))
  }
  return answered.length
}
