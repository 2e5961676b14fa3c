import { expect, it } from 'vitest'
import { saveSupportSchema } from './schema'

it('asks for what an answer needs: a title in one language, a kind of one’s own, days in order, needs, and words', () => {
  const wrong = (more: object) => {
    const given = {
      titleEn: 'Film week',
      titleZh: '',
      kind: 'trade',
      firstOn: '2030-01-02',
      needs: ['venue'],
    }
    const { error } = saveSupportSchema.safeParse({ ...given, ...more })
    return error?.issues.map(({ path, message }) => [path.join('.'), message])
  }
  expect(wrong({})).toBeUndefined()
  expect(wrong({ titleEn: ' ' })).toEqual([['titleZh', 'title_missing']])
  expect(wrong({ kind: 'liaison_meeting' })).toEqual([['kind', 'required']])
  expect(wrong({ firstOn: '' })).toEqual([['firstOn', 'required']])
  expect(wrong({ lastOn: '2030-01-01' })).toEqual([['lastOn', 'ends_first']])
  expect(wrong({ needs: [] })).toEqual([['needs', 'needs_missing']])
  expect(wrong({ expected: '0' })).toEqual([['expected', 'range']])
  expect(wrong({ intent: 'submit' })).toEqual([['details', 'details_missing']])
})
