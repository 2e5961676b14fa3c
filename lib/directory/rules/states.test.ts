import { expect, it } from 'vitest'
import { REGIONS, STATES, stateOf } from './states'

it('is a table of sending States with names in both languages', () => {
  for (const state of STATES) {
    expect(state.code).toMatch(/^[A-Z]{2}$/)
    expect(state.code3).toMatch(/^[A-Z]{3}$/)
    expect(REGIONS).toContain(state.region)
    expect(`${state.zh}${state.officialZh}`).toMatch(/^\p{Script=Han}+$/u)
    expect(`${state.en}${state.officialEn}`).not.toMatch(/\p{Script=Han}/u)
  }
  expect(new Set(STATES.map(state => state.code)).size).toBe(STATES.length)
})

it('holds every State that may send consuls: the members of the United Nations but China, and those beside them with relations', () => {
  expect(STATES).toHaveLength(192 + ['PS', 'CK', 'NU', 'VA'].length)
  for (const code of ['KP', 'LB', 'SY', 'VA', 'PS', 'SZ']) expect(stateOf(code)).toBeDefined()
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
