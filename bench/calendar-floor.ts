import ICAL from 'ical.js'
import { ImapFlow } from 'imapflow'
import { simpleParser } from 'mailparser'
import pg from 'pg'
import { env } from '@/lib/env'
import { seconds } from './measure'

/** Seconds in which the libraries alone read the last mails of an inbox and write a row for each, in a transaction each. */
export async function byLibraries(url: string, count: number): Promise<number> {
  const { hostname, port, username, password } = new URL(url)
  const mailbox = new ImapFlow({
    host: hostname,
    port: Number(port),
    secure: false,
    auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) },
    logger: false,
    disableAutoIdle: true,
  })
  const database = new pg.Client({ connectionString: env().DATABASE_URL })
  await database.connect()
  await database.query(
    'create table if not exists bench_answer (uid text primary key, attendee text not null, answer text not null)',
  )
  try {
    return await seconds(async () => {
      await mailbox.connect()
      await mailbox.mailboxOpen('INBOX', { readOnly: true })
      const next = mailbox.mailbox ? mailbox.mailbox.uidNext : 1
      for await (const { source } of mailbox.fetch(`${next - count}:*`, { source: true }, { uid: true }))
        if (source) await write(database, await answerIn(source))
    })
  } finally {
    await mailbox.logout()
    await database.end()
  }
}

type Answer = { uid: string; attendee: string; answer: string }

async function answerIn(bytes: Buffer): Promise<Answer> {
  const { attachments } = await simpleParser(bytes)
  const calendar = attachments.find(({ contentType }) => contentType === 'text/calendar')
  const event = new ICAL.Component(ICAL.parse(calendar?.content.toString() ?? '')).getFirstSubcomponent(
    'vevent',
  )
  const attendee = event?.getFirstProperty('attendee')
  return {
    uid: String(event?.getFirstPropertyValue('uid')),
    attendee: String(attendee?.getFirstValue()),
    answer: String(attendee?.getFirstParameter('partstat')),
  }
}

async function write(database: pg.Client, { uid, attendee, answer }: Answer): Promise<void> {
  await database.query({
    name: 'answer',
    text: `insert into bench_answer (uid, attendee, answer) values ($1, $2, $3)
      on conflict (uid) do update set attendee = excluded.attendee, answer = excluded.answer`,
    values: [uid, attendee, answer],
  })
}
