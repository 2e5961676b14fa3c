import { expect, it } from 'vitest'
import { REGIONS, STATES, stateOf } from './states'

it('is a table of sending States with names in both languages', () => {
  for (const state of STATES) {
    expect(state.code).toMatch(/^[A-Z]{2}$/)
    expect(REGIONS).toContain(state.region)
    expect(`${state.zh}${state.officialZh}`).toMatch(/^\p{Script=Han}+$/u)
    expect(`${state.en}${state.officialEn}`).not.toMatch(/\p{Script=Han}/u)
  }
  expect(new Set(STATES.map(state => state.code)).size).toBe(STATES.length)
})

it('never lists what is no State', () => {
  for (const code of ['CN', 'HK', 'MO', 'TW']) expect(stateOf(code)).toBeUndefined()
  const all = JSON.stringify(STATES)
  expect(all).not.toMatch(/香港|澳门|台湾|臺灣|Hong Kong|Macao|Macau|Taiwan/)
})

it('gives short and official names', () => {
  expect(stateOf('uy')).toMatchObject({
    en: 'Uruguay',
    zh: '乌拉圭',
    officialZh: '乌拉圭东岸共和国',
    region: 'americas',
  })
})
