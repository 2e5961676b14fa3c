import { expect, it } from 'vitest'
import { viewAddress, viewQuery } from './views'

it('keeps of an address what filters the list, in one order, and not the page', () => {
  expect(viewQuery('consulates', 'q=%E7%91%9E&page=3&region=europe')).toBe('region=europe&q=%E7%91%9E')
  expect(viewQuery('activities', 'status=open&half=2023H2')).toBe('half=2023H2&status=open')
  expect(viewQuery('consulates', '')).toBe('')
})

it('leads nowhere but to the list, whatever was sent', () => {
  for (const query of ['next=https://elsewhere.example', '//elsewhere.example', '#x', `q=${'x'.repeat(900)}`])
    expect(viewAddress('consulates', viewQuery('consulates', query))).toMatch(
      /^\/office\/consulates(\?q=x{100})?$/,
    )
})
