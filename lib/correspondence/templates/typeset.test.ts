import { describe, expect, it } from 'vitest'
import { invitation, japanData, meetingData } from '@/lib/testing/letters'
import { pagesOf } from '@/lib/testing/pdf'
import '@/lib/testing/database'
import { newestVersions, versionWords } from '../queries/versions'
import type { ActivityDeliveryData, ActivityMessageData } from '../schema'
import type { LetterKey } from '../types'
import { addressed } from './papers'
import { set, typeset } from './typeset'

const formal = {
  en: 'Consulate-General of the Oriental Republic of Uruguay in Lanjiang',
  zh: '乌拉圭东岸共和国驻澜江总领事馆',
}
type Given = { activity?: Partial<ActivityMessageData['activity']>; to?: Partial<ActivityDeliveryData> }

async function given(key: LetterKey, { activity, to }: Given = {}) {
  const data = { ...meetingData, activity: { ...meetingData.activity, ...activity } }
  const message = { ...invitation, data, key: key === 'card' ? ('pour_memoire' as const) : invitation.key }
  const ids = await newestVersions(key)
  return {
    message,
    delivery: { data: { ...japanData, formal, ...to } },
    versions: await versionWords(ids.en, ids.zh),
  }
}

async function letter(key: LetterKey, by?: Given) {
  const { message, delivery, versions } = await given(key, by)
  return typeset(message, delivery, versions)
}

const pages = async (key: LetterKey, by?: Given) => pagesOf((await letter(key, by)).pdf)

describe('a letter on the office’s paper', () => {
  it('is the same bytes every time, a tagged PDF', async () => {
    const first = await letter('letter')
    await new Promise(resolve => setTimeout(resolve, 1100))
    expect((await letter('letter')).pdf.equals(first.pdf)).toBe(true)
    expect(first.pdf.toString('latin1')).toContain('/MarkInfo')
    expect(first.name).toBe('invitation-2023-41.pdf')
  })

  it('is one sentence in English with the host as its subject; in Chinese the host signs and the guest stands on the envelope', async () => {
    const [en = '', zh = ''] = await pages('letter')
    expect(en).toContain('No.2023-041Lanjiang,10July2023')
    expect(en).toMatch(
      /presentsitscom-?plimentstotheConsulate-GeneraloftheOrientalRepublicofUruguayinLanjiangandhasthehonourtoinviteMr\.OkumaMasaaki,DeputyConsul-General,tothe/,
    )
    expect(en).toContain('R.S.V.P.byTuesday18July2023PlacestwoDressBusinessContactMs.Chen')
    expect(en).toContain('assurancesofitshighconsideration.')
    expect(en).toMatch(/To:Consulate-GeneraloftheOrientalRepublicofUruguayinLanjiang1\/2$/)
    expect(zh).toMatch(
      /澜外领邀〔2023〕41号请柬谨订于2023年7月21日（星期五）上午9时（北京时间）在江中区举行.+敬请光临。/,
    )
    expect(zh).toMatch(
      /澜江市人民政府外事办公室2023年7月10日请于2023年7月18日（星期二）前赐复。名额：2人。着装：正装。/,
    )
    expect(zh).toMatch(/信封：乌拉圭东岸共和国驻澜江总领事馆副总领事OkumaMasaaki先生2\/2$/)
    // The guest is not spoken to in the Chinese text itself.
    expect(zh.slice(0, zh.indexOf('信封'))).not.toContain('Okuma')
  })

  it('asks for regrets only where no answer is needed otherwise', async () => {
    const [en = '', zh = ''] = await pages('letter', { activity: { rsvp: 'regrets_only' } })
    expect(en).toContain('RegretsonlybyTuesday18July2023')
    expect(en).not.toContain('R.S.V.P.')
    expect(zh).toContain('如不能出席，请于2023年7月18日（星期二）前告知。')
    expect(zh).not.toContain('赐复')
  })

  it('goes to the post itself where nobody is addressed', async () => {
    const [en = '', zh = ''] = await pages('letter', { to: { addressee: null, seats: 12 } })
    expect(en).toContain('hasthehonourtoinvitetheConsulate-Generaltothe')
    expect(en).toContain('Places12')
    expect(zh).toContain('信封：乌拉圭东岸共和国驻澜江总领事馆2/2')
  })

  it('runs over as many pages as it needs, and counts them', async () => {
    const line = { en: 'A line of a long purpose that fills the page.', zh: '很长的说明。' }
    const purpose = { en: Array(60).fill(line.en).join('\n\n'), zh: line.zh }
    const all = await pages('letter', { activity: { purpose } })
    expect(all.length).toBeGreaterThan(3)
    expect(all.map((page, at) => page.endsWith(`${at + 1}/${all.length}`))).toEqual(all.map(() => true))
  })

  it('shows what the data holds as text, never as markup', async () => {
    const title = { en: '#strong[x] **bold** $y {{office}} *z* <end-0>', zh: '#linebreak() 茶' }
    const [en = '', zh = ''] = await pages('letter', { activity: { title } })
    expect(en).toContain('#strong[x]**bold**$y{{office}}*z*<end-0>')
    expect(zh).toContain('#linebreak()茶')
  })
})

