'use client'

import { useTranslations } from 'next-intl'
import { useMemo, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Link } from '@/lib/i18n/navigation'
import { langOfText } from '@/lib/i18n/routing'
import { type Step, WAYS } from '@/lib/invitations/rules/choosing'
import { isIn } from '@/lib/invitations/rules/segments'
import type { Audience, AudiencePost } from '@/lib/invitations/types'

type Props = { audience: Audience; open: AudiencePost[]; step: (step: Step) => void }

/** A saved segment, each with how many could be invited of it today, and the four ways to use it. */
export function SegmentChoice({ audience, open, step }: Props) {
  const t = useTranslations('segments')
  const [picked, pick] = useState('')
  const { segments, now } = audience
  const options = useMemo(() => {
    const known = new Map(segments.map(one => [one.id, one]))
    return segments.map(one => ({
      ...one,
      count: open.filter(post => isIn(post, one.rule, known, now)).length,
    }))
  }, [segments, now, open])
  return (
    <div className="mt-2 flex flex-wrap items-center gap-2">
      <span className="text-ink-3 text-xs">{t('choose')}</span>
      {options.length > 0 ? (
        <>
          <select
            className="control small-control w-auto max-w-72 max-sm:max-w-full"
            aria-label={t('pick')}
            value={picked}
            onChange={event => pick(event.target.value)}
          >
            <option value="">{t('pick')}</option>
            {options.map(({ id, name, count }) => (
              <option key={id} value={id} lang={langOfText(name)}>
                {t('option', { name, count })}
              </option>
            ))}
          </select>
          {WAYS.map(way => (
            <Button
              key={way}
              size="sm"
              variant="quiet"
              disabled={picked === ''}
              onClick={() => step({ way, of: picked })}
            >
              {t(`way.${way}`)}
            </Button>
          ))}
        </>
      ) : null}
      <Link href="/office/activities/segments" className="touch inline-flex items-center text-xs">
        {options.length > 0 ? t('manage') : t('new')}
      </Link>
    </div>
  )
}
