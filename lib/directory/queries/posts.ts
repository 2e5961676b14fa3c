import { type Actor, demand } from '@/lib/access/actor'
import { prepared, type Tx } from '@/lib/db/client'
import { dayOf } from '../rules/people'
import type { PostWithPeople } from '../types'

/** With the people in post on the day $1; $2 narrows it to some posts. */
export const POSTS = `
  select c.id, c."sendingState", c."stateEn", c."stateZh", c."officialStateEn", c."officialStateZh", c."nameEn", c."nameZh", c.class,
         c.honorary, c.status, c."openedOn", c."closedOn", c."cityEn", c."cityZh", c.district, c.region,
         case when c."emailWrongSince" is null then c.email end as email, case when c."emailWrongSince" is not null then c.email end as "wrongEmail",
         coalesce(s."sortEn", c."stateEn") as "stateSortEn", coalesce(s.pinyin, '') as "statePinyin", coalesce(p.people, '[]'::json) as people
  from "Consulate" c
  left join "State" s on s.code = c."sendingState"
  left join (
    select p."consulateId", json_agg(json_build_object(
      'contactId', k.id, 'postingId', p.id, 'honorific', k.honorific, 'name', k.name, 'nameZh', k."nameZh",
      'nameLatin', k."nameLatin", 'familyName', k."familyName", 'preferredName', k."preferredName", 'sortName', k."sortName",
      'addressEn', k."addressEn", 'addressZh', k."addressZh",
      'customEn', s.forms -> p.rank::text ->> 'en', 'customZh', s.forms -> p.rank::text ->> 'zh', 'email', case when k."emailWrongSince" is null then k.email end, 'wrongEmail', case when k."emailWrongSince" is not null then k.email end,
      'titleEn', p."titleEn", 'titleZh', p."titleZh",
      'rank', p.rank, 'isHead', p."isHead", 'isActingHead', acts_on(p."isActingHead", p."actingSince", p."actingUntil", $1::date), 'focalPoint', p."focalPoint", 'assistsId', p."assistsId",
      'exequaturOn', p."exequaturOn", 'provisionalOn', p."provisionalOn", 'commissionOn', p."commissionOn",
      'actingSince', p."actingSince", 'arrivedOn', p."arrivedOn") order by p.rank, k.name, p.id) as people
    from "Posting" p join "Contact" k on k.id = p."contactId"
    join "Consulate" c on c.id = p."consulateId" left join "State" s on s.code = c."sendingState"
    where (p."fromOn" is null or p."fromOn" <= $1::date) and (p."toOn" is null or p."toOn" >= $1::date)
      and ($2::uuid[] is null or p."consulateId" = any($2))
    group by p."consulateId"
  ) p on p."consulateId" = c.id
  where $2::uuid[] is null or c.id = any($2)
  order by "stateSortEn", c."cityEn", c.id`

/**
 * Every consulate, closed ones included, with the people in post on a day (midnight UTC, as `today()` gives it): what an audience is chosen and addressed from. One query,
 * whatever their number; `ids` narrows it. Whoever may read the directory sees all of it, so it needs no further scope.
 */
export async function postsWithPeople(
  actor: Actor,
  day: Date,
  ids: string[] | null = null,
  tx?: Tx,
): Promise<PostWithPeople[]> {
  demand(actor, 'directory.read')
  return prepared<PostWithPeople>('directory-posts', POSTS, [dayOf(day), ids], tx)
}
