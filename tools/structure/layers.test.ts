import { describe, expect, it } from 'vitest'
import { check, FORMS, rulesBroken } from './fixture'

const FORBIDDEN: [why: string, from: string, to: string][] = [
  ['a page takes commands', 'app/[locale]/office/page.tsx', 'lib/plans/commands.ts'],
  ['a page takes the database', 'app/[locale]/office/page.tsx', 'lib/db/client.ts'],
  ['a page takes jobs', 'app/[locale]/office/page.tsx', 'lib/plans/jobs.ts'],
  ['a page enqueues', 'app/[locale]/office/page.tsx', 'lib/jobs/enqueue.ts'],
  ['a layout takes commands', 'app/[locale]/layout.tsx', 'lib/users/commands.ts'],
  ['a file beside a route takes commands', 'app/r/[token]/answer.ts', 'lib/invitations/commands.ts'],
  ['a route handler takes jobs', 'app/api/health/route.ts', 'lib/plans/jobs.ts'],
  ['a route handler takes actions', 'app/api/health/route.ts', 'lib/plans/actions.ts'],
  ['app takes bin', 'app/api/health/route.ts', 'bin/worker.ts'],
  ['a component takes queries', 'components/plans/list.tsx', 'lib/plans/queries.ts'],
  ['a component takes commands', 'components/plans/list.tsx', 'lib/plans/commands.ts'],
  ['a component takes the database', 'components/plans/list.tsx', 'lib/db/client.ts'],
  ['a component takes lib/web', 'components/plans/list.tsx', 'lib/web/session.ts'],
  ['a component takes app', 'components/plans/list.tsx', 'app/[locale]/office/view.tsx'],
  ['a primitive takes a module', 'components/ui/field.tsx', 'lib/plans/schema.ts'],
  ['a primitive takes a module’s component', 'components/ui/field.tsx', 'components/plans/list.tsx'],
  ['a primitive takes lib/access', 'components/ui/field.tsx', 'lib/access/permissions.ts'],
  ['a module takes one above it', 'lib/plans/commands.ts', 'lib/invitations/queries.ts'],
  ['a module takes one beside it', 'lib/seating/queries.ts', 'lib/meetings/queries.ts'],
  ['offices take users', 'lib/offices/queries.ts', 'lib/users/queries.ts'],
  ['a module takes stats', 'lib/bulletins/queries.ts', 'lib/stats/queries.ts'],
  ['stats take commands', 'lib/stats/queries.ts', 'lib/plans/commands.ts'],
  ['stats take notifications', 'lib/stats/queries.ts', 'lib/notifications/queries.ts'],
  ['a module takes another’s actions', 'lib/invitations/actions.ts', 'lib/plans/actions.ts'],
  ['a module takes another’s jobs', 'lib/invitations/jobs.ts', 'lib/plans/jobs.ts'],
  [
    'a module takes another’s templates',
    'lib/invitations/commands.ts',
    'lib/correspondence/templates/letter.ts',
  ],
  ['a module takes another’s exports', 'lib/invitations/exports.ts', 'lib/plans/exports.ts'],
  ['a module takes a component', 'lib/plans/queries.ts', 'components/plans/list.tsx'],
  ['a module takes app', 'lib/plans/queries.ts', 'app/[locale]/office/view.tsx'],
  ['a module takes bin', 'lib/plans/queries.ts', 'bin/worker.ts'],
  ['a module takes a tool', 'lib/plans/queries.ts', 'tools/run.mjs'],
  ['a module takes the sample', 'lib/plans/queries.ts', 'prisma/sample/play.ts'],
  ['queries take commands', 'lib/plans/queries.ts', 'lib/plans/commands.ts'],
  ['commands take actions', 'lib/plans/commands.ts', 'lib/plans/actions.ts'],
  ['commands take jobs', 'lib/plans/commands.ts', 'lib/plans/jobs.ts'],
  ['rules take queries', 'lib/plans/rules.ts', 'lib/plans/queries.ts'],
  ['a schema takes commands', 'lib/plans/schema.ts', 'lib/plans/commands.ts'],
  ['commands take lib/web', 'lib/plans/commands.ts', 'lib/web/session.ts'],
  ['shared takes a module', 'lib/mail/send.ts', 'lib/correspondence/queries.ts'],
  ['shared takes lib/web', 'lib/access/gate.ts', 'lib/web/session.ts'],
  ['a foundation takes shared', 'lib/log.ts', 'lib/audit/record.ts'],
  ['a foundation takes a module', 'lib/clock.ts', 'lib/offices/queries.ts'],
  ['lib/web takes a module above the accounts', 'lib/web/session.ts', 'lib/correspondence/queries.ts'],
  ['lib/web takes actions', 'lib/web/session.ts', 'lib/users/actions.ts'],
  ['a tool takes lib', 'tools/run.ts', 'lib/env.ts'],
  ['a tool takes bin', 'tools/run.ts', 'bin/worker.ts'],
  ['the worker takes lib/web', 'bin/worker.ts', 'lib/web/session.ts'],
  ['bin takes app', 'bin/server.ts', 'app/[locale]/office/view.tsx'],
  ['bin takes a tool', 'bin/server.ts', 'tools/run.mjs'],
  ['the sample takes lib/web', 'prisma/sample/play.ts', 'lib/web/session.ts'],
  ['the sample takes bin', 'prisma/sample/play.ts', 'bin/worker.ts'],
  ['a module takes the generated client', 'lib/plans/queries.ts', 'prisma/generated/client.ts'],
  ['the sample takes the generated client', 'prisma/sample/play.ts', 'prisma/generated/client.ts'],
  ['a component takes the generated client', 'components/plans/list.tsx', 'prisma/generated/client.ts'],
  ['a primitive takes the words of the records', 'components/ui/field.tsx', 'prisma/generated/enums.ts'],
  ['a tool takes the words of the records', 'tools/run.ts', 'prisma/generated/enums.ts'],
  ['proxy takes a module', 'proxy.ts', 'lib/users/queries.ts'],
  ['somebody takes the bench', 'bin/worker.ts', 'bench/reply.ts'],
  ['somebody takes e2e', 'lib/plans/queries.ts', 'e2e/kit.ts'],
  ['somebody takes the test kit', 'lib/plans/commands.ts', 'lib/testing/database.ts'],
  ['somebody takes a route handler', 'app/[locale]/office/page.tsx', 'app/api/health/route.ts'],
  ['somebody takes a test', 'lib/plans/commands.test.ts', 'lib/plans/rules.test.ts'],
  ['a test takes a module above it', 'lib/plans/commands.test.ts', 'lib/invitations/commands.ts'],
  ['a test of a tool takes lib', 'tools/structure/cycles.test.ts', 'lib/clock.ts'],
  ['a configuration takes lib', 'next.config.ts', 'lib/env.ts'],
]