it('a formal note opens with compliments, carries its number and leaves room for the seal', async () => {
  const [en = '', zh = ''] = await pages('note')
  expect(en).toMatch(/No\.2023-041NoteverbaleTheForeignAffairsOffice.+presentsitscom-?pliments/)
  expect(en).toMatch(/assurancesofitshighconsideration\.Lanjiang,10July2023seal/)
  expect(zh).toMatch(/照会乌拉圭东岸共和国驻澜江总领事馆：.+向乌拉圭东岸共和国驻澜江总领事馆致意，并谨通知/)
  expect(zh).toMatch(/顺致崇高的敬意。.*澜江市人民政府外事办公室2023年7月10日/)
})

it('a card reminds who accepted, and needs no answer', async () => {
  const [en = '', zh = '', ...more] = await pages('card', {
    to: { delegates: ['Mr. Okuma Masaaki', 'Ms. Sato'] },
  })
  expect(more).toEqual([])
  expect(en).toMatch(/PourmémoireTheForeign.+remindMr\.OkumaMasaakiandMs\.Satoofthe/)
  expect(en).toContain('Noreplyisneeded.')
  expect(zh).toMatch(/备忘承蒙应允出席.+恭候Mr\.OkumaMasaaki、Ms\.Sato光临/)
  expect((await letter('card')).name).toBe('pour-memoire.pdf')
})

it('many letters make one document, each with pages of its own', async () => {
  const one = await given('letter')
  const other = await given('letter', {
    to: { formal: { en: 'Consulate-General of Japan in Lanjiang', zh: '日本国驻澜江总领事馆' } },
  })
  const all = await pagesOf(set([one, other]))
  expect(all.map(page => page.slice(-3))).toEqual(['1/2', '2/2', '1/2', '2/2'])
  expect(all[2]).toContain('Consulate-GeneralofJapan')
})

it('envelopes and labels say to whom, Chinese first', async () => {
  const recipients = [
    {
      post: formal,
      person: { en: 'Mr. Okuma Masaaki, Deputy Consul-General', zh: '副总领事 Okuma Masaaki 先生' },
      address: { en: '', zh: '江中区和平路1号' },
    },
    { post: formal, person: { en: '', zh: '' }, address: { en: '', zh: '' } },
  ]
  const at = { title: 'Envelopes', at: new Date('2023-07-10T00:00:00Z') }
  const envelopes = await pagesOf(addressed('envelopes', meetingData.office.letterhead, recipients, at))
  expect(envelopes).toHaveLength(2)
  expect(envelopes[0]).toMatch(/江中区和平路1号乌拉圭东岸共和国驻澜江总领事馆副总领事OkumaMasaaki先生/)
  const [labels = '', ...more] = await pagesOf(
    addressed('labels', meetingData.office.letterhead, recipients, at),
  )
  expect(more).toEqual([])
  expect(labels.split('乌拉圭东岸共和国驻澜江总领事馆')).toHaveLength(3)
  const many = await pagesOf(
    addressed('labels', meetingData.office.letterhead, Array(25).fill(recipients[0]), at),
  )
  expect(many).toHaveLength(2)
})
