import { db } from '@/lib/db/client'
import { type ActionCase, NOWHERE } from '../case'

const settings = {
  ...{ nameEn: 'A', nameZh: '甲', shortEn: 'A', shortZh: '甲', cityEn: 'A', cityZh: '甲', mark: '甲' },
  ...{ letterheadEn: 'A', letterheadZh: '甲', deadlineDays: '3', defaultSeats: '2' },
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
}