describe.each(Object.entries(FORMS))('a forbidden import, %s', (_, form) => {
  it.each(FORBIDDEN)('is found where %s: %s → %s', (_, from, to) => {
    const alias = `@/${to.replace(/\.tsx?$/, '')}`
    const broken = check({ [from]: serverFile(from) + form(alias), [to]: 'export const a = 1\n' })
    expect(broken.filter(one => one.rule === 'layers' && one.at.startsWith(`${from}:`))).toHaveLength(1)
  })
})

describe('an allowed import', () => {
  it.each([
    ['app/[locale]/office/page.tsx', 'lib/plans/queries.ts'],
    ['app/[locale]/office/page.tsx', 'lib/web/session.ts'],
    ['app/[locale]/sign-in/page.tsx', 'lib/env.ts'],
    ['app/[locale]/office/page.tsx', 'components/plans/list.tsx'],
    ['app/[locale]/sign-in/page.tsx', 'lib/users/actions.ts'],
    ['app/r/[token]/route.tsx', 'lib/invitations/commands.ts'],
    ['app/api/health/ready/route.ts', 'lib/db/client.ts'],
    ['components/plans/form.tsx', 'lib/plans/actions.ts'],
    ['components/plans/form.tsx', 'lib/directory/schema.ts'],
    ['components/plans/form.tsx', 'lib/access/permissions.ts'],
    ['components/ui/field.tsx', 'lib/i18n/format.ts'],
    ['lib/invitations/commands.ts', 'lib/correspondence/commands.ts'],
    ['lib/invitations/commands.ts', 'lib/offices/rules.ts'],
    ['lib/bulletins/queries.ts', 'lib/support/queries.ts'],
    ['lib/stats/queries.ts', 'lib/attendance/queries.ts'],
    ['lib/notifications/jobs.ts', 'lib/correspondence/commands.ts'],
    ['lib/plans/commands.ts', 'lib/audit/record.ts'],
    ['lib/plans/commands/save.ts', 'lib/db/client.ts'],
    ['lib/plans/jobs.ts', 'lib/plans/commands.ts'],
    ['lib/audit/record.ts', 'lib/jobs/enqueue.ts'],
    ['lib/web/sign-in.ts', 'lib/users/commands.ts'],
    ['lib/db/client.ts', 'prisma/generated/client.ts'],
    ['lib/plans/schema.ts', 'prisma/generated/enums.ts'],
    ['components/plans/list.tsx', 'prisma/generated/enums.ts'],
    ['bin/server.ts', 'lib/web/session.ts'],
    ['bin/worker.ts', 'lib/plans/jobs.ts'],
    ['bin/demo.ts', 'prisma/sample/play.ts'],
    ['prisma/sample/play.ts', 'lib/plans/commands.ts'],
    ['proxy.ts', 'lib/i18n/routing.ts'],
    ['tools/run.ts', 'tools/schema-engine.mjs'],
    ['vitest.config.ts', 'lib/testing/database.ts'],
    ['playwright.config.ts', 'e2e/kit.ts'],
    ['e2e/kit.ts', 'lib/plans/commands.ts'],
    ['bench/reply.ts', 'app/api/health/ready/route.ts'],
    ['lib/testing/actors.ts', 'lib/invitations/commands.ts'],
    ['lib/plans/commands.test.ts', 'lib/testing/database.ts'],
    ['lib/plans/commands.test.ts', 'lib/plans/jobs.ts'],
    ['lib/plans/rules.test.ts', 'lib/clock.ts'],
    ['components/plans/list.test.tsx', 'e2e/kit.ts'],
  ])('passes: %s → %s', (from, to) => {
    for (const form of Object.values(FORMS)) {
      const files = {
        [from]: form(`@/${to.replace(/\.tsx?$/, '')}`),
        [to]: serverFile(to) + (isActions(to) ? '' : 'export const a = 1\n'),
      }
      expect(rulesBroken(files)).toEqual([])
    }
  })

  it('passes as an action that takes lib/web and its own commands', () => {
    expect(
      rulesBroken({
        'lib/web/action.ts': 'export const action = (a: object) => a\n',
        'lib/plans/commands.ts': 'export const save = 1\n',
        'lib/plans/actions.ts':
          "'use server'\nimport { revalidatePath } from 'next/cache'\nimport { action } from '@/lib/web/action'\nimport { save } from './commands'\n" +
          "export const saveActivity = action({ permission: 'activities.write', run: () => [save, revalidatePath] })\n",
      }),
    ).toEqual([])
  })
})

