import { describe, expect, it } from 'vitest'
import { pool } from '@/lib/db/client'
import { readMail } from '@/lib/mail/reading'
import {
  accountData,
  accountOf,
  invitation,
  japanData,
  meetingData,
  noticesData,
  noticesOf,
  peopleData,
  peopleOf,
  settings,
  supportData,
  supportOf,
  toJapan,
} from '@/lib/testing/letters'
import '@/lib/testing/database'
import { TemplateKey } from '@/prisma/generated/enums'
import { newestVersions, versionWords } from '../queries/versions'
import type { DeliveryContent, MessageContent } from '../types'
import { compose } from './compose'

async function words(key: TemplateKey) {
  const ids = await newestVersions(key)
  return versionWords(ids.en, ids.zh)
}

const send = async (message: Partial<MessageContent> = {}, delivery: Partial<DeliveryContent> = {}) => {
  const whole = { ...invitation, ...message }
  return compose(whole, { ...toJapan, ...delivery }, await words(whole.key), settings)
}

describe('a mail', () => {
  it('is the same bytes every time', async () => {
    const first = await send()
    await new Promise(resolve => setTimeout(resolve, 5))
    expect((await send()).equals(first)).toBe(true)
    expect((await send({}, { id: '5f0c2a52-55f4-4a3c-8f0a-0b1f6f7f1a02' })).equals(first)).toBe(false)
  })

  it('carries the headers that make it accountable', async () => {
    const mail = await readMail(await send())
    const header = (name: string) => mail.headers.find(one => one.name.toLowerCase() === name)?.value
    expect(header('message-id')).toBe(`<${toJapan.id}@fao.example>`)
    expect(header('auto-submitted')).toBe('auto-generated')
    expect(header('date')).toBe('Mon, 10 Jul 2023 01:30:00 +0000')
    expect(header('reply-to')).toBe('consular@fao.example')
    expect(mail.from).toBe(
      'Foreign Affairs Office of the Lanjiang Municipal Government <liaison@fao.example>',
    )
    expect(mail.to).toBe('Mr. Okuma Masaaki <okuma@jp.consulate.example>')
    expect(header('x-mailer')).toBeUndefined()
  })

  it('says everything in both languages, the recipient’s first, as HTML and as text', async () => {
    for (const locale of ['en', 'zh'] as const) {
      const mail = await readMail(await send({}, { locale }))
      for (const shown of [mail.text, mail.html]) {
        const en = shown.indexOf('presents its compliments to the Consulate-General of Japan in Lanjiang')
        const zh = shown.indexOf('谨订于2023年7月21日（星期五）上午9时（北京时间）在江中区举行')
        expect(en).toBeGreaterThan(0)
        expect(zh).toBeGreaterThan(0)
        expect(locale === 'en' ? en < zh : zh < en).toBe(true)
        for (const fact of [
          '2023-041',
          '澜外领邀〔2023〕41号',
          'Business',
          '正装',
          'Wetland Park',
          '湿地公园',
          'R.S.V.P.',
          '领事处',
        ])
          expect(shown).toContain(fact)
        expect(shown.split(`https://liaison.fao.example/r/reply-${toJapan.id}`).length).toBeGreaterThan(2)
        expect(shown).not.toMatch(/\{\{|\*\*|undefined|阁下|H\.E\./)
      }
      expect(mail.html).toMatch(/<html lang="(en|zh-Hans)"/)
      expect(mail.html).toContain('lang="zh-Hans"')
      expect(mail.subject).toContain(locale === 'en' ? 'Invitation: Meeting' : '邀请：驻澜江')
    }
  })

  it('shows what the data holds as text, never as markup', async () => {
    const evil = {
      en: '<script>alert(1)</script> & "Tea" {{office}} **bold**',
      zh: '<b>茶</b>&\r\nBcc: a@b.example',
    }
    const data = {
      ...meetingData,
      activity: { ...meetingData.activity, title: evil, place: evil, programme: [] },
    }
    const mail = await readMail(await send({ data }, { toName: '"A" <x@y.example>\r\nBcc: c@d.example' }))
    expect(mail.html).not.toContain('<script>')
    expect(mail.html).toContain('&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;Tea&quot; {{office}}')
    expect(mail.text).toContain('<script>alert(1)</script> & "Tea" {{office}}')
    expect(mail.headers.filter(one => one.name.toLowerCase() === 'bcc')).toEqual([])
    expect(mail.to).toContain('okuma@jp.consulate.example')
    expect(mail.calendar).not.toMatch(/^Bcc/m)
  })

  it('carries a calendar part whose method is said twice, and one that withdraws', async () => {
    const bytes = (await send()).toString()
    expect(bytes).toMatch(/Content-Type: text\/calendar; charset=utf-8; method=REQUEST/)
    expect((await readMail(Buffer.from(bytes))).calendar).toMatch(/METHOD:REQUEST\r?\n/)
    const calendar = {
      uid: 'u@fao.example',
      sequence: 2,
      method: 'CANCEL' as const,
      partstat: 'ACCEPTED' as const,
    }
    const gone = await send({ key: 'cancellation' }, { data: { ...japanData, hasReply: false, calendar } })
    expect(gone.toString()).toMatch(/method=CANCEL/)
    const mail = await readMail(gone)
    expect(`${mail.html}${mail.text}${mail.calendar}`).not.toContain('/r/')
    expect(mail.calendar).toMatch(/METHOD:CANCEL[\s\S]*STATUS:CANCELLED/)
  })

  it.each(Object.values(TemplateKey))('has standard words for %s that leave nothing open', async key => {
    const account = { data: accountData, to: accountOf, nobody: accountOf }
    const kinds = {
      sign_in: account,
      account,
      people_check: {
        data: { ...peopleData, unreached: 'Mr. Okuma Masaaki' },
        to: peopleOf,
        nobody: { ...peopleOf, salutation: { en: 'Dear Sir or Madam', zh: '尊敬的先生/女士' } },
      },
      notices: { data: noticesData, to: noticesOf, nobody: noticesOf },
      support_answered: { data: supportData, to: supportOf, nobody: supportOf },
      activity: {
        data: meetingData,
        to: { ...japanData, answer: 'attending' as const, passedOnBy: 'Ms. Sato' },
        nobody: { ...japanData, addressee: null },
      },
    }
    const { data, to, nobody } = kinds[key as keyof typeof kinds] ?? kinds.activity
    const mail = await readMail(await send({ key, data }, { data: to }))
    expect(`${mail.subject}${mail.text}${mail.html}`).not.toMatch(/\{\{|\*\*|undefined|null/)
    expect(mail.text).toMatch(/[a-z]{4}[\s\S]*[一-鿿]{4}/)
    const post = await readMail(await send({ key, data }, { data: nobody }))
    expect(post.text).not.toMatch(/ ,|,,|，，|invite\s+to/)
  })

  it('says whom a copy is for, and how he or she may answer, in every letter about an activity', async () => {
    for (const key of ['invitation', 'reminder', 'change', 'receipt'] as const) {
      const copy = await readMail(await send({ key }, { data: { ...japanData, copyTo: 'Ms. Sato' } }))
      for (const shown of [copy.text, copy.html])
        expect(shown).toMatch(
          /Copy for Ms\. Sato, who may answer for .+ by the link below\.[\s\S]*抄送Ms\. Sato，可通过本函/,
        )
      expect((await readMail(await send({ key }))).text).not.toMatch(/Copy for|抄送/)
    }
    const over = { ...japanData, copyTo: 'Ms. Sato', hasReply: false }
    const cancelled = await readMail(await send({ key: 'cancellation' }, { data: over }))
    expect(cancelled.text).toContain('Copy for Ms. Sato.')
  })

  it('gathers notices, a line each, with the way to all of them', async () => {
    const mail = await readMail(await send({ key: 'notices', data: noticesData }, { data: noticesOf }))
    expect(mail.subject).toBe('Notices from the portal: 2')
    expect(mail.text).toContain('Japan attends: Meeting\nHungary sends its regrets: Meeting')
    expect(mail.html).toContain('https://liaison.fao.example/zh/office/notices')
  })

  it.each([
    ['in_review', 'will answer by **2 August 2023**', '2023年8月2日前答复'],
    ['approved', 'is glad to support', '予以同意'],
    ['declined', 'regrets that it cannot', '未能同意'],
    ['delivered', 'as given', '已落实'],
  ] as const)('answers what a post asked support for: %s', async (outcome, en, zh) => {
    const data = { ...supportData, outcome, answerBy: '2023-08-02' }
    const mail = await readMail(await send({ key: 'support_answered', data }, { data: supportOf }))
    expect(mail.text).toContain(en.replaceAll('**', ''))
    expect(mail.text).toContain(zh)
    expect(mail.text).toContain('Film week')
    expect(mail.text).toContain('可使用报告厅。')
    expect(mail.html).toContain(`https://liaison.fao.example/en/consulate/support/${supportData.supportId}`)
    expect(mail.text).not.toMatch(/glad[\s\S]*regrets/)
  })

  it('asks a post about its people, or about one of them, with a link to them', async () => {
    const asks = async (unreached: string) =>
      readMail(await send({ key: 'people_check', data: { ...peopleData, unreached } }, { data: peopleOf }))
    const twice = await asks('')
    expect(twice.text).toContain('Twice a year')
    expect(twice.text).toContain('每半年')
    expect(twice.html).toContain(`https://liaison.fao.example/r/people/reply-${toJapan.id}`)
    const one = await asks('Mr. Okuma Masaaki')
    expect(one.text).not.toContain('Twice a year')
    expect(one.text).toMatch(
      /to Mr. Okuma Masaaki could not be delivered[\s\S]*发给Mr. Okuma Masaaki的邮件未能送达/,
    )
  })

  it('names no city in the standard words', async () => {
    const { rows } = await pool().query<{ words: string }>(
      'select concat(subject, body, closing) as words from "TemplateVersion"',
    )
    expect(rows.length).toBeGreaterThanOrEqual(2 * Object.keys(TemplateKey).length)
    for (const { words: text } of rows) expect(text).not.toMatch(/Chongqing|重庆|渝/)
  })
})
