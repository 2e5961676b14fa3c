import { diffArrays } from 'diff'
import type { Locale } from '@/lib/i18n/routing'
import type { WordTexts } from './templates'

/** A piece of a text that stayed, came or went. */
export type Piece = { text: string; change: 'same' | 'added' | 'removed' }

/** One text of words that differs: which, and how; the label's name for one of the labels. */
export type TextDifference = {
  text: 'subject' | 'body' | 'closing' | 'label'
  label: string
  pieces: Piece[]
}

const SEGMENTERS: Record<Locale, Intl.Segmenter> = {
  en: new Intl.Segmenter('en', { granularity: 'word' }),
  zh: new Intl.Segmenter('zh', { granularity: 'word' }),
}

/** How the words of a language differ between two versions, word by word; a Chinese text by its words, too. */
export function wordDifferences(before: WordTexts, after: WordTexts, locale: Locale): TextDifference[] {
  const labels = [...new Set([...Object.keys(before.labels), ...Object.keys(after.labels)])].sort()
  const texts: [TextDifference['text'], string, string, string][] = [
    ['subject', '', before.subject, after.subject],
    ['body', '', before.body, after.body],
    ['closing', '', before.closing, after.closing],
    ...labels.map(
      label =>
        ['label', label, before.labels[label] ?? '', after.labels[label] ?? ''] as [
          'label',
          string,
          string,
          string,
        ],
    ),
  ]
  return texts
    .filter(([, , was, is]) => was !== is)
    .map(([text, label, was, is]) => ({ text, label, pieces: pieces(was, is, locale) }))
}

function pieces(was: string, is: string, locale: Locale): Piece[] {
  return diffArrays(tokens(was, locale), tokens(is, locale)).map(({ value, added, removed }) => ({
    text: value.join(''),
    change: added ? 'added' : removed ? 'removed' : 'same',
  }))
}

/** The words of a text, the spaces between them, and each placeholder whole. */
function tokens(text: string, locale: Locale): string[] {
  return text
    .split(/(\{\{[^{}]*\}\})/)
    .flatMap((part, place) =>
      place % 2 ? [part] : [...SEGMENTERS[locale].segment(part)].map(({ segment }) => segment),
    )
}
