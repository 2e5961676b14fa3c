import { db } from '@/lib/db/client'
import { CITY } from './city-names'

/** Past activities of one scale, spread over 2021 to the first half of 2023, and how many posts each invited at most. */
const ACTIVITIES = 60
const INVITED = 14
/** Posts added for each further scale. */
const POSTS = 20

/**
 * The city's past, written in bulk: activities that are over, their invitations, replies, delegates and who came. Everything is drawn
 * from hashes of row numbers, so it is the same every time. Beyond scale 1 there are further synthetic posts too.
 */
export async function loadHistory(officeId: string, scale: number): Promise<string> {
  await db().$executeRaw`
    insert into "Consulate" ("sendingState", "stateEn", "stateZh", "officialStateEn", "officialStateZh", "nameEn", "nameZh", class,
      "cityEn", "cityZh", district, region, email, source, "updatedAt")
    select s.code, s."nameEn", s."nameZh", s."officialEn", s."officialZh",
      'Consulate-General of ' || s."nameEn" || ' in ' || ${CITY.en} || ', no. ' || n,
      s."officialZh" || '驻' || ${CITY.zh} || '第' || n || '总领事馆', 'consulate_general', ${CITY.en}, ${CITY.zh},
      array[${CITY.en}], s.region, 'mail@post-' || n || '.consulates.example', 'synthetic', now()
    from generate_series(1, ${(scale - 1) * POSTS}::int) n
    join (select *, row_number() over (order by code) - 1 as at, count(*) over () as total from "State") s on s.at = n % s.total`
  await db().$executeRaw`
    insert into "Activity" (id, "officeId", kind, status, "titleEn", "titleZh", "placeEn", "placeZh", zone, "startsAt", "endsAt",
      seats, "replyBy", "contactName", "updatedAt")
    select md5('activity' || n)::uuid, ${officeId}::uuid,
      (array['international_exchange', 'economic', 'trade', 'cultural', 'liaison_meeting', 'district_visit',
             'international_exchange']::"ActivityKind"[])[1 + n % 7],
      'concluded', 'Past activity no. ' || n, '往期活动第' || n || '号',
      ${CITY.en}, ${CITY.zh}, 'Asia/Shanghai', day + interval '1 hour', day + interval '4 hours', 2, day - interval '3 days', '', now()
    from generate_series(1, ${ACTIVITIES * scale}::int) n,
      lateral (select timestamptz '2021-01-04T00:00Z' + (n * 7919 % 900) * interval '1 day' as day) d`
  await loadAnswers()
  const invitations = await db().invitation.count()
  return `${ACTIVITIES * scale} activities, ${invitations} invitations`
}

async function loadAnswers(): Promise<void> {
  await db().$executeRaw`
    insert into "Invitation" (id, "activityId", "consulateId", status, seats, addressee, "calendarUid", answer, "replyVersion",
      "issuedAt", "repliedAt")
    select md5(a.id::text || c.id)::uuid, a.id, c.id, 'issued', 2, 'post', a.id || '.' || c.id,
      case when h < 55 then 'attending' when h < 60 then 'tentative' when h < 80 then 'regrets' else 'awaiting' end::"Answer",
      case when h < 80 then 1 else 0 end, a."startsAt" - interval '12 days',
      case when h < 80 then a."startsAt" - interval '12 days' + (h % 11) * interval '1 day' end
    from "Activity" a
    cross join lateral (
      select c.id, c.n from (select id, row_number() over (order by "createdAt", "stateEn") as n, count(*) over () as total
        from "Consulate") c
      where (c.n + abs(hashtext(a.id::text)) % c.total) % c.total < ${INVITED}::int) c
    cross join lateral (select abs(hashtext(a.id::text || c.n)) % 100 as h) chance
    where a."titleEn" like 'Past activity no. %'`
  await db().$executeRaw`
    insert into "Reply" (id, "invitationId", version, answer, channel, late, "actorKind", "byName", at)
    select md5('reply' || i.id)::uuid, i.id, 1, i.answer, 'phone', i."repliedAt" > a."replyBy", 'command-line', 'sample', i."repliedAt"
    from "Invitation" i join "Activity" a on a.id = i."activityId"
    where a."titleEn" like 'Past activity no. %' and i."replyVersion" = 1`
  await db().$executeRaw`
    insert into "Delegate" (id, "replyId", position, "contactId", honorific, name, title, level)
    select md5('delegate' || r.id)::uuid, r.id, 1, p."contactId", coalesce(k.honorific, ''), coalesce(k.name, 'Sample Guest'),
      coalesce(p."titleEn", ''), case when p."isHead" or p."isActingHead" then 'head' when p.rank = 'deputy_consul_general' then 'deputy'
        else 'other' end::"RepresentationLevel"
    from "Reply" r join "Invitation" i on i.id = r."invitationId" join "Activity" a on a.id = i."activityId"
    left join lateral (select * from "Posting" p where p."consulateId" = i."consulateId" order by md5(p.id::text || r.id) limit 1) p on true
    left join "Contact" k on k.id = p."contactId"
    where a."titleEn" like 'Past activity no. %' and r.answer = 'attending'`
  await db().$executeRaw`
    insert into "Attendance" (id, "delegateId", at, "byName")
    select md5('attendance' || d.id)::uuid, d.id, a."startsAt", 'sample'
    from "Delegate" d join "Reply" r on r.id = d."replyId" join "Invitation" i on i.id = r."invitationId"
    join "Activity" a on a.id = i."activityId"
    where a."titleEn" like 'Past activity no. %' and abs(hashtext(d.id::text)) % 10 < 9`
}
