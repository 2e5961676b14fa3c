import { expect, test } from './test'

test('the portal says that it is ready, and gives its figures', async ({ request }) => {
  expect((await request.get('/api/health/live')).status()).toBe(200)
  expect(await (await request.get('/api/health/ready')).json()).toEqual({ status: 'ready' })
  const figures = await (await request.get('/api/metrics')).text()
  expect(figures).toContain('consular_jobs{state="due"}')
  expect(figures).toContain('process_cpu_seconds_total')
})
