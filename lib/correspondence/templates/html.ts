import { langOf } from '@/lib/i18n/routing'
import type { Letter } from './letter'
import type { Run } from './passages'
import { DARK, STYLE } from './style'

/**
 * The HTML of a mail: tables and inline CSS, which is what Outlook, Gmail and Apple Mail all read. Both languages stand in full, the
 * recipient's first, each in an element that says its language. Whatever the data holds is escaped here.
 */
export function html(head: { zh: string; en: string }, letters: Letter[]): string {
  const [first] = letters
  const lang = langOf(first?.locale ?? 'en')
  return `<!doctype html>
<html lang="${lang}" xmlns="http://www.w3.org/1999/xhtml"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark"><meta name="supported-color-schemes" content="light dark"><meta name="x-apple-disable-message-reformatting">
<title>${escaped(first?.subject ?? '')}</title>
<style>${DARK}</style>
</head><body class="ground" style="${STYLE.body}">
<table role="presentation" class="ground" width="100%" cellpadding="0" cellspacing="0" border="0" style="${STYLE.ground}"><tr><td align="center" class="edge" style="padding:24px 12px">
<!--[if mso]><table role="presentation" width="600" cellpadding="0" cellspacing="0" border="0"><tr><td><![endif]-->
<table role="presentation" class="letter" width="100%" cellpadding="0" cellspacing="0" border="0" style="${STYLE.letter}">
<tr><td class="inner head" align="center" style="${STYLE.head}"><div lang="zh-Hans" class="ink" style="${STYLE.headZh}">${escaped(head.zh)}</div><div lang="en" class="soft" style="${STYLE.headEn}">${escaped(head.en)}</div></td></tr>
<tr><td class="inner" style="padding:0 32px"><table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0"><tr><td class="gold" style="${STYLE.gold}">&nbsp;</td></tr></table></td></tr>
${letters.map(section).join(`<tr><td class="inner" style="padding:4px 32px 0"><table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0"><tr><td class="line" style="${STYLE.gold};background:#e6e1d7">&nbsp;</td></tr></table></td></tr>\n`)}
</table>
<!--[if mso]></td></tr></table><![endif]-->
</td></tr></table>
</body></html>
`
}

function section(letter: Letter): string {
  return `<tr><td class="inner" lang="${langOf(letter.locale)}" style="padding:22px 32px 26px">
${copy(letter)}${letter.paragraphs.map(runs => paragraph(runs, letter, STYLE.sentence)).join('\n')}
${changes(letter)}${details(letter)}${programme(letter)}${button(letter)}${letter.closing.map(runs => paragraph(runs, letter, closing(letter))).join('\n')}
</td></tr>
`
}

function copy(letter: Letter): string {
  return letter.copy ? `<p class="soft" style="${STYLE.address}">${escaped(letter.copy)}</p>\n` : ''
}

/** A Chinese letter indents its paragraphs, save the line that names whom it is to, and is signed at the right. */
function paragraph(lines: Run[][], letter: Letter, style: string): string {
  const content = lines
    .map(runs => runs.map(run => (run.strong ? `<b>${escaped(run.text)}</b>` : escaped(run.text))).join(''))
    .join('<br>')
  const indented =
    letter.locale === 'zh' && style === STYLE.sentence && !lines.at(-1)?.at(-1)?.text.endsWith('：')
  return `<p class="ink" style="${style}${letter.locale === 'zh' ? STYLE.zh : ''}${indented ? STYLE.indent : ''}">${content}</p>`
}

function closing(letter: Letter): string {
  return letter.locale === 'zh' ? `${STYLE.closing};text-align:right` : STYLE.closing
}

function changes(letter: Letter): string {
  const rows = letter.changes.map(change => {
    const before = change.before
      ? `<s class="soft" style="color:#5f6673">${escaped(change.before)}</s><br>`
      : ''
    return row(escaped(change.field), `${before}<b>${escaped(change.after)}</b>`, STYLE.boxedLabel)
  })
  return rows.length ? table(rows, `${STYLE.details}${STYLE.boxed}`, 'boxed') : ''
}

function details(letter: Letter): string {
  const rows = letter.details.map(({ label, lines }) => {
    const [main = '', ...rest] = lines.map(line =>
      escaped(line).replace(HOURS, '<span style="white-space:nowrap">$&</span>'),
    )
    const more = rest.map(line => `<br><span class="soft" style="color:#5f6673">${line}</span>`).join('')
    return row(escaped(label), main + more)
  })
  return rows.length ? table(rows, STYLE.details) : ''
}

const HOURS = /\d\d:\d\d–\d\d:\d\d/g

function programme(letter: Letter): string {
  if (letter.programme.length === 0) return ''
  const rows = letter.programme.map(entry => row(escaped(entry.time), escaped(entry.text)))
  return `<p class="ink" style="${STYLE.title}">${escaped(letter.labels.programme)}</p>${table(rows, STYLE.details)}`
}

function table(rows: string[], style: string, name = ''): string {
  return `<table class="${name}" cellpadding="0" cellspacing="0" border="0" width="100%" style="${style}">${rows.join('')}</table>\n`
}

function row(label: string, content: string, style = STYLE.label): string {
  return `<tr><th scope="row" align="left" valign="top" class="soft" style="${style}">${label}</th><td valign="top" class="ink" style="${STYLE.value}">${content}</td></tr>`
}

/** A cell with a ground of its own: Outlook draws no padding around a link. */
function button(letter: Letter): string {
  if (!letter.link) return ''
  const { label, url } = letter.link
  return `<table role="presentation" cellpadding="0" cellspacing="0" border="0" style="margin:20px 0 6px"><tr><td class="button" bgcolor="#17365c" style="border-radius:7px;background:#17365c"><a class="button" href="${escaped(url)}" style="${STYLE.button}">${escaped(label)}</a></td></tr></table>
<p class="soft" style="${STYLE.address}">${escaped(letter.labels.linkHint)}<br><a class="soft" href="${escaped(url)}" style="color:#5f6673;word-break:break-all">${escaped(url)}</a></p>
`
}

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, character => ENTITIES[character] ?? '')
}
