import { setTimeout as sleep } from 'node:timers/promises'
import { db } from '@/lib/db/client'
import { provideSettings } from '@/lib/env'
import { countInbox } from '@/lib/mail/imap'
import { replyAddressFor } from '@/lib/mail/inbox-address'
import { dovecotProgram, type ImapServer, imap } from '@/lib/testing/imap'
import { invite } from '@/lib/testing/inviting'
import { mailAs } from '@/lib/testing/mails'
import { byLibraries } from './calendar-floor'
import { startOwn } from './child'
import { atLeast, median, type Result, seconds, shownCount } from './measure'
import { endWorker, leaveOnly, startWorker } from './worker'
import { type BenchWorld, newActivity, postsWithDeputies } from './world'

const ROUNDS = 3
const LONGEST_MS = 5 * 60_000
const INBOX = 'replies@fao.example'

/** Who writes them, by turns, and what the answer is. */
const PROGRAMS = [
  ['outlook-accepted', 'attending'],
  ['google-accepted', 'attending'],
  ['apple-accepted', 'attending'],
  ['google-declined', 'regrets'],
  ['exchange-accepted', 'attending'],
  ['thunderbird-accepted', 'attending'],
  ['sogo-accepted', 'attending'],
] as const

/**
 * Answers of calendars, read from a mailbox and recorded by the worker's own process, against the libraries alone, which read the same
 * mails and write a row for each. Throws an Error where not each of them stands in the end. Nothing where there is no IMAP server.
 */
export async function measureCalendar(world: BenchWorld, count: number): Promise<Result[]> {
  if (!dovecotProgram()) {
    console.log('Not measured: there is no IMAP server here (install dovecot-imapd).')
    return []
  }
  const mailbox = await imap()
  const { child: sink, port } = await startOwn('sink')
  provideSettings({ SMTP_URL: `smtp://127.0.0.1:${port}` })
  const [product, floor]: [number[], number[]] = [[], []]
  try {
    const posts = await postsWithDeputies(count)
    for (let round = 0; round < ROUNDS; round++) {
      const { activityId } = await invite(world.staff, await newActivity(world), posts)
      await layDown(mailbox, activityId)
      await leaveOnly(null)
      product.push(count / (await byWorker(count)))
      await expectStanding(activityId, count)
      floor.push(count / (await byLibraries(mailbox.url, count)))
    }
    const what = `${shownCount(count)} answers by calendar read and recorded`
    return [atLeast(what, median(product), median(floor), 'answers/s', 0.3)]
  } finally {
    sink.kill()
    await mailbox.remove()
    provideSettings({ IMAP_URL: '' })
  }
}

/** What each recipient's calendar sends, at the address that is the recipient's own; the server has seen them all. */
async function layDown(mailbox: ImapServer, activityId: string): Promise<void> {
  const at = new Date()
  const dated = {
    dtstamp: `${at.toISOString().replace(/[-:]/g, '').slice(0, 15)}Z`,
    date: at.toUTCString(),
  }
  for (const [place, { calendarUid: uid, tokens }] of (await invitationsOf(activityId)).entries()) {
    const from = tokens[0]?.address ?? ''
    const organizer = replyAddressFor(INBOX, uid, from)
    const facts = { uid, organizer, from, sequence: '0', delegate: '', ...dated }
    await mailbox.deliver(mailAs(`replies/${programOf(place)[0]}`, facts))
  }
  await countInbox(mailbox.url)
}

function programOf(place: number) {
  return PROGRAMS[place % PROGRAMS.length] as (typeof PROGRAMS)[number]
}

function invitationsOf(activityId: string) {
  return db().invitation.findMany({
    where: { activityId },
    orderBy: { calendarUid: 'asc' },
    select: { calendarUid: true, answer: true, tokens: true, replies: { select: { channel: true } } },
  })
}

/** Seconds from the moment the mailbox is to be read until a worker that waits has settled so many more mails. */
async function byWorker(count: number): Promise<number> {
  const settled = () => db().inboundMail.count({ where: { state: { not: 'new' } } })
  const before = await settled()
  const worker = await startWorker()
  try {
    return await seconds(async () => {
      await db().$executeRaw`select graphile_worker.add_job('read-inbox', '{}', job_key => 'read-inbox')`
      for (let took = 0; (await settled()) - before < count; took += 50) {
        if (took > LONGEST_MS)
          throw new Error(`${(await settled()) - before} of ${count} mails were settled.`)
        await sleep(50)
      }
    })
  } finally {
    await endWorker(worker)
  }
}

/** Each invitation has one answer, by calendar, and it is what its mail said. */
async function expectStanding(activityId: string, count: number): Promise<void> {
  const invitations = await invitationsOf(activityId)
  const standing = invitations.filter(
    ({ answer, replies }, place) =>
      answer === programOf(place)[1] && replies.length === 1 && replies[0]?.channel === 'calendar',
  )
  if (standing.length !== count) throw new Error(`${standing.length} of ${count} answers by calendar stand.`)
}
