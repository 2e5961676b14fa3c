import { describe, expect, it } from 'vitest'
import { check, FORMS, rulesBroken } from './fixture'

describe('packages', () => {
  it.each(Object.entries(FORMS))('bound to Next are found in a module, %s', (_, form) => {
    for (const pkg of ['next/headers', 'next-intl/server', 'next-auth', '@auth/core'])
      expect(rulesBroken({ 'lib/plans/queries.ts': form(pkg) })).toEqual(['packages'])
  })

  it.each(Object.entries(FORMS))('of the database are found outside lib/db, %s', (_, form) => {
    for (const file of ['lib/plans/queries.ts', 'app/api/health/route.ts', 'bin/ctl.ts'])
      expect(rulesBroken({ [file]: form('@prisma/client') })).toEqual(['packages'])
  })

  it.each([
    'app/page.tsx',
    'components/plans/list.tsx',
    'lib/web/session.ts',
    'lib/i18n/request.ts',
    'proxy.ts',
    'instrumentation.ts',
    'next.config.js',
  ])('bound to Next pass in %s', file => {
    expect(rulesBroken({ [file]: "import 'next-intl/server'\nimport 'next/server'\n" })).toEqual([])
  })

  it('bound to Next are found in the part of lib/i18n that mails use', () => {
    expect(rulesBroken({ 'lib/i18n/translator.ts': "import 'next-intl/server'\n" })).toEqual(['packages'])
  })

  it('of the database pass in lib/db and in tools', () => {
    expect(
      rulesBroken({ 'lib/db/client.ts': "import '@prisma/client'\n", 'tools/a.mjs': "import '@prisma/x'\n" }),
    ).toEqual([])
  })
})

describe('reach', () => {
  const chain = (how: string) => ({
    'components/plans/list.tsx': "import { a } from '@/lib/calendar/entry'\nconsole.log(a)\n",
    'lib/calendar/entry.ts': how,
    'lib/db/client.ts': 'export const a = 1\n',
  })

  it('finds a component that comes to the database over another file', () => {
    expect(check(chain("export { a } from '@/lib/db/client'\n"))).toMatchObject([
      { at: 'components/plans/list.tsx:1', rule: 'reach' },
    ])
    expect(rulesBroken(chain("export const a = () => import('@/lib/db/client')\n"))).toEqual(['reach'])
  })

  it('lets types pass, and what stands behind an action', () => {
    expect(
      rulesBroken(chain("import type { A } from '@/lib/db/client'\nexport const a = (b: A) => b\n")),
    ).toEqual([])
    expect(
      rulesBroken({
        'components/plans/form.tsx': "import '@/lib/plans/actions'\n",
        'lib/plans/actions.ts': "'use server'\nimport './commands'\n",
        'lib/plans/commands.ts': "import '@/lib/db/client'\n",
        'lib/db/client.ts': '',
      }),
    ).toEqual([])
  })
})

describe('cycles', () => {
  it.each(Object.entries(FORMS))('are found between files, %s', (_, form) => {
    const broken = check({ 'lib/plans/queries/a.ts': form('./b'), 'lib/plans/queries/b.ts': form('./a') })
    expect(broken).toMatchObject([{ rule: 'cycle' }])
    expect(broken[0]?.instead).toContain(
      'lib/plans/queries/a.ts → lib/plans/queries/b.ts → lib/plans/queries/a.ts',
    )
  })

  it('are found over three files and in a file that takes itself', () => {
    expect(
      rulesBroken({ 'bin/a.ts': "import './b'", 'bin/b.ts': "import './c'", 'bin/c.ts': "import './a'" }),
    ).toEqual(['cycle'])
    expect(rulesBroken({ 'bin/a.ts': "import './a'" })).toEqual(['cycle'])
  })

  it('are found between rooms of lib though no two files form one', () => {
    const broken = check({
      'lib/audit/record.ts': "import '@/lib/access/actor'\n",
      'lib/access/gate.ts': "import '@/lib/audit/catalogue'\n",
      'lib/access/actor.ts': '',
      'lib/audit/catalogue.ts': '',
    })
    expect(broken).toMatchObject([{ rule: 'cycle' }])
    expect(broken[0]?.instead).toContain('lib/access → lib/audit → lib/access')
  })

  it('are not seen in a diamond', () => {
    expect(
      rulesBroken({
        'bin/a.ts': "import './b'\nimport './c'",
        'bin/b.ts': "import './d'",
        'bin/c.ts': "import './d'",
        'bin/d.ts': '',
      }),
    ).toEqual([])
  })
})

