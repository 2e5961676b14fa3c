import { useLocale, useTranslations } from 'next-intl'
import { Fragment, type ReactNode } from 'react'
import { placeName } from '@/lib/directory/rules/places'
import { langOfText } from '@/lib/i18n/routing'
import type { SegmentRule } from '@/lib/invitations/rules/segments'

type Props = {
  rule: SegmentRule
  city: { en: string; zh: string }
  /** Those of the segments that it may be made of, by id. */
  names: ReadonlyMap<string, string>
}

/** Says a segment's rule in words, a part for each criterion. */
export function RuleWords({ rule, city, names }: Props) {
  const t = useTranslations('segments')
  const directory = useTranslations('directory')
  const locale = useLocale()
  const any = (values: string[]) => values.join(t('or'))
  const own = (values: string[]) => () => <Own values={values} or={t('or')} />
  const named = (ids: string[]) => own(ids.map(id => names.get(id) ?? t('gone')))
  const parts: Record<string, ReactNode> = {
    residences: any(rule.residences.map(one => t(`residence.${one}`, { city: city[locale] }))),
    classes: any(rule.classes.map(one => directory(`class.${one}`))),
    regions: any(rule.regions.map(one => directory(`region.${one}`))),
    districts:
      rule.districts.length > 0 &&
      t('districtOf', { places: any(rule.districts.map(one => placeName(one, locale))) }),
    languages: rule.languages.length > 0 && t.rich('writtenIn', { languages: own(rule.languages) }),
    tags: rule.tags.length > 0 && t.rich('tagged', { tags: own(rule.tags) }),
    ...Object.fromEntries(
      rule.behaviour.map(({ did, when }) => [
        `${did} ${when}`,
        t(`behaved.${did}`, { when: t(`span.${when}`) }),
      ]),
    ),
    within: rule.within.length > 0 && t.rich('inside', { names: named(rule.within) }),
    without: rule.without.length > 0 && t.rich('outside', { names: named(rule.without) }),
  }
  return Object.entries(parts)
    .filter(([, part]) => Boolean(part))
    .map(([criterion, part], place) => (
      <Fragment key={criterion}>
        {place > 0 ? ' · ' : ''}
        {part}
      </Fragment>
    ))
}

/** The office's own words, each in its language. */
function Own({ values, or }: { values: string[]; or: string }) {
  return values.map((value, place) => (
    <Fragment key={value}>
      {place > 0 ? or : ''}
      <span lang={langOfText(value)}>{value}</span>
    </Fragment>
  ))
}
