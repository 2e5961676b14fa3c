import { get } from 'node:http'
import { gzipSync } from 'node:zlib'
import type { APIResponse } from '@playwright/test'
import { inviteAll } from './invite'
import { hasten, mailsTo, replyLink, sql } from './mails'
import type { Stack } from './stack'
import { expect, test } from './test'
import { words } from './words'

const LIMIT = 14 * 1024
const t = words('en')
const zh = words('zh')

/** A link of Japan's to a new activity, once all its mails are out. */
async function linkToJapan(stack: Stack): Promise<{ path: string; invitationId: string }> {
  await inviteAll(stack, 1)
  await hasten(stack)
  await expect(async () => {
    const [{ left } = { left: 1 }] = await sql<{ left: number }>(
      stack,
      `select count(*)::int as left from "Delivery" where status in ('queued', 'claimed')`,
    )
    expect(left).toBe(0)
  }).toPass({ timeout: 60_000 })
  const [newest] = await sql<{ invitation: string; delivery: string }>(
    stack,
    `select i.id as invitation, d.id as delivery from "Invitation" i join "Consulate" c on c.id = i."consulateId"
     join "Delivery" d on d."subjectId" = i.id where c."sendingState" = 'JP' order by d."createdAt" desc limit 1`,
  )
  const mails = await mailsTo(stack, 'japan', 1)
  const mail = mails.find(one => one.messageId.includes(newest?.delivery ?? '-'))
  if (!mail || !newest) throw new Error('no mail to Japan')
  return { path: new URL(replyLink(mail)).pathname, invitationId: newest.invitation }
}

/** How many rows each table has and what is in them; sessions, counters of tries and jobs live their own lives. */
async function records(stack: Stack): Promise<Record<string, string>> {
  const tables = await sql<{ name: string }>(
    stack,
    `select table_name as name from information_schema.tables where table_schema = 'public'
       and table_type = 'BASE TABLE' and table_name not in ('Session', 'RateLimit') order by 1`,
  )
  expect(tables.length).toBeGreaterThan(20)
  const sums: Record<string, string> = {}
  for (const { name } of tables) {
    const [row] = await sql<{ sum: string }>(
      stack,
      `select count(*) || ' ' || coalesce(md5(string_agg(r::text, chr(10) order by r::text)), '') as sum from "${name}" r`,
    )
    sums[name] = row?.sum ?? ''
  }
  return sums
}

test('a mail scanner changes nothing, however often it comes; the page is small, strict and without script', async ({
  request,
  stranger,
  stack,
}) => {
  test.setTimeout(120_000)
  const { path } = await linkToJapan(stack)
  const before = await records(stack)
  for (let round = 0; round < 10; round++) {
    const visits = Array.from({ length: 10 }, (_, n) => (n % 2 ? request.head(path) : request.get(path)))
    for (const answer of await Promise.all(visits)) expect(answer.status()).toBe(200)
  }
  for (let visit = 0; visit < 5; visit++) {
    const page = await stranger()
    const requests: string[] = []
    page.on('request', one => requests.push(one.url()))
    await page.goto(`${path}?lang=${visit % 2 ? 'zh' : 'en'}`, { waitUntil: 'networkidle' })
    expect(requests.filter(url => !url.startsWith('data:')).length, requests.join()).toBeLessThanOrEqual(2)
    expect(await page.locator('script').count()).toBe(0)
  }
  expect(await records(stack)).toEqual(before)

  // Uncompressed: how a page is packed is known only once it is made.
  const headers = { 'accept-encoding': 'identity' }
  const [whole, head] = [await request.get(path, { headers }), await request.head(path, { headers })]
  expect(lasting(head)).toEqual(lasting(whole))
  expect((await head.body()).length).toBe(0)
  const policy = whole.headers()['content-security-policy']
  expect(policy).toMatch(/^default-src 'none'; style-src 'sha256-[^']+';/)
  expect(policy).not.toMatch(/unsafe|script-src/)
  expect(gzipSync(await whole.body()).length).toBeLessThanOrEqual(LIMIT)
  expect(await bytesOnTheWire(`${stack.url}${path}`)).toBeLessThanOrEqual(LIMIT)
})

