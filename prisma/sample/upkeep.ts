import { actorOfUser } from '@/lib/access/gate'
import { db } from '@/lib/db/client'
import { proposeArrival, proposeChange } from '@/lib/directory/commands/propose'
import { proposeArrivalSchema, proposeChangeSchema } from '@/lib/directory/schema/upkeep'
import { must } from './must'

/** What two officers have said of their posts' people, so that there is something to confirm: nobody's name, and a function of no weight. */
export async function tellUpkeep(): Promise<string> {
  const officers = await db().user.findMany({
    where: { role: 'officer' },
    orderBy: { email: 'asc' },
    take: 2,
    include: { contact: { include: { postings: true } } },
  })
  const [first, second] = officers
  const arrival = proposeArrivalSchema.parse({
    honorific: 'Ms.',
    name: 'Shili Sample',
    nameZh: '示例',
    email: 'sample@consulates.example',
    titleEn: 'Vice-Consul (Culture)',
    titleZh: '副领事（文化）',
    rank: 'vice_consul',
    fromOn: '2023-07-03',
    arrivedOn: '2023-07-01',
    note: 'She is to answer invitations in August.',
  })
  if (first) must(await proposeArrival(await acting(first.id), arrival))
  const contact = second?.contact
  const posting = contact?.postings[0]
  if (!second || !contact || !posting) return '1'
  const same = { ...contact, ...posting, fromOn: '', arrivedOn: '', postingId: posting.id }
  const change = proposeChangeSchema.parse({ ...same, function: 'Press and culture', note: '' })
  must(await proposeChange(await acting(second.id), change))
  return '2'
}

async function acting(userId: string) {
  const actor = await actorOfUser(userId)
  if (!actor) throw new Error('An officer of the sample is not in post.')
  return actor
}
