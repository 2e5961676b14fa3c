import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Card } from '@/components/ui/card'
import { type Locale, langOf, otherLocale } from '@/lib/i18n/routing'
import { translator } from '@/lib/i18n/translator'
import { INVITATION_FIGURE_NAMES, INVITATION_FIGURES, TOTALS } from '@/lib/stats/rules/definitions'
import { FigureName } from '@/prisma/generated/enums'
import { CountingKinds } from './counting-kinds'
import type { Compared } from './shown'

type Props = Compared & {
  office: { scopeZh: string; scopeEn: string }
  /** Whether the reader may set which kinds count. */
  mayChange: boolean
}

/** How the figures are counted, in both languages, from the very definitions that count them. */
export function Counting(props: Props) {
  const t = useTranslations('stats')
  const locale: Locale = useLocale()
  return (
    <Card id="counting" className="mt-4" title={t('counting.title')}>
      <div className="grid gap-x-8 gap-y-6 md:grid-cols-2">
        {[locale, otherLocale(locale)].map(language => (
          <div key={language} lang={langOf(language)}>
            <Explained locale={language} {...props} />
          </div>
        ))}
      </div>
    </Card>
  )
}

function Explained({ locale, now, then, office, mayChange }: Props & { locale: Locale }) {
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
            says={says(TOTALS[figure].filter(one => one.says !== 'kinds'))}
          >
            <CountingKinds {...{ now, then, figure, locale, mayChange }} />
          </Entry>
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

function Entry({ name, says, children }: { name: string; says: string[]; children?: ReactNode }) {
  return (
    <div>
      <dt className="font-bold">{name}</dt>
      <dd className="text-ink-2 text-sm">
        <ul className="list-disc pl-4.5">
          {says.map(words => (
            <li key={words}>{words}</li>
          ))}
          {children}
        </ul>
      </dd>
    </div>
  )
}
