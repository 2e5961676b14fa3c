import { ReplyDocument } from '@/components/reply/document'
import { Languages, Letterhead } from '@/components/reply/head'
import { withoutArticle } from '@/lib/correspondence/rules/articles'
import { addresseeName, personTitle } from '@/lib/directory/rules/address'
import type { AskedCheck, PersonInPost } from '@/lib/directory/types'
import { formatDay } from '@/lib/i18n/format'
import { type Locale, langOf, langOfText } from '@/lib/i18n/routing'
import { translator } from '@/lib/i18n/translator'

type Props = {
  check: AskedCheck
  office: { nameEn: string; nameZh: string; isSample: boolean }
  locale: Locale
}

/** The page behind the link that asks a post about its people: who is on record, and one button. */
export function CheckPage({ check, office, locale }: Props) {
  const t = translator(locale, 'upkeep')
  const { people, consulate, why, unreached } = check
  const names = {
    office: locale === 'zh' ? office.nameZh : withoutArticle(office.nameEn),
    post: locale === 'zh' ? consulate.nameZh : consulate.nameEn,
    name: unreached ?? '',
  }
  return (
    <ReplyDocument
      locale={locale}
      title={t('check.title')}
      sample={office.isSample ? translator(locale, 'reply')('sample') : undefined}
    >
      <Languages locale={locale} />
      <Letterhead office={office} />
      {check.confirmedAt ? <Confirmed check={check} locale={locale} /> : null}
      <h1>{t(`check.${why}`, names)}</h1>
      {people.length === 0 ? <p>{t('check.nobody')}</p> : null}
      <ul className="people">
        {people.map(person => (
          <Person key={person.postingId} person={person} locale={locale} />
        ))}
      </ul>
      {check.confirmedAt ? null : (
        <form method="post" action={`?lang=${locale}`}>
          <button type="submit" className="go">
            {t('check.confirm')}
          </button>
        </form>
      )}
      <p className="foot">
        {check.confirmedAt ? (
          t('check.still')
        ) : (
          <>
            <a href={`/${locale}/consulate/people`}>{t('check.changed')}</a>
            <br />
            {t('check.changed_hint')}
          </>
        )}
      </p>
    </ReplyDocument>
  )
}

function Confirmed({ check, locale }: { check: AskedCheck; locale: Locale }) {
  const t = translator(locale, 'upkeep')
  const by = check.confirmedByName || 'nobody'
  const day = formatDay(check.confirmedAt ?? new Date(), locale)
  return (
    <div className="box yes" role="status">
      <h2>{t('check.confirmed')}</h2>
      <p>{t('check.confirmed_text', { by, day })}</p>
    </div>
  )
}

function Person({ person, locale }: { person: PersonInPost; locale: Locale }) {
  const t = translator(locale, 'upkeep')
  const name = addresseeName(person, locale)
  return (
    <li>
      <b lang={langOfText(name)}>{name}</b>
      <br />
      {personTitle(person, locale)}
      <br />
      <span className="mute" lang={person.email ? 'en' : langOf(locale)}>
        {person.email ?? t('no_email')}
      </span>
    </li>
  )
}
