import { formatDay, halfYearName } from '@/lib/i18n/format'
import { Link } from '@/lib/i18n/navigation'
import type { Locale } from '@/lib/i18n/routing'
import { translator } from '@/lib/i18n/translator'
import { BEFORE_ALL } from '@/lib/offices/rules'
import type { Counting } from '@/lib/stats/types'
import type { FigureName } from '@/prisma/generated/enums'
import type { Compared } from './shown'

type Props = Compared & { figure: FigureName; locale: Locale; mayChange: boolean }

/** The kinds that count in a total, and by which rule; one line where the same holds in both half-years. */
export function CountingKinds({ now, then, figure, locale, mayChange }: Props) {
  const t = translator(locale, 'stats')
  const kind = translator(locale, 'activities')
  const list = new Intl.ListFormat(locale)
  const same = now.counting[figure].rule?.id === then.counting[figure].rule?.id
  return (same ? [[now, then]] : [[now], [then]]).map(halves => {
    const [{ counting, half } = now] = halves
    const { kinds, rule } = counting[figure]
    const values = {
      half: list.format(halves.map(one => halfYearName(one.half, locale, 'short'))),
      kinds: list.format(kinds.map(one => kind(`kind.${one}`))),
    }
    return (
      <li key={half}>
        {t('counting.kinds', values)}
        <span className="block text-ink-3 text-xs">
          <ByRule rule={rule} locale={locale} />
          {mayChange ? ' · ' : null}
          {mayChange ? <Link href={`/admin/counting#${figure}`}>{t('counting.change_rule')}</Link> : null}
        </span>
      </li>
    )
  })
}

function ByRule({ rule, locale }: Pick<Counting, 'rule'> & { locale: Locale }) {
  const t = translator(locale, 'stats')
  if (!rule || rule.fromHalf === BEFORE_ALL) return t('counting.rule_default')
  const { fromHalf, setAt, setByName: name } = rule
  return t('counting.rule', {
    half: halfYearName(fromHalf, locale, 'short'),
    name,
    day: formatDay(setAt, locale),
  })
}
