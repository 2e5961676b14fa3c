import { db, planned } from '@/lib/db/client'
import { indexDirectory } from '@/lib/directory/commands/index-search'
import { findPeople, findPosts } from '@/lib/directory/queries/search'
import { indexActivities } from '@/lib/plans/commands/index-search'
import { findActivities } from '@/lib/plans/queries/search'
import { exactlyElseAlike } from '@/lib/search/find'
import { atMost, median, type Result, seconds } from './measure'
import type { BenchWorld } from './world'

const PEOPLE = 5000
const ACTIVITIES = 20_000
const ROUNDS = 15
const MOST = 6

/** What people type: characters, pinyin, initials, a part of a name, several words, a code, a mistake, and what is not there. */
const ASKED = [
  '张伟',
  '秋季',
  'zhangwei',
  'qiuji',
  'zw',
  'marti',
  'autumn trade',
  'fra',
  'martinz',
  'nothing here',
]

/**
 * What the search behind Ctrl K takes on the server for 5,000 people, 20,000 activities and 10,000 posts, against the bare indexed query on the same
 * table for each of the three kinds, by turns. Of each text the median; of the texts their sum, and the worst.
 */
export async function measureSearching(world: BenchWorld): Promise<Result[]> {
  await fill(world)
  await indexDirectory()
  await indexActivities()
  await db().$executeRaw`vacuum analyze "SearchEntry"`
  const times: { product: number; floor: number }[] = []
  for (const text of ASKED) {
    const [product, floor]: [number[], number[]] = [[], []]
    for (let round = 0; round < ROUNDS; round++) {
      product.push(await seconds(() => searched(world, text)))
      floor.push(await seconds(() => bare(text)))
    }
    times.push({ product: median(product) * 1000, floor: median(floor) * 1000 })
  }
  const sum = (side: 'product' | 'floor') => times.reduce((total, one) => total + one[side], 0)
  const [worst = { product: 0, floor: 1 }] = times.toSorted(
    (a, b) => b.product / b.floor - a.product / a.floor,
  )
  return [
    atMost(`Search, ${ASKED.length} texts`, sum('product'), sum('floor'), 'ms', 3),
    atMost('Search, the slowest against its floor', worst.product, worst.floor, 'ms', 3),
  ]
}

async function searched({ staff }: BenchWorld, text: string): Promise<void> {
  await exactlyElseAlike(how =>
    Promise.all([
      findPosts(staff, text, how),
      findPeople(staff, text, how),
      findActivities(staff, text, how),
    ]),
  )
}

/** The indexed queries with nothing around them: no place, no scope, no names. With mistakes where there is nothing without. */
async function bare(text: string): Promise<void> {
  const query = text.toLowerCase()
  const isShort = query.length < 3 || /\p{Script=Han}/u.test(query)
  const exact = await ask(isShort ? 'grams @> array[$2]' : `text like '%' || $2 || '%'`, query)
  if (!isShort && exact.flat().length === 0) await ask('$2 <% text', query)
}

/** By its index: with the limit within sight of the planner, it would at times rather walk the table until it has enough. */
function ask(condition: string, query: string) {
  const all = `select "recordId" from "SearchEntry" where kind = $1 and ${condition} offset 0`
  const text = `select "recordId" from (${all}) found limit ${MOST}`
  return Promise.all(['consulate', 'contact', 'activity'].map(kind => planned(text, [kind, query])))
}

/** People and activities of many names, written at once: they are not what is measured. */
async function fill({ officeId, posts }: BenchWorld): Promise<void> {
  await db().$executeRaw`
    with added as (
      insert into "Contact" (id, honorific, name, "nameZh", email, "updatedAt")
      select gen_random_uuid(), 'Ms.', (array['Ana','Bela','Carlos','Dmitri','Élise','Fatima','Göran','Hana','Iván','Jun'])[1 + n % 10] || ' ' ||
        (array['Martínez','Nowak','Okafor','Petrov','Quispe','Rossi','Sato','Tanaka','Ueda','Varga','Weber'])[1 + n % 11] || ' ' || n,
        (array['张伟','王芳','李娜','刘洋','陈静','杨帆','赵磊'])[1 + n % 7] || n, 'p' || n || '@consulates.example', now()
      from generate_series(1, ${PEOPLE}::int) n returning id)
    insert into "Posting" ("contactId", "consulateId", "titleEn", rank)
    select id, (${posts.slice(0, 500)}::uuid[])[1 + (row_number() over ()) % 500], 'Consul', 'consul' from added`
  await db().$executeRaw`
    insert into "Activity" (id, "officeId", kind, status, "titleEn", "titleZh", "placeEn", "placeZh", zone, "startsAt", "endsAt", seats, "replyBy",
      "contactName", "updatedAt")
    select gen_random_uuid(), ${officeId}::uuid, 'trade', 'concluded',
      (array['Spring','Summer','Autumn','Winter'])[1 + n % 4] || ' ' || (array['trade day','visit','meeting','concert','forum'])[1 + n % 5] || ' no. ' || n,
      (array['春季','夏季','秋季','冬季'])[1 + n % 4] || (array['贸易日','考察','会议','音乐会','论坛'])[1 + n % 5] || '第' || n || '号',
      'Town Hall', '市政厅', 'Asia/Shanghai', day + interval '1 hour', day + interval '4 hours', 2, day - interval '3 days', '', now()
    from generate_series(1, ${ACTIVITIES}::int) n, lateral (select timestamptz '2018-01-01T00:00Z' + (n % 2000) * interval '1 day' as day) d`
}
