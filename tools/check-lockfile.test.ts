import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { checkLockfile } from './check-lockfile.mjs'

const manifest = { dependencies: { next: '16.4.6' }, devDependencies: { vitest: '4.1.12' } }
const lock = () => ({
  lockfileVersion: 3,
  packages: {
    '': { dependencies: { next: '16.4.6' }, devDependencies: { vitest: '4.1.12' } } as Record<
      string,
      unknown
    >,
    'node_modules/next': { version: '16.4.6', integrity: 'sha512-a' } as Record<string, unknown>,
    'node_modules/vitest': { version: '4.1.12', integrity: 'sha512-b' } as Record<string, unknown>,
  },
})

describe('checkLockfile', () => {
  it('passes exact versions with checksums', () => {
    expect(checkLockfile(manifest, lock())).toEqual([])
  })

  it("passes the project's own", () => {
    const read = (file: string) => JSON.parse(readFileSync(file, 'utf8'))
    expect(checkLockfile(read('package.json'), read('package-lock.json'))).toEqual([])
  })

  it.each([
    '^16.4.6',
    '~16.4.6',
    '16',
    '*',
    'latest',
    '>=16.4.6',
    'github:a/b',
    'file:../a',
    '16.4.6 || 17.0.0',
  ])('refuses the version %s', version => {
    expect(checkLockfile({ ...manifest, dependencies: { next: version } }, lock()).join()).toContain(
      'pin one exact',
    )
  })

  it('looks into overrides, where a reference to an own dependency is exact', () => {
    expect(
      checkLockfile({ ...manifest, overrides: { 'next-auth': { nodemailer: '$nodemailer' } } }, lock()),
    ).toEqual([])
    expect(checkLockfile({ ...manifest, overrides: { a: { b: '^1.0.0' } } }, lock())).toHaveLength(1)
  })

  it('refuses a host, a missing checksum, an old format', () => {
    const one = lock()
    one.packages['node_modules/next'].resolved = 'https://registry.example/next.tgz'
    delete one.packages['node_modules/vitest'].integrity
    one.lockfileVersion = 2
    expect(checkLockfile(manifest, one)).toHaveLength(3)
  })

  it('refuses a lockfile that is behind package.json, or ahead of it', () => {
    expect(checkLockfile({ ...manifest, dependencies: { next: '16.4.7' } }, lock())).toHaveLength(2)
    expect(
      checkLockfile({ ...manifest, dependencies: { ...manifest.dependencies, zod: '4.6.7' } }, lock()),
    ).toHaveLength(2)
    expect(checkLockfile({ ...manifest, devDependencies: {} }, lock())).toHaveLength(1)
  })
})
