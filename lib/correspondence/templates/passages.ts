import Mustache from 'mustache'
import type { Placeholders } from './words'

// Emphasis is written `**so**` in a template. It is told apart from whatever the data holds by characters that data cannot carry.
const OPEN = '\uE000'
const CLOSE = '\uE001'
const MARKS = /[\uE000\uE001]/g

/** A run of text of a paragraph, emphasised or not. */
export type Run = { text: string; strong: boolean }

/** A template filled in, on one line: for a subject. */
export function line(template: string, values: Placeholders): string {
  return fill(template, values).replace(MARKS, '').replace(/\s+/g, ' ').trim()
}

/** A template filled in: its paragraphs, each of lines of runs. Paragraphs that came out empty are left out. */
export function paragraphs(template: string, values: Placeholders): Run[][][] {
  return fill(template, values)
    .split(/\n[ \t]*\n/)
    .map(paragraph => paragraph.trim())
    .filter(paragraph => paragraph.replace(MARKS, '').trim() !== '')
    .map(paragraph => paragraph.split('\n').map(runs))
}

function fill(template: string, values: Placeholders): string {
  // What Mustache would escape for HTML is escaped later, by whoever writes HTML; here the text itself is wanted.
  const plain = (value: unknown) => String(value).replace(MARKS, '').replace(/\r\n?/g, '\n')
  return Mustache.render(marked(template), values, {}, { escape: plain })
}

// Templates are few and come again with every mail.
const known = new Map<string, string>()

function marked(template: string): string {
  const before = known.get(template)
  if (before !== undefined) return before
  let strong = false
  const now = template.replace(/\r\n?/g, '\n').replace(/\*\*/g, () => {
    strong = !strong
    return strong ? OPEN : CLOSE
  })
  known.set(template, now)
  return now
}

function runs(text: string): Run[] {
  return text
    .split(OPEN)
    .flatMap((part, at) => {
      if (at === 0) return [{ text: part, strong: false }]
      const [strong = '', ...rest] = part.split(CLOSE)
      return [
        { text: strong, strong: true },
        { text: rest.join(''), strong: false },
      ]
    })
    .map(run => ({ ...run, text: run.text.replace(MARKS, '') }))
    .filter(run => run.text !== '')
}
