import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { messages } from './messages'

// Never listed as countries; the label of such a list is 国家（地区）, Country or region.
const REGIONS = /香港|澳门|台湾|臺灣|Hong Kong|Maca[ou]|Taiwan/i
const COUNTRY = /国家|各国|所在国|派遣国|\bcountr(?:y|ies)\b|\bnations?\b|\bsending States?\b/i
const BOTH = /国家（地区）|国家和地区|countr(?:y|ies) (?:or|and) regions?/gi

/** The texts that people read: every message, and the words of every template. */
function texts(): { where: string; text: string }[] {
  const found: { where: string; text: string }[] = []
  const walk = (where: string, value: unknown) => {
    if (typeof value === 'string') found.push({ where, text: value })
    else if (typeof value === 'object' && value !== null)
      for (const [key, inner] of Object.entries(value)) walk(`${where}.${key}`, inner)
  }
  walk('', messages)
  const migrations = readdirSync('prisma/migrations', { recursive: true, encoding: 'utf8' })
  for (const name of migrations.filter(one => one.endsWith('.sql')))
    for (const line of readFileSync(path.join('prisma/migrations', name), 'utf8').split('\n'))
      found.push({ where: name, text: line })
  return found
}

/** Whether a sentence calls one of the regions a country. */
function pairs(text: string): boolean {
  return text
    .split(/[。；;.\n]/)
    .some(sentence => REGIONS.test(sentence) && COUNTRY.test(sentence.replace(BOTH, '')))
}

describe('the words of messages and templates', () => {
  it('never call a region a country', () => {
    expect(texts().filter(({ text }) => pairs(text))).toEqual([])
  })

  it.each([
    ['countries: Japan, Taiwan', true],
    ['派遣国：日本、台湾', true],
    ['Hong Kong is one of the nations invited', true],
    ['Country or region: Hong Kong', false],
    ['香港等国家（地区）', false],
    ['flights by way of Hong Kong', false],
  ])('would be caught where they did: %s', (text, caught) => expect(pairs(text)).toBe(caught))

  it('label the choice of a State as a country or region', () => {
    expect(messages.zh.directory.form.state).toBe('国家（地区）')
    expect(messages.en.directory.form.state).toBe('Country or region')
    expect(messages.zh.audit.field.sendingState).toBe('国家（地区）')
  })

  it('give consuls neither 阁下 nor H.E., which custom gives to ambassadors', () => {
    const titled = texts().filter(({ text }) => /阁下|\bH\.\s?E\.|Excellency/.test(text))
    expect(titled).toEqual([])
  })
})
