import { expect, type Page } from '@playwright/test'
import type { ReadMail } from '@/lib/mail/reading'
import { hasten, mailsTo } from './mails'
import type { Stack } from './stack'
import { words } from './words'

const t = words('en')

/** The path of the link to sign in, or to set a password, in a mail; in English. */
export function signInPath(mail: ReadMail | undefined): string {
  const [, token] = /\/sign-in\/link\/([\w-]+)/.exec(mail?.text ?? '') ?? []
  if (!token) throw new Error('no link to sign in')
  return `/en/sign-in/link/${token}`
}

/** Asks for a link on the sign-in page, as an officer does, and sees the answer. */
export async function askForLink(page: Page, address: string): Promise<void> {
  await page.goto('/en/sign-in')
  const form = page.getByRole('region', { name: t('signin.officer.title') })
  await form.getByLabel(t('signin.officer.email')).fill(address)
  await form.getByRole('button', { name: t('signin.officer.submit') }).click()
  await expect(form.getByRole('status')).toHaveText(t('signin.officer.sent'))
}

/** Asks for a link, waits for its mail, and gives the link's path. */
export async function linkFor(stack: Stack, page: Page, address: string): Promise<string> {
  const before = (await mailsTo(stack, address, 0)).filter(isSignIn).length
  await askForLink(page, address)
  let path = ''
  await expect(async () => {
    await hasten(stack)
    const mails = (await mailsTo(stack, address, 0)).filter(isSignIn)
    expect(mails.length).toBe(before + 1)
    path = signInPath(mails.at(-1))
  }).toPass({ timeout: 30_000 })
  return path
}

function isSignIn(mail: ReadMail): boolean {
  return mail.text.includes('/sign-in/link/')
}

/** Presses the button that a mailed link leads to. */
export async function pressLink(page: Page, path: string): Promise<void> {
  await page.goto(path)
  await page.getByRole('button', { name: t('signin.link.submit') }).click()
}

/** Signs in by password, at another portal than the test's where `at` names it; what comes of it is the caller's to look at. */
export async function signInByPassword(
  page: Page,
  { email, password, code = '', at = '' }: { email: string; password: string; code?: string; at?: string },
): Promise<void> {
  await page.goto(`${at}/en/sign-in`)
  const form = page.getByRole('region', { name: t('signin.staff.title') })
  await form.getByLabel(t('signin.staff.email')).fill(email)
  await form.getByLabel(t('signin.staff.password')).fill(password)
  await form.getByLabel(t('signin.staff.code')).fill(code)
  await form.getByRole('button', { name: t('signin.staff.submit') }).click()
}
