import { prepared } from '@/lib/db/client'
import type { EntryKind } from './entries'
import { folded, hasHan, pairs } from './keys'

export type FindOptions = {
  /** Only these records, where the reader may not see all. */
  among: string[] | null
  most: number
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
  where ${among} and (text like '%' || $3 || '%' or text like '%' || $5 || '%') ${ORDER}`
const BY_LIKENESS = `select "recordId" from search_like($1, $2, $3, $4)`

type Row = { recordId: string }

/** The shortest text in Latin letters that is looked for within words, and with typing mistakes. */
const WITHIN = 3
const MISTAKES = 4

/**
 * The records of a kind that a text finds, the best first: by characters, pinyin, initials, Latin letters with or without accents, codes; with
 * typing mistakes where nothing is found without. The reader's permission and scope are the caller's: `among` narrows before anything is counted.
 */
export async function findEntries(
  kind: EntryKind,
  text: string,
  { among, most }: FindOptions,
): Promise<string[]> {
  const query = escaped(folded(text))
  if (!query) return []
  const values = [kind, among, query, most]
  if (hasHan(query)) {
    const found = await prepared<Row>('search-grams', BY_GRAMS, [...values, gramsOf(query)])
    return found.map(row => row.recordId)
  }
  if (query.length < WITHIN) {
    const found = await prepared<Row>('search-grams', BY_GRAMS, [...values, [query]])
    return found.map(row => row.recordId)
  }
  const found = await prepared<Row>('search-text', BY_TEXT, [...values, query.replaceAll(' ', '')])
  if (found.length > 0 || query.length < MISTAKES) return found.map(row => row.recordId)
  const like = await prepared<Row>('search-likeness', BY_LIKENESS, values)
  return like.map(row => row.recordId)
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
