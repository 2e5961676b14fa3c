import { expect, it } from 'vitest'
import { fileIn, formWithin } from './form-within'

const HERE = 'http://localhost/'

function form(size: number): FormData {
  const data = new FormData()
  data.set('activityId', 'x')
  data.set('file', new File([new Uint8Array(size)], '议程.pdf'))
  return data
}

/** A body that does not say how long it is, and how much of it was taken. */
function unmeasured(total: number) {
  let given = 0
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      if (given >= total) return controller.close()
      given += 65_536
      controller.enqueue(new Uint8Array(65_536))
    },
  })
  const headers = { 'content-type': 'multipart/form-data; boundary=x' }
  const request = new Request(HERE, { method: 'POST', body, headers, duplex: 'half' } as RequestInit)
  return { request, given: () => given }
}

it('gives the texts and the file of a form, with the name as it was typed', async () => {
  const data = await formWithin(new Request(HERE, { method: 'POST', body: form(1000) }), 10_000)
  expect(data?.get('activityId')).toBe('x')
  const file = await fileIn(data ?? new FormData(), 'file')
  expect([file.name, file.bytes.length]).toEqual(['议程.pdf', 1000])
})

it('gives nothing of a larger one, and reads no more of it than it may be', async () => {
  const said = new Request(HERE, { method: 'POST', body: 'x', headers: { 'content-length': '20000' } })
  expect(await formWithin(said, 10_000)).toBeNull()
  expect(await formWithin(new Request(HERE, { method: 'POST', body: form(20_000) }), 10_000)).toBeNull()
  const { request, given } = unmeasured(100_000_000)
  expect(await formWithin(request, 200_000)).toBeNull()
  expect(given()).toBeLessThan(1_000_000)
})

it('gives an empty one for what is no form', async () => {
  const data = await formWithin(new Request(HERE, { method: 'POST', body: 'x' }), 10_000)
  expect([...(data?.keys() ?? ['none'])]).toEqual([])
})
