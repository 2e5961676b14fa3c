import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { checkVersions, compareVersions } from './check-versions.mjs'

const good = { next: '16.3.3', 'next-auth': '5.0.0-beta.32', nodemailer: '10.6.0' }
const lock = (
  versions: Record<string, string>,
  more: Record<string, { name?: string; version: string }> = {},
) => ({
  packages: {
    '': { version: '0.1.0' },
    ...Object.fromEntries(
      Object.entries(versions).map(([name, version]) => [`node_modules/${name}`, { version }]),
    ),
    ...more,
  },
})

describe('checkVersions', () => {
  it('passes at the floor and above it, and on the project itself', () => {
    expect(checkVersions(lock(good))).toEqual([])
    expect(checkVersions(lock({ ...good, next: '17.0.0', 'next-auth': '5.0.0' }))).toEqual([])
    expect(checkVersions(JSON.parse(readFileSync('package-lock.json', 'utf8')))).toEqual([])
  })

  it.each([
    ['next', '16.3.2'],
    ['next', '16.3.3-canary.1'],
    ['next-auth', '5.0.0-beta.31'],
    ['next-auth', '5.0.0-beta.4'],
    ['nodemailer', '9.9.9'],
    ['nodemailer', '11.0.0'],
  ])('refuses %s %s', (name, version) => {
    expect(checkVersions(lock({ ...good, [name]: version }))).toHaveLength(1)
  })

  it.each(['xlsx', 'exceljs'])('refuses %s, nested or under another name too', name => {
    expect(checkVersions(lock({ ...good, [name]: '1.0.0' }))).toHaveLength(1)
    expect(
      checkVersions(lock(good, { [`node_modules/a/node_modules/${name}`]: { version: '1.0.0' } })),
    ).toHaveLength(1)
    expect(checkVersions(lock(good, { 'node_modules/sheets': { name, version: '1.0.0' } }))).toHaveLength(1)
  })

  it('refuses an old copy deeper in the tree, and a floor that holds nothing', () => {
    const nested = { 'node_modules/next-auth/node_modules/nodemailer': { version: '8.0.0' } }
    expect(checkVersions(lock(good, nested))).toHaveLength(1)
    expect(checkVersions(lock({ next: '16.4.6' }))).toHaveLength(2)
  })
})

describe('compareVersions', () => {
  it('orders as semver does', () => {
    const inOrder = [
      '1.0.0-alpha',
      '1.0.0-alpha.1',
      '1.0.0-beta.2',
      '1.0.0-beta.11',
      '1.0.0',
      '1.0.1',
      '1.10.0',
      '2.0.0',
    ]
    const shuffled = [...inOrder].reverse()
    expect(shuffled.sort(compareVersions)).toEqual(inOrder)
    expect(compareVersions('1.0.0+a', '1.0.0+b')).toBe(0)
  })
})
