import '@/lib/testing/database'
import { expect, it } from 'vitest'
import { actorOfCommandLine } from '@/lib/access/gate'
import { consulate } from '../queries/consulates'
import { consulateSchema, newConsulateSchema } from '../schema/directory'
import { addConsulate, changeConsulate } from './consulates'

const actor = actorOfCommandLine('test')
const facts = {
  ...{ sendingState: 'IT', class: 'consulate_general', nameEn: 'Post', nameZh: '馆' },
  ...{
    cityEn: 'Lanjiang',
    cityZh: '澜江',
    languages: '意大利语， English、中文',
    addressEn: '1 Sample Road',
  },
}

it('keeps a source for a single fact, addresses and languages, and what changed of them', async () => {
  const sources = { openedOn: 'gazette of 2013', phone: '' }
  const added = await addConsulate(actor, newConsulateSchema.parse({ ...facts, sources }))
  if (!added.ok) throw new Error(added.reason)
  const { id } = added.value
  expect(await consulate(actor, id)).toMatchObject({
    languages: ['意大利语', 'English', '中文'],
    addressEn: '1 Sample Road',
    sources: { openedOn: 'gazette of 2013' },
  })
  const change = { ...facts, id, version: 1, sources: { openedOn: 'the consulate itself' } }
  expect(await changeConsulate(actor, consulateSchema.parse(change))).toMatchObject({ ok: true })
  expect((await consulate(actor, id)).sources).toEqual({ openedOn: 'the consulate itself' })
})

it('takes no source for what is no fact', () => {
  const wrong = newConsulateSchema.safeParse({ ...facts, sources: { version: 'x' } })
  expect(wrong.success).toBe(false)
})
