'use client'

import { useLocale, useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import type { Audience, AudiencePost } from '@/lib/invitations/types'

type Props = {
  audience: Audience
  open: AudiencePost[]
  chosen: ReadonlySet<string>
  choose: (to: ReadonlySet<string>) => void
  sought: string
  seek: (text: string) => void
}

/** Takes a whole group at once: the city, those elsewhere whose district covers it, a region; and the box that finds one post. */
export function AudienceChoices({ audience, open, chosen, choose, sought, seek }: Props) {
  const t = useTranslations('invitations.audience')
  const directory = useTranslations('directory')
  const locale = useLocale()
  const city = locale === 'zh' ? audience.city.zh : audience.city.en
  const inCity = open.filter(post => post.group === 'in_city')
  const elsewhere = open.filter(post => post.group === 'elsewhere')
  const regions = [...new Set(open.filter(post => post.group !== null).map(post => post.region))]
    .filter(Boolean)
    .sort()
  const take = (posts: AudiencePost[]) => choose(new Set(posts.map(post => post.id)))
  const add = (posts: AudiencePost[]) => choose(new Set([...chosen, ...posts.map(post => post.id)]))
  return (
    <fieldset className="border-line border-b px-4.5 py-3">
      <legend className="sr-only">{t('choose')}</legend>
      <div className="flex flex-wrap items-center gap-2">
        <Button size="sm" onClick={() => take(inCity)}>
          {t('allInCity', { city, count: inCity.length })}
        </Button>
        {elsewhere.length > 0 ? (
          <Button size="sm" onClick={() => add(elsewhere)}>
            {t('elsewhere', { city, count: elsewhere.length })}
          </Button>
        ) : null}
        <Button size="sm" variant="quiet" onClick={() => choose(new Set())}>
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
              onClick={() => take(open.filter(post => post.group !== null && post.region === region))}
            >
              {directory(`region.${region}`)}
            </Button>
          ))}
        </div>
      ) : null}
    </fieldset>
  )
}
