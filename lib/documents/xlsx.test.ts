import readExcelFile from 'read-excel-file/node'
import { expect, it } from 'vitest'
import { toXlsx } from './xlsx'

it('is read back as it was written: texts as texts, numbers as numbers', async () => {
  const rows = [
    ['日本', 3, { share: 0.82 }],
    ['=1+1', -5, null],
  ]
  const book = await toXlsx({ name: '2023年下半年: 活动/月', columns: ['领事馆', '应邀', '回复率'], rows })
  const [sheet] = await readExcelFile(book)
  expect(sheet?.sheet).toBe('2023年下半年  活动 月')
  expect(sheet?.data).toEqual([
    ['领事馆', '应邀', '回复率'],
    ['日本', 3, 0.82],
    ['=1+1', -5, null],
  ])
})

it('writes a table without rows', async () => {
  const [sheet] = await readExcelFile(await toXlsx({ name: 'x', columns: ['a', 'b'], rows: [] }))
  expect(sheet?.data).toEqual([['a', 'b']])
})
