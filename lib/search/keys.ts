import { pinyin } from 'pinyin-pro'

const HAN = /\p{Script=Han}/u
const HAN_RUN = /\p{Script=Han}+/gu
/** The longest beginning of initials by which something is found. */
const INITIALS = 8
/** Letters of a word that are enough to find it by. */
const BEGINNING = 2

export type Keys = { text: string; grams: string[] }

/** A text as it is compared: no accents, no case, full-width letters as plain ones, one space between words. */
export function folded(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()
    .replace(/ł/g, 'l')
    .replace(/đ/g, 'd')
    .replace(/ø/g, 'o')
    .replace(/ß/g, 'ss')
    .replace(/æ/g, 'ae')
    .replace(/[’'‘"“”]/g, '')
    .replace(/[\s\p{P}\p{S}\p{C}]+/gu, ' ')
    .trim()
}

/** Whether a text holds Chinese characters. */
export function hasHan(text: string): boolean {
  return HAN.test(text)
}

/** Chinese characters that stand together, two by two; one that stands alone by itself. */
export function pairs(text: string): string[] {
  return (text.match(HAN_RUN) ?? []).flatMap(run => {
    const characters = [...run]
    if (characters.length === 1) return characters
    return characters.slice(1).map((character, at) => `${characters[at]}${character}`)
  })
}

/**
 * By what a record of these names is found: each name as written, Chinese ones also by pinyin and initials, and codes. Names of persons begin
 * with a family name, whose reading may be one of its own (单 shàn).
 */
export function keysOf(
  names: readonly (string | null)[],
  { codes = [], persons = false } = {} as KeyOptions,
): Keys {
  const given = names.filter(name => name !== null && name !== '') as string[]
  const read = given.flatMap(name => (hasHan(name) ? readings(name, persons) : []))
  const initials = read.map(one => one.initials)
  const lines = [...given, ...read.map(one => one.whole), ...initials, ...codes].map(folded).filter(Boolean)
  const characters = given.flatMap(name => [...pairs(name), ...[...name].filter(one => HAN.test(one))])
  const words = lines.flatMap(line => line.split(' ')).filter(word => !hasHan(word))
  const grams = [
    ...characters,
    ...words.map(word => word.slice(0, BEGINNING)),
    ...initials.flatMap(one => beginnings(one)),
    ...codes.map(folded),
  ]
  return { text: `\n${[...new Set(lines)].join('\n')}\n`, grams: [...new Set(grams)] }
}

type KeyOptions = { codes?: readonly string[]; persons?: boolean }

/** How a person's Chinese name reads in pinyin, without tones and spaces. */
export function readingOf(name: string): string {
  return wholeOf(syllablesOf(name, true))
}

function readings(name: string, persons: boolean): { whole: string; initials: string }[] {
  const syllables = syllablesOf(name, persons)
  return [{ whole: wholeOf(syllables), initials: syllables.map(syllable => syllable.slice(0, 1)).join('') }]
}

function syllablesOf(name: string, persons: boolean): string[] {
  const options = { toneType: 'none', type: 'array', nonZh: 'consecutive', v: true } as const
  return pinyin(name, { ...options, surname: persons ? 'head' : 'off' }).map(folded)
}

function wholeOf(syllables: string[]): string {
  return syllables.join('').replaceAll(' ', '')
}

function beginnings(text: string): string[] {
  return Array.from({ length: Math.min(text.length, INITIALS) - 1 }, (_, at) => text.slice(0, at + 2))
}
