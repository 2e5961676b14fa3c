import { planned } from '@/lib/db/client'
import type { EntryKind } from './entries'
import { folded, hasHan, pairs } from './keys'

export type FindOptions = {
  /** Only these records, where the reader may not see all. */
  among: string[] | null
  most: number
  how: How
}

/** As it is typed, or with typing mistakes. */
export type How = 'exactly' | 'alike'

/** What is found by a text as it is typed, and only where that is nothing at all, with typing mistakes. */
export async function exactlyElseAlike<Lists extends readonly (readonly unknown[])[]>(
  find: (how: How) => Promise<Lists>,
): Promise<Lists> {
  const exactly = await find('exactly')
  return exactly.some(list => list.length > 0) ? exactly : find('alike')
}

/** Places from the best: the very name, the beginning of a name, of a word, anywhere in it, by initials alone; then what is misspelt. */
const PLACE = `
  case when text like '%' || chr(10) || $3 || chr(10) || '%' then 0
    when text like '%' || chr(10) || $3 || '%' then 1
    when text like '% ' || $3 || '%' then 2
    when text like '%' || $3 || '%' then 3
    else 4 end`

const among = `kind = $1 and ($2::uuid[] is null or "recordId" = any($2))`
const ORDER = `order by place, length(text), text, "recordId" limit $4`

const BY_GRAMS = `select "recordId", ${PLACE} as place from "SearchEntry" where ${among} and grams @> $5::text[] ${ORDER}`
const BY_TEXT = `
  select "recordId", ${PLACE} as place from "SearchEntry"
  where ${among} and text like '%' || $3 || '%' ${ORDER}`
/** Words that may be written as one. */
const BY_TEXTS = `
  select "recordId", ${PLACE} as place from "SearchEntry"
  where ${among} and (text like '%' || $3 || '%' or text like '%' || $5 || '%') ${ORDER}`
const BY_LIKENESS = `select "recordId" from search_like($1, $2, $3, $4)`

type Row = { recordId: string }

/** The shortest text in Latin letters that is looked for within words, and with typing mistakes. */
const WITHIN = 3
const MISTAKES = 4

/**
 * The records of a kind that a text finds, the best first: by characters, pinyin, initials, Latin letters with or without accents, codes; or, alike, by
 * words of Latin letters with a mistake. The reader's permission and scope are the caller's: `among` narrows before anything is counted.
 */
export async function findEntries(
  kind: EntryKind,
  text: string,
  { among, most, how }: FindOptions,
): Promise<string[]> {
  const query = escaped(folded(text))
  if (!query) return []
  const values = [kind, among, query, most]
  const found = how === 'alike' ? await alike(query, values) : await exactly(query, values)
  return found.map(row => row.recordId)
}

function exactly(query: string, values: unknown[]): Promise<Row[]> {
  if (hasHan(query)) return planned(BY_GRAMS, [...values, gramsOf(query)])
  if (query.length < WITHIN) return planned(BY_GRAMS, [...values, [query]])
  const whole = query.replaceAll(' ', '')
  return whole === query ? planned(BY_TEXT, values) : planned(BY_TEXTS, [...values, whole])
}

async function alike(query: string, values: unknown[]): Promise<Row[]> {
  return hasHan(query) || query.length < MISTAKES ? [] : planned(BY_LIKENESS, values)
}

/** Chinese with Latin beside it: every part must be there. */
function gramsOf(query: string): string[] {
  const latin = query.split(/[\s\p{Script=Han}]+/u).filter(Boolean)
  return [...pairs(query), ...latin.map(word => word.slice(0, 2))]
}

/** Folding leaves no sign that means something in a pattern but these. */
function escaped(query: string): string {
  return query.replace(/[\\%_]/g, '')
}
