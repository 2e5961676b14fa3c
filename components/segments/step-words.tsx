import { useLocale, useTranslations } from 'next-intl'
import { Fragment } from 'react'
import { langOfText } from '@/lib/i18n/routing'
import { type Step, stepKey } from '@/lib/invitations/rules/choosing'

type Props = { steps: readonly (Step & { name: string })[]; city: { en: string; zh: string } }

/** Says how an audience came to be chosen: "In Chongqing, plus Came last year, without Trade". */
export function StepWords({ steps, city }: Props) {
  const t = useTranslations('segments')
  const directory = useTranslations('directory')
  const locale = useLocale()
  const nameOf = ({ of, name }: Props['steps'][number]) => {
    if (of === 'in_city' || of === 'elsewhere') return t(`residence.${of}`, { city: city[locale] })
    if (of.startsWith('region:')) return directory(`region.${of.slice('region:'.length)}`)
    return name ? <span lang={langOfText(name)}>{name}</span> : t('gone')
  }
  return steps.map((step, place) => (
    <Fragment key={stepKey(step)}>
      {place > 0 ? (locale === 'zh' ? '，' : ', ') : ''}
      {t.rich(`said.${step.way}`, { name: () => nameOf(step) })}
    </Fragment>
  ))
}