describe('actions', () => {
  const web = { 'lib/web/action.ts': 'export const action = (a: object) => a\n' }
  const head = "'use server'\nimport { action } from '@/lib/web/action'\n"
  const actions = (body: string, before = head) =>
    rulesBroken({ ...web, 'lib/plans/actions.ts': before + body })

  it('are made by action() with a permission', () => {
    expect(
      actions("export const save = action({ permission: 'activities.write' })\nexport type A = string\n"),
    ).toEqual([])
    expect(actions('export const save = action({ run: 1 })\n')).toEqual(['actions'])
    expect(actions('export async function save() {}\n')).toEqual(['actions'])
    expect(actions('export const save = async () => 1\n')).toEqual(['actions'])
    expect(actions('const save = 1\nexport { save }\n')).toEqual(['actions'])
    expect(actions('export default action({ permission: 1 })\n')).toEqual(['actions'])
    expect(actions("export * from './commands'\n")).toEqual(['actions'])
  })

  it('are made by openAction() of lib/web where nobody is signed in yet', () => {
    const open = "'use server'\nimport { openAction } from '@/lib/web/open-action'\n"
    expect(actions('export const enter = openAction({ schema: 1 })\n', open)).toEqual([])
    expect(actions('export const enter = openAction({ schema: 1 })\n')).toEqual(['actions'])
    expect(actions('export const enter = toString({ schema: 1 })\n', open)).toEqual(['actions'])
  })

  it('use the wrapper of lib/web, and say that they run on the server', () => {
    expect(
      actions(
        "const action = (a: object) => a\nexport const save = action({ permission: 'a' })\n",
        "'use server'\n",
      ),
    ).toEqual(['actions'])
    expect(
      actions(
        "export const save = action({ permission: 'a' })\n",
        "import { action } from '@/lib/web/action'\n",
      ),
    ).toEqual(['actions'])
  })

  it("stand nowhere else, and no function says 'use server'", () => {
    expect(rulesBroken({ 'app/sign-in.ts': "'use server'\n" })).toEqual(['actions'])
    expect(rulesBroken({ 'lib/plans/commands.ts': "'use server'\n" })).toEqual(['actions'])
    expect(rulesBroken({ 'app/page.tsx': "export const a = async () => {\n  'use server'\n}\n" })).toEqual([
      'actions',
    ])
  })
})

describe('messages', () => {
  const texts = (zh: object, en: object, code = '') => ({
    'lib/i18n/messages/zh/plans.json': JSON.stringify(zh),
    'lib/i18n/messages/en/plans.json': JSON.stringify(en),
    'components/plans/list.tsx': code,
  })

  it('have the same keys in both languages, none empty', () => {
    expect(rulesBroken(texts({ a: { b: '活动' } }, { a: { b: 'Activity' } }))).toEqual([])
    expect(
      check(texts({ a: { b: '活动', c: '一' } }, { a: { b: 'Activity' }, d: 'D' })).map(one => one.instead),
    ).toEqual(['add a.c, which zh has', 'add d, which en has'])
    expect(rulesBroken(texts({ a: ' ' }, { a: 'A' }))).toEqual(['messages'])
    expect(rulesBroken({ 'lib/i18n/messages/zh/plans.json': '{"a":"一"}' })).toEqual(['messages'])
    expect(rulesBroken({ 'lib/i18n/messages/zh/plans.json': '{' })).toEqual(['messages'])
  })

  it('exist where the code names them', () => {
    const both = (code: string) => rulesBroken(texts({ a: { b: '活动' } }, { a: { b: 'Activity' } }, code))
    expect(both("const t = useTranslations('plans')\nt('a.b')\n")).toEqual([])
    expect(both("const t = useTranslations('plans.a')\nt.rich('b')\n")).toEqual([])
    expect(both("const t = useTranslations('plans')\nt('a.c')\n")).toEqual(['messages'])
    expect(both("const t = await getTranslations({ locale, namespace: 'plans' })\nt('x')\n")).toEqual([
      'messages',
    ])
    expect(both("const t = translator(locale, 'plans')\nt('x')\n")).toEqual(['messages'])
  })
})

describe('syntax', () => {
  it('that cannot be read is a violation, never passed over', () => {
    expect(rulesBroken({ 'bin/a.ts': 'import {' })).toEqual(['parse'])
  })
})
