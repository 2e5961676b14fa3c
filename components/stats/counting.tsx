import { useLocale, useTranslations } from 'next-intl'
import { Card } from '@/components/ui/card'
import { halfYearName } from '@/lib/i18n/format'
import { type Locale, langOf, otherLocale } from '@/lib/i18n/routing'
import { translator } from '@/lib/i18n/translator'
import { INVITATION_FIGURE_NAMES, INVITATION_FIGURES, TOTALS } from '@/lib/stats/rules/definitions'
import { FigureName } from '@/prisma/generated/enums'
import type { Compared } from './shown'

type Props = Compared & { office: { scopeZh: string; scopeEn: string } }

/** How the figures are counted, in both languages, from the very definitions that count them. */
export function Counting({ now, then, office }: Props) {
  const t = useTranslations('stats')
  const locale: Locale = useLocale()
  return (
    <Card id="counting" className="mt-4" title={t('counting.title')}>
      <div className="grid gap-x-8 gap-y-6 md:grid-cols-2">
        {[locale, otherLocale(locale)].map(language => (
          <div key={language} lang={langOf(language)}>
            <Explained locale={language} {...{ now, then, office }} />
          </div>
        ))}
      </div>
    </Card>
  )
}

function Explained({ locale, now, then, office }: Props & { locale: Locale }) {
  const t = translator(locale, 'stats')
  const activities = translator(locale, 'activities')
  const kinds = (of: Compared['now'], figure: FigureName) =>
    new Intl.ListFormat(locale).format(of.kinds[figure].map(kind => activities(`kind.${kind}`)))
  const scope = locale === 'zh' ? office.scopeZh || office.scopeEn : office.scopeEn || office.scopeZh
  return (
    <>
      {scope ? <p className="mb-2">{t('counting.scope', { scope })}</p> : null}
      <dl className="grid gap-2.5">
        {Object.values(FigureName).map(figure => (
          <Entry
            key={figure}
            name={t(`figure.${figure}`)}
            clauses={TOTALS[figure].map(one => t(`clause.${one.says}`))}
          >
            {[now, then].map(of => (
              <li key={of.half}>
                {t('counting.kinds', {
                  half: halfYearName(of.half, locale, 'short'),
                  kinds: kinds(of, figure),
                })}
              </li>
            ))}
          </Entry>
        ))}
        {INVITATION_FIGURE_NAMES.map(figure => {
          const { whole, part, shown } = INVITATION_FIGURES[figure]
          const says = (clauses: readonly { says: string }[]) =>
            clauses.map(one => t(`clause.${one.says}`)).join(t('counting.and'))
          return (
            <Entry key={figure} name={t(`figure.${figure}`)} clauses={[]}>
              {part.length > 0 ? <li>{t(`counting.part_${shown}`, { part: says(part) })}</li> : null}
              <li>{t(part.length > 0 ? 'counting.whole' : 'counting.counted', { whole: says(whole) })}</li>
            </Entry>
          )
        })}
      </dl>
      <p className="mt-3">{t('counting.growth')}</p>
      <p className="mt-1">{t('counting.recorded')}</p>
    </>
  )
}

function Entry(props: { name: string; clauses: string[]; children: React.ReactNode }) {
  return (
    <div>
      <dt className="font-bold">{props.name}</dt>
      <dd className="text-ink-2 text-sm">
        <ul className="list-disc pl-4.5">
          {props.clauses.map(words => (
            <li key={words}>{words}</li>
          ))}
          {props.children}
        </ul>
      </dd>
    </div>
  )
}
