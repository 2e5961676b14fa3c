import { expect, it } from 'vitest'
import { wordDifferences } from './word-differences'

const words = (body: string) => ({ subject: 's', body, closing: '', labels: { dress: 'Dress' } })
const changed = (was: string, is: string, locale: 'en' | 'zh') =>
  wordDifferences(words(was), words(is), locale).map(one => [
    one.text,
    one.pieces.filter(piece => piece.change !== 'same').map(piece => `${piece.change} ${piece.text}`),
  ])

it('tells a change word by word, in Chinese too, with each placeholder whole', () => {
  expect(changed('on {{day}} at noon', 'on {{issuedDay}} at noon', 'en')).toEqual([
    ['body', ['removed {{day}}', 'added {{issuedDay}}']],
  ])
  expect(changed('敬请光临。', '敬请拨冗光临。', 'zh')).toEqual([['body', ['added 拨冗']]])
  expect(changed('same', 'same', 'en')).toEqual([])
})

it('tells a label by its name', () => {
  const before = words('x')
  const [one] = wordDifferences(before, { ...before, labels: { dress: 'Attire' } }, 'en')
  expect([one?.text, one?.label]).toEqual(['label', 'dress'])
})
