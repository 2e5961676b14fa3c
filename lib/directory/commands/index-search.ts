import { db } from '@/lib/db/client'
import { refreshEntries } from '@/lib/search/entries'
import { keysOf } from '@/lib/search/keys'

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
      state: { select: { code3: true, otherNames: true } },
    },
  })
  return posts.map(({ id, sendingState, state, ...names }) => {
    const all = [...Object.values(names), ...state.otherNames]
    return { id, keys: keysOf(all, { codes: [sendingState, state.code3] }) }
  })
}

async function personKeys(ids: string[]) {
  const persons = await db().contact.findMany({
    where: { id: { in: ids } },
    select: { id: true, name: true, nameZh: true, nameLatin: true, preferredName: true },
  })
  return persons.map(({ id, ...names }) => ({ id, keys: keysOf(Object.values(names), { persons: true }) }))
}
