import { hasten, mailsAbout, sql } from './mails'
import { activityIn, planActivity, rowOf, sendToAll } from './steps'
import { expect, test } from './test'
import { words } from './words'

const t = words('en')
const INVITED = 11

test('mail server down: the cockpit says so, nothing is lost, all goes out by itself when it is back', async ({
  signedIn,
  stack,
}) => {
  test.setTimeout(120_000)
  const titleEn = 'Meeting while the mail server rests'
  const page = await signedIn('staff', 'en')
  await page.goto('/en/office/activities')
  await planActivity(page, 'en', { titleZh: '邮件服务器停机时的会议', titleEn })
  const taken = (await stack.mail()).length
  await stack.pauseMail()
  try {
    await sendToAll(page, 'en', INVITED)
    await hasten(stack)
    const notes = page.getByRole('complementary')
    await expect(notes).toContainText(t('cockpit.notes.waiting', { count: INVITED }), { timeout: 30_000 })
    await expect(rowOf(page, 'en', 'Japan')).toContainText(t('cockpit.contact.waiting'))
    const [{ queued } = { queued: 0 }] = await sql<{ queued: number }>(
      stack,
      `select count(*)::int as queued from "Delivery" d join "Message" m on m.id = d."messageId"
       where m."subjectId" = $1 and d.status in ('queued', 'claimed') and d.attempts > 0`,
      [activityIn(page)],
    )
    expect(queued, 'deliveries that wait').toBe(INVITED)
    expect((await stack.mail()).length).toBe(taken)
  } finally {
    await stack.resumeMail()
  }

  // From here on nobody helps: the next attempt of each comes by its own job, and the page stays as it is open.
  await expect(page.getByRole('complementary')).not.toContainText(
    t('cockpit.notes.waiting', { count: 1 }).slice(0, 32),
    {
      timeout: 70_000,
    },
  )
  await expect(rowOf(page, 'en', 'Japan')).not.toContainText(t('cockpit.contact.waiting'))
  const mails = await mailsAbout(stack, titleEn, INVITED)
  expect(mails.length).toBe(INVITED)
  expect(new Set(mails.map(mail => mail.to)).size).toBe(INVITED)
  expect(new Set(mails.map(mail => mail.messageId)).size).toBe(INVITED)
})
