'use client'

import { useLocale, useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import type { Step } from '@/lib/invitations/rules/choosing'
import type { Audience, AudiencePost } from '@/lib/invitations/types'
import { SegmentChoice } from './segment-choice'

type Props = {
  audience: Audience
  open: AudiencePost[]
  /** Takes, adds, keeps or leaves out a group. */
  step: (step: Step) => void
  clear: () => void
  sought: string
  seek: (text: string) => void
}

/** Takes a whole group at once: the city, those elsewhere whose district covers it, a region, a segment; and the box that finds one post. */
export function AudienceChoices({ audience, open, step, clear, sought, seek }: Props) {
  const t = useTranslations('invitations.audience')
  const directory = useTranslations('directory')
  const locale = useLocale()
  const city = audience.city[locale]
  const inCity = open.filter(post => post.group === 'in_city').length
  const elsewhere = open.filter(post => post.group === 'elsewhere').length
  const regions = [...new Set(open.filter(post => post.group !== null).map(post => post.region))]
    .filter(Boolean)
    .sort()
  return (
    <fieldset className="border-line border-b px-4.5 py-3">
      <legend className="sr-only">{t('choose')}</legend>
      <div className="flex flex-wrap items-center gap-2">
        <Button size="sm" onClick={() => step({ way: 'take', of: 'in_city' })}>
          {t('allInCity', { city, count: inCity })}
        </Button>
        {elsewhere > 0 ? (
          <Button size="sm" onClick={() => step({ way: 'add', of: 'elsewhere' })}>
            {t('elsewhere', { city, count: elsewhere })}
          </Button>
        ) : null}
        <Button size="sm" variant="quiet" onClick={clear}>
          {t('none')}
        </Button>
        <input
          type="search"
          className="control ml-auto w-52 max-sm:ml-0 max-sm:w-full"
          aria-label={t('filter')}
          placeholder={t('filter')}
          value={sought}
          onChange={event => seek(event.target.value)}
          onKeyDown={event => event.key === 'Enter' && event.preventDefault()}
        />
      </div>
      {regions.length > 1 ? (
        <div className="mt-2 flex flex-wrap items-center gap-2">
          <span className="text-ink-3 text-xs">{t('region')}</span>
          {regions.map(region => (
            <Button
              key={region}
              size="sm"
              variant="quiet"
              onClick={() => step({ way: 'take', of: `region:${region}` })}
            >
              {directory(`region.${region}`)}
            </Button>
          ))}
        </div>
      ) : null}
      <SegmentChoice audience={audience} open={open} step={step} />
    </fieldset>
  )
}
