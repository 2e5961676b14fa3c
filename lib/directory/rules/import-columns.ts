/** Where the columns of a sheet are, counted from 0: which field each holds, or null where its title is not known. */
export type Heading<Column extends string> = { row: number; columns: (Column | null)[]; titles: string[] }

/** Titles by the column that they stand over. */
export type Titles<Column extends string> = Readonly<Record<Column, readonly string[]>>

const HEADING_WITHIN = 10

/**
 * The heading of a sheet: the row, or the two rows of a heading above another, among the first ten with the most known titles. `named` says
 * what a title means that is not known by itself. Null where no row names one of `needed` and another column.
 */
export function headingOf<Column extends string>(
  rows: string[][],
  titles: Titles<Column>,
  needed: readonly Column[],
  named: ReadonlyMap<string, Column>,
): Heading<Column> | null {
  const known = new Map<string, Column>()
  for (const column of columnsOf(titles))
    for (const title of [column, ...titles[column]]) known.set(keyOf(title), column)
  for (const [title, column] of named) known.set(keyOf(title), column)
  const read = rows.slice(0, HEADING_WITHIN).flatMap((row, at) => {
    const below = rows[at + 1]
    const one = headingIn(row, at, known)
    return below ? [one, headingIn(beneath(row, below), at + 1, known)] : [one]
  })
  const count = (heading: Heading<Column>) => heading.columns.filter(Boolean).length
  return (
    read
      .filter(one => needed.some(column => one.columns.includes(column)) && count(one) > 1)
      .toSorted((a, b) => count(b) - count(a))[0] ?? null
  )
}

function headingIn<Column extends string>(
  titles: string[],
  row: number,
  known: Map<string, Column>,
): Heading<Column> {
  const seen = new Set<Column>()
  const columns = titles.map(title => {
    const column = known.get(keyOf(title))
    if (!column || seen.has(column)) return null
    seen.add(column)
    return column
  })
  return { row, columns, titles }
}

/** Titles of two rows read together: an upper title stands over the cells to its right that have none, as merged cells come out. */
function beneath(upper: string[], lower: string[]): string[] {
  let over = ''
  return lower.map((title, at) => {
    over = upper[at] || over
    return title ? `${over}${title}` : (upper[at] ?? '')
  })
}

/** A name without case, width, spaces and signs, in which it may be written one way or another. */
export function keyOf(title: string): string {
  return title
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
}

/** The name of a column as spreadsheets show it: A, B, … Z, AA. */
export function letterOf(column: number): string {
  const rest = column % 26
  const letter = String.fromCharCode(65 + rest)
  return column < 26 ? letter : letterOf((column - rest) / 26 - 1) + letter
}

/** The column of a name, or undefined where a sheet of the kind has none of that name. */
export function columnOf<Column extends string>(titles: Titles<Column>, name: string): Column | undefined {
  return columnsOf(titles).find(column => column === name)
}

function columnsOf<Column extends string>(titles: Titles<Column>): Column[] {
  return Object.keys(titles) as Column[]
}
