import { expect } from '@playwright/test'
import pg from 'pg'
import { type ReadMail, readMail } from '@/lib/mail/reading'
import type { Stack } from './stack'

/** Runs one statement on the portal's database. */
export async function sql<Row extends pg.QueryResultRow>(
  stack: Stack,
  text: string,
  values: unknown[] = [],
): Promise<Row[]> {
  const client = new pg.Client({ connectionString: stack.databaseUrl })
  await client.connect()
  try {
    return (await client.query<Row>(text, values)).rows
  } finally {
    await client.end()
  }
}

/** Lets the thirty seconds of every sending be over, so that a journey need not wait for them. */
export async function hasten(stack: Stack): Promise<void> {
  await sql(stack, `update "Message" set "sendAfter" = now() where "sendAfter" > now()`)
  await sql(
    stack,
    `select graphile_worker.add_job('send-delivery', json_build_object('deliveryId', id), job_key => 'delivery:' || id) from "Delivery" where status = 'queued'`,
  )
}

/** The mails whose text contains the words, once there are `count`. */
export function mailsAbout(stack: Stack, text: string, count: number): Promise<ReadMail[]> {
  return mailsWhere(stack, mail => mail.text.includes(text), count)
}

/** The mails to an address, the oldest first, once there are `count`. */
export function mailsTo(stack: Stack, address: string, count: number): Promise<ReadMail[]> {
  return mailsWhere(stack, mail => mail.to.includes(address), count)
}

async function mailsWhere(
  stack: Stack,
  isOne: (mail: ReadMail) => boolean,
  count: number,
): Promise<ReadMail[]> {
  let found: ReadMail[] = []
  await expect(async () => {
    found = (await Promise.all((await stack.mail()).map(bytes => readMail(bytes)))).filter(isOne)
    expect(found.length).toBeGreaterThanOrEqual(count)
  }).toPass({ timeout: 30_000 })
  return found
}

/** The link in a mail that answers it. */
export function replyLink(mail: ReadMail): string {
  const [link] = /https?:\/\/\S+\/r\/[\w/-]+/.exec(mail.text) ?? []
  if (!link) throw new Error('no link in the mail')
  return link
}
