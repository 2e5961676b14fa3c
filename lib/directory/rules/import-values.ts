import type { ConsulateColumn } from './import-columns'
import { PROVINCES } from './places'
import { STATES } from './states'

/** What a cell says, as the directory's schema takes it; or why it cannot be read, as a key of the `imports` messages. */
export type Value = { value: string | string[] | boolean } | { wrong: string }

/** What a cell of a column says. Nothing is guessed: a day in an order that can be read two ways is refused. */
export function valueIn(column: ConsulateColumn, text: string): Value {
  switch (column) {
    case 'sendingState':
      return found(states.get(keyOf(text)), 'state')
    case 'class':
      return found(CLASSES.get(keyOf(text)), 'class')
    case 'status':
      return found(STATUSES.get(keyOf(text)), 'status')
    case 'honorary':
      return found(TICKS.get(keyOf(text)), 'tick')
    case 'district':
      return districtOf(text)
    case 'openedOn':
    case 'closedOn':
      return found(dayIn(text), 'date')
    case 'nationalDay':
      return found(monthDayIn(text), 'month_day')
    case 'email':
    case 'phone':
      return { value: text.normalize('NFKC') }
    default:
      return { value: text }
  }
}

function found<T extends string | boolean>(value: T | undefined, wrong: string): Value {
  return value === undefined ? { wrong } : { value }
}

const keyOf = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')

const states = new Map(
  STATES.flatMap(state =>
    [state.code, state.code3, state.en, state.zh, state.officialEn, state.officialZh].map(name => [
      keyOf(name),
      state.code,
    ]),
  ),
)

const CLASSES = new Map([
  ...['consulate general', '总领事馆', '总领馆'].map(text => [keyOf(text), 'consulate_general'] as const),
  ...['consulate', '领事馆'].map(text => [keyOf(text), 'consulate'] as const),
  ...['vice consulate', '副领事馆'].map(text => [keyOf(text), 'vice_consulate'] as const),
  ...['consular agency', '领事代理处'].map(text => [keyOf(text), 'consular_agency'] as const),
])

const STATUSES = new Map([
  ...['open', '开馆', '运行', '正常'].map(text => [text, 'open'] as const),
  ...['closed', '闭馆', '关闭', '已闭馆', '已关闭'].map(text => [text, 'closed'] as const),
])

const TICKS = new Map([
  ...['yes', 'y', 'true', '1', 'x', '是', '√', '名誉', 'honorary'].map(
    text => [keyOf(text) || text, true] as const,
  ),
  ...['no', 'n', 'false', '0', '否', '职业', 'career'].map(text => [keyOf(text), false] as const),
])

const provinces = new Map(
  PROVINCES.flatMap(({ en, zh }) => [
    [keyOf(en), en],
    ...['', '省', '市', '自治区'].map(kind => [`${zh}${kind}`, en]),
  ]) as [string, string][],
)

function districtOf(text: string): Value {
  const names = text
    .split(/[,，、;；/\n]/)
    .map(name => name.trim())
    .filter(Boolean)
  const read = names.map(name => provinces.get(keyOf(name)))
  const unknown = names.some((name, at) => !read[at] && /\p{Script=Han}/u.test(name))
  if (unknown) return { wrong: 'province' }
  return { value: names.map((name, at) => read[at] ?? name) }
}

const EXCEL_DAY_0 = Date.UTC(1899, 11, 30)
const DAY = 24 * 60 * 60 * 1000

/** YYYY-MM-DD of a day written year first, or counted as Excel counts days (from 1954 to 2064, so that no year is taken for one). */
function dayIn(text: string): string | undefined {
  const plain = text.normalize('NFKC').replace(/\s/g, '')
  if (/^[2-5]\d{4}$/.test(plain))
    return new Date(EXCEL_DAY_0 + Number(plain) * DAY).toISOString().slice(0, 10)
  const parts =
    /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(plain) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(plain)
  if (!parts) return undefined
  const [, year = '', month = '', day = ''] = parts
  const said = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const date = new Date(`${said}T00:00:00Z`)
  // 30 February is no day, though a computer may take it for one in March.
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(said) ? said : undefined
}

function monthDayIn(text: string): string | undefined {
  const plain = text.normalize('NFKC').replace(/\s/g, '')
  const parts = /^(\d{1,2})[-/.月](\d{1,2})日?$/.exec(plain)
  // A leap year: 29 February may be a national day.
  return parts ? dayIn(`2024-${parts[1]}-${parts[2]}`)?.slice(5) : dayIn(text)?.slice(5)
}
