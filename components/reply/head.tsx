import type { Locale } from '@/lib/i18n/routing'
import { translator } from '@/lib/i18n/translator'

/** The way to the same page in the other language. */
export function Languages({ locale }: { locale: Locale }) {
  const t = translator(locale, 'reply')
  const other = locale === 'zh' ? 'en' : 'zh'
  const link = (
    <a href={`?lang=${other}`} lang={other === 'zh' ? 'zh-Hans' : 'en'} hrefLang={other}>
      {t('otherLanguage')}
    </a>
  )
  const current = <b aria-current="true">{locale === 'zh' ? '中文' : 'English'}</b>
  return (
    <nav className="lang" aria-label={t('language')}>
      {current}
      {link}
    </nav>
  )
}

/** The office's names, as they stand at the head of its letters. */
export function Letterhead({ office }: { office: { nameZh: string; nameEn: string } }) {
  return (
    <div className="head">
      <b lang="zh-Hans">{office.nameZh}</b>
      <span lang="en">{office.nameEn}</span>
    </div>
  )
}
