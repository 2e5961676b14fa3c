import { db } from '@/lib/db/client'
import { type ActionCase, type Input, NOWHERE } from '../case'

const permission = 'states.manage'
const facts = {
  ...{ nameEn: 'Newland', nameZh: '新国', officialEn: 'Newland', officialZh: '新国', pinyin: 'xin1 guo2' },
  ...{ region: 'oceania', source: 'test' },
}

let added = 0
/** Codes that no State has, others each time. */
function codes(): { code: string; code3: string } {
  const letters = `${String.fromCharCode(65 + Math.floor(added / 26))}${String.fromCharCode(65 + (added++ % 26))}`
  return { code: `X${letters[1]}`, code3: `X${letters}` }
}

async function made(more: Input = {}): Promise<Input> {
  await db().state.deleteMany({ where: { code: { startsWith: 'X' }, consulates: { none: {} } } })
  const { id } = await db().state.create({ data: { ...facts, ...codes() } })
  return { id, ...more }
}

export const STATES: Record<string, ActionCase> = {
  'directory.addState': {
    permission,
    own: () => ({ ...facts, ...codes() }),
    malformed: () => ({ ...facts, code: 'HK', code3: 'HKG' }),
  },
  'directory.changeState': {
    permission,
    own: () => made({ ...facts, version: '1', sortEn: 'Newland, the' }),
    nonexistent: () => ({ id: NOWHERE, version: '1', ...facts }),
    malformed: () => ({ id: 'x', version: '1', ...facts }),
  },
  'directory.removeState': {
    permission,
    own: () => made(),
    nonexistent: () => ({ id: NOWHERE }),
    malformed: () => ({ id: 'x' }),
  },
}