describe('an import in disguise', () => {
  it('is found by a relative path out of the room', () => {
    const broken = check({
      'components/plans/list.tsx': "import '../../lib/plans/queries.js'\n",
      'lib/plans/queries.ts': '',
    })
    expect(broken).toMatchObject([{ at: 'components/plans/list.tsx:1', rule: 'layers' }])
  })

  it('is found where the file does not exist', () => {
    expect(rulesBroken({ 'components/plans/list.tsx': "import '@/lib/plans/queries'\n" })).toEqual(['layers'])
  })

  it('is found in a mock and in the URL of a worker', () => {
    expect(rulesBroken({ 'lib/plans/rules.test.ts': "vi.mock('@/lib/invitations/queries')\n" })).toEqual([
      'layers',
    ])
    expect(
      rulesBroken({ 'lib/plans/queries.ts': "new URL('../../bin/worker.ts', import.meta.url)\n" }),
    ).toEqual(['layers'])
  })

  it('must be spelled out', () => {
    expect(rulesBroken({ 'bin/ctl.ts': 'export const load = (name: string) => import(name)\n' })).toEqual([
      'layers',
    ])
    const messages = `export const load = (a: string) => import(\`./messages/\${a}/audit.json\`)\n`
    expect(rulesBroken({ 'lib/i18n/request.ts': messages })).toEqual([])
  })

  it('is no import when it stands in a comment or a text', () => {
    const text = "// import '@/lib/plans/commands'\nexport const a = \"import('@/lib/plans/commands')\"\n"
    expect(rulesBroken({ 'app/page.tsx': text })).toEqual([])
  })

  it('is reported at its own line, behind Chinese text too', () => {
    const text =
      "export const 甲 = '领事联络 🏛'\n\nexport const load = () => import('@/lib/plans/commands')\n"
    expect(check({ 'app/page.tsx': text })).toMatchObject([{ at: 'app/page.tsx:3', rule: 'layers' }])
  })
})

describe('schema, rules and types', () => {
  it.each(['schema', 'rules', 'types'])('%s take no foundation that reads or writes, but its types', kind => {
    const file = `lib/plans/${kind}.ts`
    expect(rulesBroken({ [file]: "import { now } from '@/lib/clock'\nconsole.log(now)\n" })).toEqual([
      'layers',
    ])
    expect(rulesBroken({ [file]: "export const a = () => import('@/lib/jobs/enqueue')\n" })).toEqual([
      'layers',
    ])
    expect(
      rulesBroken({ [file]: "import type { Activity } from '@/lib/db'\nexport type A = Activity\n" }),
    ).toEqual([])
  })
})

describe('types', () => {
  it('name what a query gives, and take nothing of it', () => {
    const file = 'lib/plans/types.ts'
    expect(
      rulesBroken({ [file]: "import type { list } from './queries'\nexport type Row = typeof list\n" }),
    ).toEqual([])
    expect(
      rulesBroken({ [file]: "import { list } from './queries'\nexport type Row = typeof list\n" }),
    ).toContain('layers')
    expect(
      rulesBroken({ [file]: "import type { save } from './commands'\nexport type Row = typeof save\n" }),
    ).toEqual(['layers'])
  })
})

function isActions(path: string): boolean {
  return /^lib\/\w+\/actions\.ts$/.test(path)
}

function serverFile(path: string): string {
  return isActions(path) ? "'use server'\n" : ''
}
