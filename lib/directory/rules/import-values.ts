import { keyOf } from './import-columns'
import type { ConsulateColumn, PersonColumn } from './import-titles'
import { PROVINCES } from './places'
import type { StateNames } from './states'

/** What a cell says, as the directory's schema takes it; or why it cannot be read, as a key of the `imports` messages. */
export type Value = { value: string | string[] | boolean } | { wrong: string }

/** What a cell of a sheet of consulates says. Nothing is guessed: a day in an order that can be read two ways is refused. */
export function consulateValue(column: ConsulateColumn, text: string, states: StateNames): Value {
  switch (column) {
    case 'sendingState':
      return found(stateNamed(text, states), 'state')
    case 'class':
      return found(CLASSES.get(keyOf(text)), 'class')
    case 'status':
      return found(STATUSES.get(keyOf(text)), 'status')
    case 'district':
      return districtOf(text)
    case 'nationalDay':
      return found(monthDayIn(text), 'month_day')
    default:
      return commonValue(column, text)
  }
}

/** What a cell of a sheet of people says. */
export function personValue(column: PersonColumn, text: string): Value {
  switch (column) {
    case 'rank':
      return found(RANKS.get(keyOf(text)), 'rank')
    case 'focalPoint':
      return found(FOCAL_POINTS.get(keyOf(text)), 'focal_point')
    default:
      return commonValue(column, text)
  }
}

function commonValue(column: string, text: string): Value {
  if (/On$|^acting/.test(column)) return found(dayIn(text), 'date')
  if (column === 'honorary' || /^is[A-Z]/.test(column)) return found(TICKS.get(keyOf(text) || text), 'tick')
  return { value: /^(email|phone|mobile)$/.test(column) ? text.normalize('NFKC') : text }
}

/** The code of the State that a text names: by code, short, official or another name, in either language. */
export function stateNamed(text: string, states: StateNames): string | undefined {
  return states.get(keyOf(text))
}

function found<T extends string | boolean>(value: T | undefined, wrong: string): Value {
  return value === undefined ? { wrong } : { value }
}

const CLASSES = new Map([
  ...['consulate general', '总领事馆', '总领馆'].map(text => [keyOf(text), 'consulate_general'] as const),
  ...['consulate', '领事馆'].map(text => [keyOf(text), 'consulate'] as const),
  ...['vice consulate', '副领事馆'].map(text => [keyOf(text), 'vice_consulate'] as const),
  ...['consular agency', '领事代理处'].map(text => [keyOf(text), 'consular_agency'] as const),
])

const RANKS = new Map([
  ...['consul general', '总领事'].map(text => [keyOf(text), 'consul_general'] as const),
  ...['deputy consul general', '副总领事'].map(text => [keyOf(text), 'deputy_consul_general'] as const),
  ...['consul', '领事'].map(text => [keyOf(text), 'consul'] as const),
  ...['vice consul', '副领事'].map(text => [keyOf(text), 'vice_consul'] as const),
  ...['attache', 'attaché', 'consular attache', 'consular attaché', '随员', '领事随员'].map(
    text => [keyOf(text), 'attache'] as const,
  ),
  ...['commissioner', '专员'].map(text => [keyOf(text), 'commissioner'] as const),
  ...['employee', '雇员', '领馆雇员'].map(text => [keyOf(text), 'employee'] as const),
])

const FOCAL_POINTS = new Map([
  ...['primary', '第一联络人', '主要联络人', '主'].map(text => [keyOf(text), 'primary'] as const),
  ...['backup', '第二联络人', '备用联络人', '备'].map(text => [keyOf(text), 'backup'] as const),
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
