import { type Actor, demand } from '@/lib/access/actor'
import { db, type Prisma, type Tx } from '@/lib/db/client'
import { NotFound } from '@/lib/errors'
import type { Locale } from '@/lib/i18n/routing'
import { folded, keysOf } from '@/lib/search/keys'
import { namesOf, type StateForms, type StateNames } from '../rules/states'
import type { StateFilter } from '../schema/states'

type Row = Prisma.StateGetPayload<object>

/** The States that a post can be of, by their short names in the reader's language and in its order. */
export async function statesIn(actor: Actor, locale: Locale): Promise<{ code: string; name: string }[]> {
  demand(actor, 'directory.read')
  const states = (await db().state.findMany()).toSorted(inOrder(locale))
  return states.map(state => ({ code: state.code, name: locale === 'zh' ? state.nameZh : state.nameEn }))
}

/** The codes of the States by all that names them, for sheets. */
export async function stateNames(tx: Tx): Promise<StateNames> {
  return namesOf(await tx.state.findMany())
}

/** The table of States, or of those that a text names, with how many posts of each are on record. */
export async function stateTable(actor: Actor, { text }: StateFilter, locale: Locale) {
  demand(actor, 'states.manage')
  const states = await db().state.findMany({ include: { _count: { select: { consulates: true } } } })
  const asked = folded(text)
  const found = asked ? states.filter(state => isNamed(state, asked)) : states
  return found
    .toSorted(inOrder(locale))
    .map(({ _count, ...state }) => ({ ...state, posts: _count.consulates }))
}

/** One State as its form takes it. Throws NotFound. */
export async function stateToEdit(actor: Actor, code: string) {
  demand(actor, 'states.manage')
  const state = await db().state.findUnique({
    where: { code: code.toUpperCase() },
    include: { _count: { select: { consulates: true } } },
  })
  if (!state) throw new NotFound('state')
  const { _count, createdAt: _, updatedAt: __, ...record } = state
  return { ...record, forms: state.forms as StateForms, posts: _count.consulates }
}

function isNamed({ code, code3, ...state }: Row, asked: string): boolean {
  const { nameEn, nameZh, officialEn, officialZh, otherNames } = state
  const keys = keysOf([nameEn, nameZh, officialEn, officialZh, ...otherNames], { codes: [code, code3] })
  return keys.text.includes(asked)
}

function inOrder(locale: Locale) {
  const key = ({ pinyin, sortEn, nameEn }: Row) => (locale === 'zh' ? pinyin : folded(sortEn ?? nameEn))
  return (a: Row, b: Row) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0)
}
