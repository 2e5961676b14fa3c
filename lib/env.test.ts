import { afterEach, expect, test, vi } from 'vitest'
import { provideSettings } from './env'

afterEach(() => vi.unstubAllEnvs())

function parsed(settings: Record<string, string>) {
  vi.stubEnv('DEMO', '')
  for (const [name, value] of Object.entries(settings)) vi.stubEnv(name, value)
  return provideSettings({})
}

test('an empty setting is one that is not set', () => {
  expect(parsed({ PORT: '', APP_URL: '', SMTP_URL: '' })).toMatchObject({
    PORT: 3000,
    HOST: 'localhost',
    APP_URL: 'http://localhost:3000',
    DEMO: false,
  })
})

test('the address follows the port, and has no slash at its end', () => {
  expect(parsed({ PORT: '4000' }).APP_URL).toBe('http://localhost:4000')
  expect(parsed({ APP_URL: 'https://liaison.example/' }).APP_URL).toBe('https://liaison.example')
})

test.each([
  ['PORT', 'abc'],
  ['PORT', '70000'],
  ['APP_URL', 'liaison.example'],
  ['DATABASE_URL', 'mysql://localhost/x'],
  ['SMTP_URL', 'mail.example'],
  ['MAIL_FROM', 'nobody'],
  ['LOG_LEVEL', 'loud'],
  ['AUTH_SECRET', 'short'],
  ['CLOCK_START', 'yesterday'],
])('a wrong %s is named', (name, value) => {
  expect(() => parsed({ DEMO: '1', [name]: value })).toThrow(new RegExp(`^Wrong setting: ${name} `))
})

test('office time begins elsewhere only in the demo', () => {
  const CLOCK_START = '2023-07-10T09:00:00+08:00@2026-01-01T00:00:00.000Z'
  expect(() => parsed({ CLOCK_START })).toThrow('CLOCK_START is for the demo')
  expect(parsed({ CLOCK_START, DEMO: '1' }).CLOCK_START).toBe(CLOCK_START)
})
