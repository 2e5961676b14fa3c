import type { Actor } from '@/lib/access/actor'
import { actorOfUser } from '@/lib/access/gate'
import { db } from '@/lib/db/client'
import { publishPlan, submitPlan } from '@/lib/plans/commands/work-plan'
import { ownPlan } from '@/lib/plans/queries/work-plans'
import { type HalfYear, monthsOf } from '@/lib/plans/rules/half-year'
import { submitPlanSchema } from '@/lib/plans/schema'
import { must } from './must'

type Line = {
  titleEn: string
  titleZh: string
  kind: string
  /** The month of the half-year, from its first, and the days; none where they are open. */
  at: [month: number, first?: number, last?: number]
  placeEn?: string
  placeZh?: string
}

const DISTRICT: Line[] = [
  { titleEn: 'Old-town culture walk', titleZh: '老城文化行', kind: 'cultural', at: [2, 17] },
  { titleEn: 'Open day of the industrial park', titleZh: '产业园开放日', kind: 'district_visit', at: [5] },
]

const POSTS: { prioritiesEn: string; prioritiesZh: string; lines: Line[] }[] = [
  {
    prioritiesEn: 'Trade in food, and students who come back.',
    prioritiesZh: '食品贸易，以及学成归来的学生。',
    lines: [
      {
        titleEn: 'Film week',
        titleZh: '电影周',
        kind: 'cultural',
        at: [3, 8, 12],
        placeEn: 'City library',
        placeZh: '市图书馆',
      },
      { titleEn: 'Food-tech seminar', titleZh: '食品科技研讨会', kind: 'economic', at: [4, 16] },
    ],
  },
  {
    prioritiesEn: 'Water and cities.',
    prioritiesZh: '水与城市。',
    lines: [{ titleEn: 'Water and cities: a talk', titleZh: '水与城市讲座', kind: 'economic', at: [2] }],
  },
]

/** What the districts and two posts plan for the half-year that runs; the districts' plans are published. */
export async function loadCityPlans(): Promise<string> {
  const [staff] = await actorsOf('staff')
  const districts = await actorsOf('district')
  const officers = await actorsOf('officer')
  for (const actor of districts) await submit(actor, { prioritiesEn: '', prioritiesZh: '', lines: DISTRICT })
  const submitted = await db().workPlan.findMany({ select: { id: true } })
  for (const { id } of submitted) if (staff) must(await publishPlan(staff, { planId: id, number: 1 }))
  for (const [place, plan] of POSTS.entries()) {
    const officer = officers[place]
    if (officer) await submit(officer, plan)
  }
  return String(districts.length + Math.min(officers.length, POSTS.length))
}

async function actorsOf(role: 'staff' | 'district' | 'officer'): Promise<Actor[]> {
  const users = await db().user.findMany({ where: { role }, orderBy: { email: 'asc' } })
  const actors = await Promise.all(users.map(({ id }) => actorOfUser(id)))
  return actors.filter(actor => actor !== null)
}

async function submit(actor: Actor, { lines, ...priorities }: (typeof POSTS)[number]) {
  const { half } = await ownPlan(actor, null)
  const activities = lines.map(({ at, ...line }) => ({ ...line, ...daysOf(half, at) }))
  must(await submitPlan(actor, submitPlanSchema.parse({ half, intent: 'submit', ...priorities, activities })))
}

function daysOf(half: HalfYear, [nth, first, last]: Line['at']) {
  const month = monthsOf(half)[nth - 1]
  const day = (of?: number) => (of === undefined ? '' : `${half.slice(0, 4)}-${month}-${of}`)
  return { month: String(month), firstOn: day(first), lastOn: day(last) }
}
