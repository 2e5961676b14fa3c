import { expect, it } from 'vitest'
import { saved } from './download'

const headersOf = (name: string) =>
  Object.fromEntries(saved({ name, type: 'application/pdf', content: Buffer.from('%PDF-') }).headers)

it('a file is saved under its name, never opened, whatever it is called', async () => {
  expect(headersOf('活动日程（第二版）.pdf')['content-disposition']).toBe(
    'attachment; filename="_________.pdf"; filename*=UTF-8\'\'%E6%B4%BB%E5%8A%A8%E6%97%A5%E7%A8%8B%EF%BC%88%E7%AC%AC%E4%BA%8C%E7%89%88%EF%BC%89.pdf',
  )
  expect(headersOf('L\'été "100%" (2).pdf')['content-disposition']).toBe(
    "attachment; filename=\"L'_t_ _100__ (2).pdf\"; filename*=UTF-8''L%27%C3%A9t%C3%A9%20%22100%25%22%20%282%29.pdf",
  )
  expect(headersOf('a\r\nSet-Cookie: x.pdf')['content-disposition']).not.toMatch(/[\r\n]/)
  expect(headersOf('a.pdf')).toMatchObject({
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
    'content-security-policy': "default-src 'none'; sandbox",
  })
  expect(saved(null).status).toBe(404)
})
