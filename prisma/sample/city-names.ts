import { db, type Prisma } from '@/lib/db/client'

type State = Prisma.StateGetPayload<object>

/** A fictitious city: there is no such place, and nobody of its directory is anybody. */
export const CITY = { en: 'Linjiang', zh: '临江', elsewhere: { en: 'Linyuan', zh: '临源' } }

const GIVEN = [
  'Ada',
  'Ben',
  'Cleo',
  'Dario',
  'Elin',
  'Faris',
  'Gita',
  'Hugo',
  'Ines',
  'Jonas',
  'Kira',
  'Leon',
]
const FAMILY = [
  'Sample',
  'Specimen',
  'Muster',
  'Ejemplo',
  'Esempio',
  'Exemple',
  'Amostra',
  'Przykład',
  'Minta',
  'Contoh',
]
const WOMEN = new Set(['Ada', 'Cleo', 'Elin', 'Gita', 'Ines', 'Kira'])

/** The nth synthetic person: always the same, and plainly nobody. */
export function personName(n: number): { honorific: string; name: string } {
  const given = GIVEN[n % GIVEN.length] ?? ''
  const family = FAMILY[Math.floor(n / GIVEN.length) % FAMILY.length] ?? ''
  return { honorific: WOMEN.has(given) ? 'Ms.' : 'Mr.', name: `${given} ${family}` }
}

/** The nth State that has a post in the city: the table walked in steps, so that all regions come early. */
export async function stateAt(n: number): Promise<State> {
  const [state] = await db().state.findMany({
    orderBy: { code: 'asc' },
    skip: (n * 37 + 11) % (await db().state.count()),
    take: 1,
  })
  if (!state) throw new Error('The table of States is empty.')
  return state
}

/** A day that depends on `n` only, within some years before the sample begins. */
export function dayAt(n: number): string {
  const year = 2018 + (n % 5)
  const month = 1 + ((n * 7) % 12)
  return `${year}-${String(month).padStart(2, '0')}-${String(1 + ((n * 11) % 28)).padStart(2, '0')}`
}

/** A mail domain of a synthetic post of a State, of the reserved kind. */
export function domainOf(state: State): string {
  return `${state.nameEn
    .normalize('NFD')
    .replace(/[^A-Za-z]+/g, '-')
    .toLowerCase()}.consulates.example`
}
