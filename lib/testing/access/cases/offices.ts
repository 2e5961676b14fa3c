import { db } from '@/lib/db/client'
import { type ActionCase, NOWHERE } from '../case'

const settings = {
  ...{ nameEn: 'A', nameZh: '甲', shortEn: 'A', shortZh: '甲', cityEn: 'A', cityZh: '甲', mark: '甲' },
  ...{ letterheadEn: 'A', letterheadZh: '甲', deadlineDays: '3', defaultSeats: '2', notesKeptDays: '30' },
}

export const OFFICES: Record<string, ActionCase> = {
  'offices.saveOffice': {
    permission: 'offices.manage',
    own: async ({ officeId: id }) => {
      const { version } = await db().office.findUniqueOrThrow({ where: { id } })
      return { ...settings, id, version: String(version), phone: String(Math.random()) }
    },
    nonexistent: () => ({ ...settings, id: NOWHERE, version: '1' }),
    malformed: () => ({ ...settings, id: 'x', version: '1' }),
  },
  'offices.setCountingRule': {
    permission: 'offices.manage',
    own: async () => {
      const version = await db().countingRule.count({ where: { figure: 'invited_activities' } })
      const kinds = version % 2 === 0 ? ['trade'] : ['economic', 'cultural']
      return { figure: 'invited_activities', fromHalf: '2023H2', version: String(version), kinds, reason: '' }
    },
    malformed: () => ({ figure: 'invited_activities', fromHalf: '2023H3', version: '0', kinds: 'trade' }),
  },
}
