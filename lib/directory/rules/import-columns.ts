/** What a column of a sheet of consulates can hold; `city` is in whichever language it is written in. */
export const CONSULATE_COLUMNS = {
  sendingState: [
    'state',
    'sending state',
    'country',
    'country or region',
    '国家',
    '国家地区',
    '派遣国',
    '国别',
  ],
  nameEn: [
    'name en',
    'english name',
    'name in english',
    'name',
    'consulate',
    '英文名',
    '英文名称',
    '馆名英文',
    '名称英文',
  ],
  nameZh: [
    'name zh',
    'chinese name',
    'name in chinese',
    '中文名',
    '中文名称',
    '馆名',
    '名称',
    '领事馆',
    '馆名中文',
    '名称中文',
  ],
  officialStateEn: ['official state en', 'official name in english', '国名英文', '国家正式名称英文'],
  officialStateZh: [
    'official state zh',
    'official name in chinese',
    '国名中文',
    '国家正式名称',
    '国家正式名称中文',
  ],
  class: ['class', '级别', '等级', '馆级', '类别'],
  honorary: ['honorary', '名誉'],
  cityEn: ['city en', '城市英文', '驻地英文'],
  cityZh: ['city zh', '城市中文', '驻地中文'],
  city: ['city', 'residence', '城市', '驻地', '所在城市'],
  district: ['consular district', 'district', '领区', '领事区', '辖区'],
  openedOn: ['opened on', 'opened', 'opening', '开馆日期', '开馆时间', '设立日期', '开馆'],
  closedOn: ['closed on', 'closed', 'closing', '闭馆日期', '闭馆时间', '关闭日期', '闭馆'],
  status: ['status', '状态'],
  nationalDay: ['national day', '国庆日', '国庆'],
  email: ['email', 'mail', 'mail address', '邮箱', '电子邮箱', '电子邮件'],
  phone: ['phone', 'telephone', 'tel', '电话', '联系电话'],
  addressEn: ['address en', 'address in english', 'address', '地址英文', '英文地址'],
  addressZh: ['address zh', 'address in chinese', '地址', '地址中文', '中文地址'],
  languages: ['languages', 'language', '语言', '语种'],
  source: ['source', '来源', '资料来源'],
} as const satisfies Record<string, readonly string[]>

export type ConsulateColumn = keyof typeof CONSULATE_COLUMNS

/** Where the columns of a sheet are, counted from 0: which field each holds, or null where its heading is not known. */
export type Heading = { row: number; columns: (ConsulateColumn | null)[]; titles: string[] }

const HEADING_WITHIN = 10

/**
 * The heading of a sheet: the row, or the two rows of a heading above another, among the first ten with the most known titles. `named` says
 * what a title means that is not known by itself. Null where no row names a State or a consulate.
 */
export function headingOf(rows: string[][], named: ReadonlyMap<string, ConsulateColumn>): Heading | null {
  const known = new Map([
    ...Object.entries(CONSULATE_COLUMNS).flatMap(([column, titles]) =>
      [column, ...titles].map(title => [keyOf(title), column as ConsulateColumn] as const),
    ),
    ...[...named].map(([title, column]) => [keyOf(title), column] as const),
  ])
  const candidates = rows.slice(0, HEADING_WITHIN).flatMap((row, at) => {
    const below = rows[at + 1]
    return [{ row: at, titles: row }, ...(below ? [{ row: at + 1, titles: beneath(row, below) }] : [])]
  })
  const read = candidates.map(({ row, titles }) => {
    const seen = new Set<ConsulateColumn>()
    const columns = titles.map(title => {
      const column = known.get(keyOf(title)) ?? null
      if (!column || seen.has(column)) return null
      seen.add(column)
      return column
    })
    return {
      row,
      titles,
      columns,
      count: seen.size,
      isHeading: seen.has('sendingState') || seen.has('nameEn') || seen.has('nameZh'),
    }
  })
  const best = read.filter(one => one.isHeading).toSorted((a, b) => b.count - a.count)[0]
  return best && best.count > 1 ? { row: best.row, columns: best.columns, titles: best.titles } : null
}

/** Titles of two rows read together: an upper title stands over the cells to its right that have none, as merged cells come out. */
function beneath(upper: string[], lower: string[]): string[] {
  let over = ''
  return lower.map((title, at) => {
    over = upper[at] || over
    return title ? `${over}${title}` : (upper[at] ?? '')
  })
}

function keyOf(title: string): string {
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

/** Whether a word names a field that a column can hold. */
export function isConsulateColumn(word: string): word is ConsulateColumn {
  return Object.hasOwn(CONSULATE_COLUMNS, word)
}
