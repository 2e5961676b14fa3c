import { useLocale, useTranslations } from 'next-intl'
import { placeName } from '@/lib/directory/rules/places'
import type { SegmentRule } from '@/lib/invitations/rules/segments'

type City = { en: string; zh: string }

/** Says a segment's rule in words, a part for each criterion; `names` are those of the segments that it may be made of. */
export function useRuleWords(
  city: City,
  names: ReadonlyMap<string, string>,
): (rule: SegmentRule) => string[] {
  const t = useTranslations('segments')
  const directory = useTranslations('directory')
  const locale = useLocale()
  const any = (values: string[]) => values.join(t('or'))
  const named = (ids: string[]) => any(ids.map(id => names.get(id) ?? t('gone')))
  return rule =>
    [
      any(rule.residences.map(one => t(`residence.${one}`, { city: city[locale] }))),
      any(rule.classes.map(one => directory(`class.${one}`))),
      any(rule.regions.map(one => directory(`region.${one}`))),
      rule.districts.length > 0
        ? t('districtOf', { places: any(rule.districts.map(one => placeName(one, locale))) })
        : '',
      rule.languages.length > 0 ? t('writtenIn', { languages: any(rule.languages) }) : '',
      rule.tags.length > 0 ? t('tagged', { tags: any(rule.tags) }) : '',
      ...rule.behaviour.map(({ did, when }) => t(`behaved.${did}`, { when: t(`span.${when}`) })),
      rule.within.length > 0 ? t('inside', { names: named(rule.within) }) : '',
      rule.without.length > 0 ? t('outside', { names: named(rule.without) }) : '',
    ].filter(Boolean)
}
