import { describe, expect, it } from 'vitest'
import { pool } from '@/lib/db/client'
import {
  accountData,
  accountOf,
  invitation,
  japanData,
  noticesData,
  noticesOf,
  peopleData,
  peopleOf,
  supportData,
  supportOf,
  toJapan,
} from '@/lib/testing/letters'
import '@/lib/testing/database'
import { TemplateKey } from '@/prisma/generated/enums'
import { templateLabels } from '../schema'
import { placeholders } from '../templates/words'
import {
  labelsOf,
  type Matter,
  matterOf,
  PLACEHOLDERS,
  placeholderChange,
  problemIn,
  sameWords,
  type WordTexts,
} from './templates'

const words = (body: string) => ({ subject: 's', body, closing: '', labels: {} })

describe('words', () => {
  it.each([
    ['plain text, {{office}} and {{#addressee}}{{addressee}}{{/addressee}}', null],
    ['{{#kind.cultural}}x{{/kind.cultural}}{{^kind.briefing}}y{{/kind.briefing}}', null],
    ['{{#changes}}{{field}}: {{before}} → {{after}}{{/changes}}', null],
    ['{{#changes}}{{title}}{{/changes}}', null],
    ['{{offise}}', { reason: 'unknown_placeholder', name: 'offise' }],
    ['{{field}}', { reason: 'unknown_placeholder', name: 'field' }],
    ['{{#kind.party}}x{{/kind.party}}', { reason: 'unknown_placeholder', name: 'kind.party' }],
    ['{{kind}}', { reason: 'unknown_placeholder', name: 'kind' }],
    ['{{title.constructor}}', { reason: 'unknown_placeholder', name: 'title.constructor' }],
    ['{{> other}}', { reason: 'unknown_placeholder', name: '>other' }],
    ['{{#reason}}never closed', { reason: 'not_closed', name: 'reason' }],
    ['closed, never opened {{/reason}}', { reason: 'not_closed', name: 'reason' }],
    ['{{office', { reason: 'not_closed', name: '' }],
  ])('%s', (text, problem) => {
    expect(problemIn(text, 'activity')).toEqual(problem)
  })

  it('may name just what a letter fills in', () => {
    const labels = templateLabels.parse({})
    const named: Record<Matter, object> = {
      activity: placeholders(invitation, { data: japanData }, labels, 'en'),
      account: placeholders({ ...invitation, data: accountData }, { data: accountOf }, labels, 'en'),
      notices: placeholders(
        { ...invitation, data: noticesData },
        { ...toJapan, data: noticesOf },
        labels,
        'en',
      ),
      support: placeholders(
        { ...invitation, data: supportData },
        { ...toJapan, data: supportOf },
        labels,
        'en',
      ),
      people: placeholders({ ...invitation, data: peopleData }, { ...toJapan, data: peopleOf }, labels, 'en'),
    }
    for (const [matter, values] of Object.entries(named))
      expect([...PLACEHOLDERS[matter as Matter]].sort()).toEqual(Object.keys(values).sort())
  })

  it('of the standard are all right', async () => {
    const { rows } = await pool().query<WordTexts & { key: TemplateKey }>(
      `select t.key, v.subject, v.body, v.closing, v.labels from "TemplateVersion" v join "Template" t on t.id = v."templateId"`,
    )
    expect(rows.length).toBeGreaterThanOrEqual(2 * Object.keys(TemplateKey).length)
    for (const { key, subject, body, closing, labels } of rows)
      for (const text of [subject, body, closing, ...labelsOf(key).map(label => labels[label] ?? '')])
        expect([key, text, problemIn(text, matterOf(key))]).toEqual([key, text, null])
  })

  it('say which placeholders a change adds and drops', () => {
    expect(placeholderChange(words('{{office}} {{place}}'), words('{{office}} {{dress}}'))).toEqual({
      added: ['dress'],
      dropped: ['place'],
    })
  })

  it('are the same where only empty labels differ', () => {
    expect(sameWords(words('x'), { ...words('x'), labels: { dress: '' } })).toBe(true)
    expect(sameWords(words('x'), { ...words('x'), labels: { dress: 'Dress' } })).toBe(false)
  })
})
