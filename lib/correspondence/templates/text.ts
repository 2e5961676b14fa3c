import type { Letter } from './letter'
import type { Run } from './passages'

/** The plain text of a mail: both languages in full, the recipient's first. */
export function text(head: { zh: string; en: string }, letters: Letter[]): string {
  const rule = '─'.repeat(32)
  return `${[`${head.zh}\n${head.en}`, ...letters.map(one)].join(`\n\n${rule}\n\n`)}\n`
}

function one(letter: Letter): string {
  const colon = letter.locale === 'zh' ? '：' : ': '
  const blocks = [
    letter.copy,
    ...letter.paragraphs.map(plain),
    letter.changes
      .map(change => `${change.field}${colon}${change.before || '–'} → ${change.after}`)
      .join('\n'),
    letter.details
      .map(detail => `${detail.label}${colon}${detail.lines.join(letter.locale === 'zh' ? '，' : ', ')}`)
      .join('\n'),
    letter.programme.length
      ? [letter.labels.programme, ...letter.programme.map(entry => `${entry.time}  ${entry.text}`)].join('\n')
      : '',
    letter.link ? `${letter.link.label}${colon}\n${letter.link.url}` : '',
    ...letter.closing.map(plain),
  ]
  return blocks.filter(Boolean).join('\n\n')
}

function plain(paragraph: Run[][]): string {
  return paragraph.map(runs => runs.map(run => run.text).join('')).join('\n')
}
