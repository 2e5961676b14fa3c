import type { Actor } from '@/lib/access/actor'
import { actorOfUser } from '@/lib/access/gate'
import { db } from '@/lib/db/client'
import { createActivity } from '@/lib/plans/commands/create'
import { planActivity } from '@/lib/plans/commands/plan'
import { jsonOf } from './facts'
import { must } from './must'

type July21 = {
  activity: { titleEn: string; titleZh: string; purposeEn: string }
  stops: { nameEn: string; nameZh: string }[]
}

/** The hours of the stops are not in the source: illustrations. */
const HOURS = ['14:00', '15:10', '16:20']
const at = (time: string) => new Date(`2023-07-21T${time}:00+08:00`)

/** Plans the activity of 21 July 2023 as the staff would, with both districts as hosts. Nobody is invited yet. */
export async function planJuly21(offices: Record<string, string>): Promise<undefined> {
  const { activity, stops } = await jsonOf<July21>('july-21.json')
  const staff = await sampleStaff()
  const draft = must(
    await createActivity(staff, {
      kind: 'liaison_meeting',
      titleEn: activity.titleEn,
      titleZh: activity.titleZh,
      purposeEn: activity.purposeEn,
      purposeZh: '就各馆2023年下半年活动交流情况、听取建议',
      placeEn: 'Yuzhong District, then Bishan District',
      placeZh: '渝中区，后赴璧山区',
      dressEn: 'Business attire',
      dressZh: '商务正装',
      startsAt: at('09:00'),
      endsAt: at('17:30'),
      replyBy: new Date('2023-07-18T23:59:00+08:00'),
      coHosts: [offices.yuzhong ?? '', offices.bishan ?? ''],
      contactName: 'Lin Shili 林示例',
      programme: [
        {
          startsAt: at('09:00'),
          textEn: 'Meeting, chaired by the Deputy Director-General',
          textZh: '会议，市外办副主任主持',
        },
        ...stops.map((stop, index) => ({
          startsAt: at(HOURS[index] ?? '17:00'),
          textEn: stop.nameEn,
          textZh: stop.nameZh,
        })),
      ],
    }),
  )
  must(await planActivity(staff, draft))
  return undefined
}

/** The first of the sample's staff, who makes its activities. */
export async function sampleStaff(): Promise<Actor> {
  const user = await db().user.findFirstOrThrow({ where: { role: 'staff' }, orderBy: [{ createdAt: 'asc' }] })
  const actor = await actorOfUser(user.id)
  if (!actor) throw new Error('The sample has no staff.')
  return actor
}
