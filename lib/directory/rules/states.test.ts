import { expect, it } from 'vitest'
import { isOfChina, namesPartOfChina } from './states'

it.each(['CN', 'HK', 'MO', 'TW', 'hk'])('has no State of the code %s', code => {
  expect(isOfChina(code)).toBe(true)
})

it.each(['香港特别行政区', '澳門', '台湾', '臺灣', 'Hong Kong', 'HONGKONG', 'Macau', 'Macao SAR', 'Taiwan'])(
  'takes no State of the name %s',
  name => expect(namesPartOfChina(name)).toBe(true),
)

it.each(['Japan', '日本国', 'Oriental Republic of Uruguay', '澳大利亚', 'Macedonia'])('takes %s', name =>
  expect(namesPartOfChina(name)).toBe(false),
)
