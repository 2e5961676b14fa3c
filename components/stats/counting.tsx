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
  const scope = locale === 'zh' ? office.scopeZh || office.scopeEn : office.scopeEn || office.scopeZh
  const says = (clauses: readonly { says: string }[]) => clauses.map(one => t(`clause.${one.says}`))
  const common = INVITATION_FIGURES.invitations.whole
  return (
    <>
      {scope ? <p className="mb-2">{t('counting.scope', { scope })}</p> : null}
      <dl className="grid gap-2.5">
        {Object.values(FigureName).map(figure => (
          <Entry
            key={figure}
            name={t(`figure.${figure}`)}
            says={[
              ...says(TOTALS[figure].filter(one => one.says !== 'kinds')),
              ...kindsOf({ now, then }, figure, locale),
            ]}
          />
        ))}
        <Entry name={t('counting.invitations')} says={says(common)} />
        {INVITATION_FIGURE_NAMES.map(figure => {
          const { whole, part, shown } = INVITATION_FIGURES[figure]
          if (part.length === 0) return null
          const further = whole.filter(clause => !common.some(one => one.says === clause.says))
          const and = t('counting.and')
          const lines = [t(`counting.part_${shown}`, { part: says(part).join(and) })]
          if (further.length > 0) lines.push(t('counting.whole', { whole: says(further).join(and) }))
          return <Entry key={figure} name={t(`figure.${figure}`)} says={lines} />
        })}
      </dl>
      <p className="mt-3">{t('counting.growth')}</p>
      <p className="mt-1">{t('counting.recorded')}</p>
    </>
  )
}

/** The kinds that count in a total; one line where they are the same in both half-years. */
function kindsOf({ now, then }: Compared, figure: FigureName, locale: Locale): string[] {
  const t = translator(locale, 'stats')
  const activities = translator(locale, 'activities')
  const list = new Intl.ListFormat(locale)
  const kinds = (of: Compared['now']) => list.format(of.kinds[figure].map(kind => activities(`kind.${kind}`)))
  const halves = (...all: Compared['now'][]) =>
    list.format(all.map(of => halfYearName(of.half, locale, 'short')))
  if (kinds(now) === kinds(then)) return [t('counting.kinds', { half: halves(now, then), kinds: kinds(now) })]
  return [now, then].map(of => t('counting.kinds', { half: halves(of), kinds: kinds(of) }))
}

function Entry({ name, says }: { name: string; says: string[] }) {
  return (
    <div>
      <dt className="font-bold">{name}</dt>
      <dd className="text-ink-2 text-sm">
        <ul className="list-disc pl-4.5">
          {says.map(words => (
            <li key={words}>{words}</li>
          ))}
        </ul>
      </dd>
    </div>
  )
}
