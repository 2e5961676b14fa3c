import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'
import type { Locale } from '@/lib/i18n/routing'

// Persons are called in both languages as they sign.
const NAMES = [
  'Bálint Czégel',
  'Okuma Masaaki',
  'Tanaka Keiko',
  'Pim ten Haaf',
  'Samuel Tindall',
  'Chekulayeva Anastasiya',
  'Bruno',
  'Lin Shili',
  'Sato Example',
  ...['林', '陈', '周', '吴', '沈', '唐', '何', '赵'].map(name => `${name}示例`),
]

/**
 * What every page must be: accessible, in one language, with a title, without a key of the messages or an id twice. What axe finds takes
 * long, and is nearly the same in either language; its colours are the same in every width.
 */
export async function checkPage(
  page: Page,
  locale: Locale,
  { axe = true, colours = true } = {},
): Promise<void> {
  const at = `${page.viewportSize()?.width} ${page.url()}`
  await page.waitForLoadState('load')
  await expect(page, `title of ${at}`).not.toHaveTitle('')
  // A page that is not there is drawn in the browser: it has its language, and all else, a moment after it has loaded.
  await expect(page.locator('html'), `language of ${at}`).toHaveAttribute(
    'lang',
    locale === 'zh' ? 'zh-Hans' : 'en',
  )
  expect(await page.locator('h1').count(), `h1 of ${at}`).toBe(1)
  const found = await page.evaluate(readPage, NAMES)
  expect(found.twice, `ids twice on ${at}`).toEqual([])
  expect(found.keys, `keys of messages on ${at}`).toEqual([])
  expect(found.wide, `wider than the window: ${at}`).toBe(false)
  expect(locale === 'zh' ? found.english : found.chinese, `words of the other language on ${at}`).toEqual([])
  if (!axe) return
  const { violations } = await new AxeBuilder({ page: withoutFrames(page) })
    .setLegacyMode()
    .options({
      iframes: false,
      rules: { 'color-contrast': { enabled: colours } },
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
    })
    .analyze()
  const told = violations.map(one => `${one.id}: ${one.nodes.map(node => node.target.join(' ')).join(', ')}`)
  expect(told, `axe on ${at}`).toEqual([])
}

/** The page as axe is to see it: the mails shown in frames are sandboxed, no script runs in them. */
function withoutFrames(page: Page): Page {
  return Object.assign(Object.create(page), { frames: () => [page.mainFrame()] })
}

/** Runs in the page. */
function readPage(names: string[]) {
  // What stands in either language: names of formats, rules, keys and roles of the net; the placeholders of words.
  const either =
    /\{\{[^{}]*\}\}|\b(Chrome|Linux|ics|eml|CSV|XLSX|Excel|PDF|JPEG|PNG|pdf|docx|xlsx|pptx|vCard|VCCR|UTC|Ctrl|EN|En|English|TOTP|SMTP|Consular Liaison)\b|\S+@\S+|https?:\S+|[a-z0-9.-]+\.(example|invalid)|[A-Z]{2}\d*/g
  const ids = [...document.querySelectorAll('[id]')].map(one => one.id)
  const texts: { text: string; lang: string }[] = []
  const take = (text: string | null, element: Element) => {
    const hidden = element.closest('script, style, noscript, template, iframe, code, pre, .old-browser')
    if (text?.trim() && !hidden)
      texts.push({ text: text.trim(), lang: element.closest('[lang]')?.getAttribute('lang') ?? '' })
  }
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  while (walker.nextNode()) {
    const parent = walker.currentNode.parentElement
    // What somebody typed is in whatever language it was typed in.
    if (parent && parent.tagName !== 'TEXTAREA') take(walker.currentNode.nodeValue, parent)
  }
  for (const element of document.querySelectorAll('[aria-label], [placeholder], [title], [alt]')) {
    for (const name of ['aria-label', 'placeholder', 'title', 'alt'])
      take(element.getAttribute(name), element)
  }
  const own = (text: string) =>
    names.reduce((rest, name) => rest.replaceAll(name, ''), text).replace(either, '')
  const english = texts.filter(({ text, lang }) => lang.startsWith('zh') && /[A-Za-z]{3,}/.test(own(text)))
  const chinese = texts.filter(({ text, lang }) => lang === 'en' && /\p{Script=Han}/u.test(own(text)))
  return {
    twice: ids.filter((id, place) => ids.indexOf(id) !== place),
    keys: texts
      .map(one => one.text)
      .filter(text => /^[a-z]+(\.[a-zA-Z_]+){1,4}$/.test(text) && !text.includes('@')),
    wide: document.documentElement.scrollWidth > document.documentElement.clientWidth + 1,
    english: [...new Set(english.map(one => one.text))],
    chinese: [...new Set(chinese.map(one => one.text))],
  }
}
