import { actorOfUser } from '@/lib/access/gate'
import { db } from '@/lib/db/client'
import { ownPlan } from '@/lib/plans/queries/work-plans'
import { takeSupport } from '@/lib/support/commands/answer'
import { saveSupport } from '@/lib/support/commands/ask'
import { saveSupportSchema, takeSupportSchema } from '@/lib/support/schema'
import { sampleStaff } from './july-21'
import { must } from './must'

/** What the first post asks of the office for the activities of its plan whose days are fixed: one is in review, the next waits. */
export async function loadCitySupport(): Promise<string> {
  const user = await db().user.findFirstOrThrow({ where: { role: 'officer' }, orderBy: { email: 'asc' } })
  const officer = await actorOfUser(user.id)
  if (!officer) throw new Error('An officer of the sample is not in post.')
  const { versions } = await ownPlan(officer, null)
  const dated = (versions[0]?.activities ?? []).filter(line => line.firstOn)
  const day = (date: Date | null) => date?.toISOString().slice(0, 10) ?? ''
  const asked: string[] = []
  for (const line of dated) {
    const typed = {
      ...{
        intent: 'submit',
        plannedKey: line.key,
        kind: line.kind,
        titleEn: line.titleEn,
        titleZh: line.titleZh,
      },
      ...{
        firstOn: day(line.firstOn),
        lastOn: day(line.lastOn),
        placeEn: line.placeEn,
        placeZh: line.placeZh,
      },
      ...{
        expected: '200',
        needs: ['venue', 'media'],
        details: 'A hall for 200 people, and the press on the first day.',
      },
    }
    asked.push(must(await saveSupport(officer, saveSupportSchema.parse(typed))).id)
  }
  const [first] = asked
  if (!first) return '0'
  const answerBy = day(dated[0]?.firstOn ?? null)
  must(
    await takeSupport(
      await sampleStaff(),
      takeSupportSchema.parse({ supportId: first, version: 2, answerBy }),
    ),
  )
  return String(asked.length)
}
