import { expect, it } from 'vitest'
import { scriptlessPage } from './scriptless'

let times = 0
function Page({ text }: { text: string }) {
  times += 1
  return <p>{text}</p>
}
const page = async (text: string, shows?: unknown) =>
  (await scriptlessPage(<Page text={text} />, 200, 'p{}', shows)).text()

it('is rendered once for what it shows, and anew for anything else', async () => {
  times = 0
  expect(await page('a', { text: 'a' })).toBe('<!doctype html><p>a</p>')
  expect(await page('a', { text: 'a' })).toBe('<!doctype html><p>a</p>')
  expect(times).toBe(1)
  expect(await page('b', { text: 'b' })).toBe('<!doctype html><p>b</p>')
  expect(times).toBe(2)
  await page('a')
  expect(times).toBe(3)
})

it('is forgotten when two thousand others were asked for since', async () => {
  await page('first', { text: 'first' })
  for (let n = 0; n < 1999; n++) await page('x', { n })
  times = 0
  await page('first', { text: 'first' })
  expect(times).toBe(0)
  for (let n = 0; n < 2000; n++) await page('x', { n: -1 - n })
  times = 0
  await page('first', { text: 'first' })
  expect(times).toBe(1)
})

it('says how long it is, in bytes', async () => {
  const answer = await scriptlessPage(<Page text="敬请光临" />, 200, 'p{}', { text: 'zh' })
  expect(answer.headers.get('content-length')).toBe(String((await answer.arrayBuffer()).byteLength))
})
