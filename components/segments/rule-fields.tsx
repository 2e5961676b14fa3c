'use client'

import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Checkbox } from '@/components/ui/checkbox'
import { FieldGroup } from '@/components/ui/field'
import { Select } from '@/components/ui/select'
import { placeName } from '@/lib/directory/rules/places'
import { langOfText } from '@/lib/i18n/routing'
import {
  DEEDS,
  type NamedSegment,
  RESIDENCES,
  type SegmentPost,
  type SegmentRule,
  SPANS,
} from '@/lib/invitations/rules/segments'

type Props = {
  rule: SegmentRule
  others: NamedSegment[]
  posts: SegmentPost[]
  city: { en: string; zh: string }
}

const BEHAVIOURS = [0, 1, 2]

/** What a segment may ask. Offered is what some post has, and what the rule asks already. */
export function RuleFields({ rule, others, posts, city }: Props) {
  const t = useTranslations('segments')
  const directory = useTranslations('directory')
  const locale = useLocale()
  const offered = (ofPost: (post: SegmentPost) => readonly string[], asked: readonly string[]) =>
    [...new Set([...posts.flatMap(ofPost), ...asked])]
      .filter(Boolean)
      .sort((a, b) => a.localeCompare(b, locale))
  const segments = others.map(({ id, name }) => ({ value: id, label: name }))
  return (
    <>
      <Boxes
        name="rule.residences"
        label={t('residences')}
        chosen={rule.residences}
        options={RESIDENCES.map(value => ({ value, label: t(`residence.${value}`, { city: city[locale] }) }))}
      />
      <Boxes
        name="rule.classes"
        label={t('classes')}
        chosen={rule.classes}
        options={offered(post => [post.class], rule.classes).map(value => ({
          value,
          label: directory(`class.${value}`),
        }))}
      />
      <Boxes
        name="rule.regions"
        label={t('regions')}
        chosen={rule.regions}
        options={offered(post => [post.region], rule.regions).map(value => ({
          value,
          label: directory(`region.${value}`),
        }))}
      />
      <Boxes
        name="rule.districts"
        label={t('districts')}
        hint={t('districtsHint')}
        chosen={rule.districts}
        options={offered(post => post.district, rule.districts).map(value => ({
          value,
          label: placeName(value, locale),
        }))}
      />
      <Boxes
        name="rule.languages"
        label={t('languages')}
        chosen={rule.languages}
        options={offered(post => post.languages, rule.languages).map(plain)}
        nothing={t('noLanguages')}
      />
      <Boxes
        name="rule.tags"
        label={t('tags')}
        chosen={rule.tags}
        options={offered(post => post.tags, rule.tags).map(plain)}
        nothing={t('noTags')}
      />
      <FieldGroup name="rule.behaviour" label={t('before')} hint={t('beforeHint')}>
        {BEHAVIOURS.map(place => (
          <BehaviourFields key={place} place={place} start={rule.behaviour[place]} />
        ))}
      </FieldGroup>
      {segments.length > 0 ? (
        <>
          <Boxes name="rule.within" label={t('within')} chosen={rule.within} options={segments} />
          <Boxes name="rule.without" label={t('without')} chosen={rule.without} options={segments} />
        </>
      ) : null}
    </>
  )
}

const plain = (value: string) => ({ value, label: value })

type BoxesProps = {
  name: string
  label: string
  hint?: string
  chosen: readonly string[]
  options: { value: string; label: string }[]
  /** Stands where nothing can be offered. */
  nothing?: ReactNode
}

function Boxes({ name, label, hint, chosen, options, nothing }: BoxesProps) {
  if (options.length === 0) return nothing ? <p className="text-ink-3 text-sm">{nothing}</p> : null
  // What is true of every post tells none from another.
  if (options.length === 1 && name === 'rule.classes' && chosen.length === 0) return null
  return (
    <FieldGroup name={name} label={label} hint={hint}>
      <div className="flex flex-wrap gap-x-5 gap-y-1">
        {options.map(({ value, label: words }) => (
          <Checkbox
            key={value}
            name={`${name}[]`}
            value={value}
            label={<span lang={langOfText(words)}>{words}</span>}
            defaultChecked={chosen.includes(value)}
          />
        ))}
      </div>
    </FieldGroup>
  )
}

function BehaviourFields({ place, start }: { place: number; start?: SegmentRule['behaviour'][number] }) {
  const t = useTranslations('segments')
  return (
    <div className="flex flex-wrap gap-2">
      <Select
        name={`rule.behaviour.${place}.did`}
        aria-label={t('didLabel', { place: place + 1 })}
        defaultValue={start?.did ?? ''}
        className="w-56 max-sm:w-full"
        placeholder={t('notAsked')}
        options={DEEDS.map(value => ({ value, label: t(`deed.${value}`) }))}
      />
      <Select
        name={`rule.behaviour.${place}.when`}
        aria-label={t('whenLabel', { place: place + 1 })}
        defaultValue={start?.when ?? 'last_year'}
        className="w-44 max-sm:w-full"
        options={SPANS.map(value => ({ value, label: t(`span.${value}`) }))}
      />
    </div>
  )
}
