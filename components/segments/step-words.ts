import { useLocale, useTranslations } from 'next-intl'
import type { Step } from '@/lib/invitations/rules/choosing'

type Named = Step & { name: string }

/** Says how an audience came to be chosen: "In Chongqing, plus Came last year, without Trade". */
export function useStepWords(city: { en: string; zh: string }): (steps: readonly Named[]) => string {
  const t = useTranslations('segments')
  const directory = useTranslations('directory')
  const locale = useLocale()
  const nameOf = ({ of, name }: Named) => {
    if (of === 'in_city' || of === 'elsewhere') return t(`residence.${of}`, { city: city[locale] })
    if (of.startsWith('region:')) return directory(`region.${of.slice('region:'.length)}`)
    return name || t('gone')
  }
  return steps =>
    steps.map(step => t(`said.${step.way}`, { name: nameOf(step) })).join(locale === 'zh' ? '，' : ', ')
}
