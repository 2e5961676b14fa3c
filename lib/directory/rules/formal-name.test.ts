import { expect, it } from 'vitest'
import { formalName } from './formal-name'

const post = {
  class: 'consulate_general',
  honorary: false,
  officialStateEn: 'Oriental Republic of Uruguay',
  officialStateZh: '乌拉圭东岸共和国',
  cityEn: 'Chongqing',
  cityZh: '重庆',
} as const

it.each([
  ['Oriental Republic of Uruguay', 'the Oriental Republic of Uruguay'],
  [
    'United Kingdom of Great Britain and Northern Ireland',
    'the United Kingdom of Great Britain and Northern Ireland',
  ],
  ['Kingdom of the Netherlands', 'the Kingdom of the Netherlands'],
  ['Russian Federation', 'the Russian Federation'],
  ['State of Israel', 'the State of Israel'],
  ['Japan', 'Japan'],
  ['Hungary', 'Hungary'],
  ['New Zealand', 'New Zealand'],
])('the post of %s has it with the article that it takes', (officialStateEn, inText) => {
  expect(formalName({ ...post, officialStateEn }).en).toBe(`Consulate-General of ${inText} in Chongqing`)
})

it('is written in Chinese State first, and says where a post is honorary', () => {
  expect(formalName(post).zh).toBe('乌拉圭东岸共和国驻重庆总领事馆')
  const honorary = formalName({ ...post, class: 'consulate', honorary: true })
  expect(honorary).toEqual({
    en: 'Honorary Consulate of the Oriental Republic of Uruguay in Chongqing',
    zh: '乌拉圭东岸共和国驻重庆名誉领事馆',
  })
})
