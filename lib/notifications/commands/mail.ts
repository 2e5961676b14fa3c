import type { Actor } from '@/lib/access/actor'
import { actorOfJob, actorOfUser } from '@/lib/access/gate'
import { now } from '@/lib/clock'
import { issue } from '@/lib/correspondence/commands/issue'
import { senderOf } from '@/lib/correspondence/rules/sender'
import { db, type Tx, transaction } from '@/lib/db/client'
import { theOffice } from '@/lib/offices/queries'
import { noticeScope, shownNotices } from '../queries/notices'
import { lineOf } from '../rules/saying'

/** So often at most somebody gets a mail with notices. */
const EVERY_MS = 15 * 60 * 1000
/** So many stand in a mail; of the others it says how many they are. */
const MOST = 30

/**
 * Mails to each what is to be told by mail and was neither mailed nor read: one mail with all of it, at most every fifteen minutes. Gives
 * how many mails were issued.
 */
export async function mailNotices(): Promise<number> {
  const since = new Date(now().getTime() - EVERY_MS)
  const due = await db().$queryRaw<{ userId: string }[]>`
    select distinct n."userId" from "Notice" n
    where n."byMail" and n."mailedAt" is null and n."readAt" is null and not exists (
      select 1 from "Notice" m where m."userId" = n."userId" and m."mailedAt" > ${since})`
  let mails = 0
  for (const { userId } of due) if (await mailTo(userId, since)) mails += 1
  return mails
}

async function mailTo(userId: string, since: Date): Promise<boolean> {
  const office = await theOffice()
  return transaction(async tx => {
    await tx.$queryRaw`select id from "User" where id = ${userId}::uuid for update`
    // Another worker was here first.
    if ((await tx.notice.count({ where: { userId, mailedAt: { gt: since } } })) > 0) return false
    const actor = await actorOfUser(userId, tx)
    const notices = await taken(tx, userId, actor)
    if (!actor || notices.length === 0) return false
    const { email } = await tx.user.findUniqueOrThrow({ where: { id: userId } })
    const lines = notices.slice(0, MOST).map(one => ({ en: lineOf(one, 'en'), zh: lineOf(one, 'zh') }))
    const more = notices.length - lines.length
    if (more > 0) lines.push({ en: `… (+${more})`, zh: `……（另有${more}条）` })
    const subject = { kind: 'notices', id: userId }
    await issue(tx, actorOfJob('mail-notices'), {
      officeId: office.id,
      key: 'notices',
      subject,
      numbered: false,
      data: { v: 1, kind: 'notices', office: senderOf(office) },
      deliveries: [
        {
          subject,
          contactId: null,
          toName: actor.name,
          address: email,
          locale: actor.locale,
          data: { v: 1, kind: 'notices', name: actor.name, count: notices.length, lines },
        },
      ],
    })
    return true
  })
}

/** What is to be mailed to somebody, marked as mailed; of it, what he or she may see. */
async function taken(tx: Tx, userId: string, actor: Actor | null) {
  const where = { userId, byMail: true, mailedAt: null, readAt: null }
  const ids = (await tx.notice.findMany({ where, select: { id: true } })).map(({ id }) => id)
  await tx.notice.updateMany({ where: { id: { in: ids } }, data: { mailedAt: now() } })
  if (!actor) return []
  return shownNotices(tx, { AND: [{ id: { in: ids } }, noticeScope(actor)] })
}
