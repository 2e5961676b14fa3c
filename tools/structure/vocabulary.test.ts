import { describe, expect, it } from 'vitest'
import { check, rulesBroken } from './fixture'

describe('names', () => {
  it.each([
    'lib/plans/helpers.ts',
    'lib/plans/repository.ts',
    'lib/plans/index.ts',
    'lib/plans/queries/index.ts',
    'lib/plans/queries/utils.ts',
    'lib/plans/queries/date-utils.ts',
    'lib/plans/countries.json',
    'lib/protocol/queries.ts',
    'lib/plans.ts',
    'lib/access.ts',
    'lib/mail/misc.ts',
    'lib/mail/sendMail.ts',
    'lib/i18n/messages/fr/audit.json',
    'lib/i18n/messages/audit.json',
    'components/plans/index.tsx',
    'components/common/list.tsx',
    'components/plans/ActivityForm.tsx',
    'bin/service.ts',
    'tools/helper.mjs',
    'e2e/utils/sign-in.ts',
  ])('%s is refused', file => {
    expect(rulesBroken({ [file]: file.endsWith('.json') ? '{}' : '' })).toContain('names')
  })

  it.each([
    'lib/plans/rules.ts',
    'lib/plans/rules.test.ts',
    'lib/plans/commands.two-writers.test.ts',
    'lib/plans/queries/activity-list.ts',
    'lib/correspondence/templates/letter.typ',
    'lib/clock.ts',
    'lib/db/client.ts',
    'lib/mail/stand-in.ts',
    'lib/testing/database.ts',
    'lib/i18n/messages/zh/audit.json',
    'lib/i18n/messages/zh.ts',
    'components/ui/field.tsx',
    'app/[locale]/office/page.tsx',
    'bin/server.ts',
  ])('%s is welcome', file => {
    expect(rulesBroken({ [file]: file.endsWith('.json') ? '{}' : '' })).toEqual([])
  })
})

describe('length', () => {
  const lines = (count: number) => '// one\n'.repeat(count)

  it('is 250 lines at most, and 79 for a page', () => {
    expect(check({ 'lib/plans/rules.ts': lines(251) })).toMatchObject([
      { at: 'lib/plans/rules.ts:251', rule: 'length' },
    ])
    expect(rulesBroken({ 'app/[locale]/office/page.tsx': lines(80) })).toEqual(['length'])
    expect(rulesBroken({ 'app/page.tsx': lines(80) })).toEqual(['length'])
    expect(rulesBroken({ 'lib/plans/rules.ts': lines(250), 'app/page.tsx': lines(79) })).toEqual([])
  })

  it('leaves generated files alone', () => {
    expect(rulesBroken({ 'prisma/generated/client.ts': lines(5000) })).toEqual([])
  })
})