test('without JavaScript: errors keep what was typed, the language switches, a colleague takes over', async ({
  request,
  stranger,
  stack,
}) => {
  test.setTimeout(120_000)
  const { path, invitationId } = await linkToJapan(stack)
  const guest = await stranger({ width: 390, javaScriptEnabled: false })
  await guest.goto(`${path}?lang=en`)
  await guest.getByRole('link', { name: t('reply.otherLanguage') }).click()
  await expect(guest.locator('html')).toHaveAttribute('lang', 'zh-Hans')
  await guest.getByRole('link', { name: zh('reply.otherLanguage') }).click()
  await expect(guest.locator('html')).toHaveAttribute('lang', 'en')

  await guest.getByRole('radio', { name: t('reply.attending'), exact: true }).check()
  for (const seat of await guest.locator('select[name$=".pick"]').all()) await seat.selectOption('')
  await guest.getByLabel(t('reply.note')).fill('We come by train.')
  const refused = guest.waitForResponse(answer => answer.request().method() === 'POST')
  await guest.getByRole('button', { name: t('reply.send') }).click()
  expect((await refused).status()).toBe(422)
  await expect(guest.getByRole('alert')).toContainText(t('reply.errors.nobody_comes'))
  await expect(guest.getByRole('radio', { name: t('reply.attending'), exact: true })).toBeChecked()
  await expect(guest.getByLabel(t('reply.note'))).toHaveValue('We come by train.')

  const long = 'too long '.repeat(300)
  const answer = await request.post(path, { form: { lang: 'zh', answer: 'regrets', note: long } })
  expect(answer.status()).toBe(422)
  expect(await answer.text()).toContain(zh('reply.errors.too_long'))
  expect(await answer.text()).toContain(long)
  const replies = await sql(stack, `select 1 from "Reply" where "invitationId" = $1`, [invitationId])
  expect(replies).toEqual([])

  const address = await addColleague(stack, invitationId)
  await guest.goto(`${path}?lang=en`)
  await guest.getByText(t('reply.passOn')).click()
  await guest.getByLabel(t('reply.passOnTo')).selectOption({ label: 'Ms Sato Example, Consul' })
  await guest.getByRole('button', { name: t('reply.passOnSend') }).click()
  await expect(guest.getByRole('status')).toContainText(t('reply.passedOnText', { name: 'Sato Example' }))
  await hasten(stack)
  const [passed] = await mailsTo(stack, address, 1)
  if (!passed) throw new Error('no mail to the colleague')
  const colleague = await stranger({ javaScriptEnabled: false })
  expect(replyLink(passed)).not.toContain(path)
  await colleague.goto(`${replyLink(passed)}?lang=en`)
  await colleague.getByRole('radio', { name: t('reply.regrets'), exact: true }).check()
  await colleague.getByRole('button', { name: t('reply.send') }).click()
  await expect(colleague.getByRole('status')).toContainText(t('reply.recordedAnswer', { answer: 'regrets' }))
})

test('an unknown link says so in both languages', async ({ request }) => {
  for (const token of ['a', 'x'.repeat(43), 'x'.repeat(500)]) {
    const answer = await request.get(`/r/${token}`)
    expect(answer.status()).toBe(404)
    const text = await answer.text()
    for (const say of [t, zh]) expect(text).toContain(say('reply.unknown.title'))
    expect((await request.post(`/r/${token}`, { form: { answer: 'attending' } })).status()).toBe(404)
  }
})

function lasting(answer: APIResponse): Record<string, string> {
  const { date: _, 'content-length': __, 'transfer-encoding': ___, ...rest } = answer.headers()
  return rest
}

function bytesOnTheWire(url: string): Promise<number> {
  return new Promise((resolve, reject) => {
    get(url, { headers: { 'accept-encoding': 'gzip' } }, answer => {
      let bytes = 0
      answer.on('data', (chunk: Buffer) => {
        bytes += chunk.length
      })
      answer.on('end', () => resolve(bytes))
    }).on('error', reject)
  })
}

/** A colleague at the invited post, with an address. */
async function addColleague(stack: Stack, invitationId: string): Promise<string> {
  const address = 'sato@japan.consulates.example'
  await sql(
    stack,
    `with person as (insert into "Contact" (honorific, name, email, "updatedAt") values ('Ms', 'Sato Example', $2, now()) returning id)
     insert into "Posting" ("contactId", "consulateId", "titleEn", rank)
     select person.id, i."consulateId", 'Consul', 'consul' from person, "Invitation" i where i.id = $1`,
    [invitationId, address],
  )
  return address
}
