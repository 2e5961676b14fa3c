import { useLocale, useTranslations } from 'next-intl'
import { Chip } from '@/components/ui/chip'
import { Table, Td, Th } from '@/components/ui/table'
import { formatDay, halfYearName } from '@/lib/i18n/format'
import { type Locale, langOfText } from '@/lib/i18n/routing'
import { BEFORE_ALL } from '@/lib/offices/rules'
import type { ActivityKind } from '@/prisma/generated/enums'

export type ShownRule = {
  id: string
  fromHalf: string
  kinds: ActivityKind[]
  reason: string
  setAt: Date
  setByName: string
  replacedAt: Date | null
}

type Props = {
  caption: string
  /** The newest half-year first. */
  rules: ShownRule[]
  /** The id of the one that holds now. */
  holding: string | null
  /** The half-year of today. */
  current: string
}

const TONES = { holds: 'yes', later: 'wait', earlier: 'off', replaced: 'off' } as const

/** Every rule of a figure: from when, what counts, who set it, when and why, and whether it holds. */
export function CountingRules({ caption, rules, holding, current }: Props) {
  const t = useTranslations('admin.counting')
  return (
    <Table caption={caption}>
      <thead>
        <tr>
          <Th className="w-[17%]">{t('from')}</Th>
          <Th className="w-[27%]">{t('which')}</Th>
          <Th className="w-[23%]">{t('by')}</Th>
          <Th>{t('reason')}</Th>
          <Th className="w-[12%]">{t('state')}</Th>
        </tr>
      </thead>
      <tbody>
        {rules.map(rule => (
          <Rule key={rule.id} rule={rule} state={stateOf(rule, holding, current)} />
        ))}
      </tbody>
    </Table>
  )
}

function stateOf(rule: ShownRule, holding: string | null, current: string): keyof typeof TONES {
  if (rule.replacedAt) return 'replaced'
  if (rule.id === holding) return 'holds'
  return rule.fromHalf > current ? 'later' : 'earlier'
}

function Rule({ rule, state }: { rule: ShownRule; state: keyof typeof TONES }) {
  const t = useTranslations('admin.counting')
  const kind = useTranslations('activities.kind')
  const locale: Locale = useLocale()
  const { fromHalf, setByName } = rule
  const name = () => (
    <span key="name" lang={langOfText(setByName)}>
      {setByName}
    </span>
  )
  return (
    <tr className={state === 'replaced' ? 'text-ink-3' : undefined}>
      <Th scope="row" place="lead" className="whitespace-nowrap">
        {fromHalf === BEFORE_ALL ? t('start') : t('since', { half: halfYearName(fromHalf, locale, 'short') })}
      </Th>
      <Td label={t('which')}>{new Intl.ListFormat(locale).format(rule.kinds.map(one => kind(one)))}</Td>
      <Td label={t('by')}>
        {setByName ? t.rich('setBy', { name, day: formatDay(rule.setAt, locale) }) : t('withOffice')}
      </Td>
      <Td label={t('reason')} lang={rule.reason ? langOfText(rule.reason) : undefined}>
        {rule.reason || '–'}
      </Td>
      <Td place="corner">
        <Chip tone={TONES[state]}>{t(`states.${state}`)}</Chip>
      </Td>
    </tr>
  )
}
