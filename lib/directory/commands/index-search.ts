import { db } from '@/lib/db/client'
import { refreshEntries } from '@/lib/search/entries'
import { keysOf } from '@/lib/search/keys'
import { stateOf } from '../rules/states'

/** Makes anew by what the posts and persons that were written since are found. Gives how many. */
export async function indexDirectory(): Promise<number> {
  return (await refreshEntries('consulate', postKeys)) + (await refreshEntries('contact', personKeys))
}

async function postKeys(ids: string[]) {
  const posts = await db().consulate.findMany({
    where: { id: { in: ids } },
    select: {
      id: true,
      sendingState: true,
      stateEn: true,
      stateZh: true,
      officialStateEn: true,
      officialStateZh: true,
      nameEn: true,
      nameZh: true,
      cityEn: true,
      cityZh: true,
    },
  })
  return posts.map(({ id, sendingState, ...names }) => {
    const codes = [sendingState, stateOf(sendingState)?.code3 ?? ''].filter(Boolean)
    return { id, keys: keysOf(Object.values(names), { codes }) }
  })
}

async function personKeys(ids: string[]) {
  const persons = await db().contact.findMany({
    where: { id: { in: ids } },
    select: { id: true, name: true, nameZh: true, nameLatin: true, preferredName: true },
  })
  return persons.map(({ id, ...names }) => ({ id, keys: keysOf(Object.values(names), { persons: true }) }))
}
