import { db } from '@/lib/db/client'
import { type ActionCase, type Input, NOWHERE } from '../case'

const permission = 'figures.write'
const entered = { value: '13', scope: 'The city', source: 'Annual report' }
let year = 1900

/** A half-year of which nothing is recorded yet. */
const unrecorded = () => ({ halfYear: `${++year}H2`, figure: 'invited_activities' }) as const

async function figureOf(officeId: string): Promise<Input> {
  const rest = { value: 12, scope: 'The city', source: 'Annual report', enteredAt: new Date() }
  const { id, version } = await db().recordedFigure.create({ data: { ...unrecorded(), officeId, ...rest } })
  return { id, version: String(version) }
}

const nowhere = { id: NOWHERE, version: '1' }

export const STATS: Record<string, ActionCase> = {
  'stats.recordFigure': {
    permission,
    own: () => ({ ...unrecorded(), ...entered }),
    malformed: () => ({ ...unrecorded(), ...entered, value: '-1' }),
  },
  'stats.changeFigure': {
    permission,
    own: async ({ officeId }) => ({ ...(await figureOf(officeId)), ...entered }),
    other: async ({ districtId }) => ({ ...(await figureOf(districtId)), ...entered }),
    nonexistent: () => ({ ...nowhere, ...entered }),
    malformed: () => ({ ...nowhere, ...entered, value: '1e3' }),
  },
  'stats.removeFigure': {
    permission,
    own: ({ officeId }) => figureOf(officeId),
    other: ({ districtId }) => figureOf(districtId),
    nonexistent: () => nowhere,
    malformed: () => ({ id: 'x', version: '' }),
  },
}
