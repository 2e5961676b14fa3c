'use client'

import { useLocale, useTranslations } from 'next-intl'
import { Card } from '@/components/ui/card'
import { Field } from '@/components/ui/field'
import { ActionForm } from '@/components/ui/form'
import { Select } from '@/components/ui/select'
import { SubmitButton } from '@/components/ui/submit-button'
import { formatShort } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/routing'
import { endWaiting, putFirst, waitOnBehalf } from '@/lib/invitations/actions/replies'
import type { Places } from '@/lib/invitations/types'
import type { ShownRow } from './shown'

type Props = { places: Places; rows: ShownRow[]; zone: string; mayWrite: boolean }

/** How many places are taken, and who waits for one, in the order in which they are offered. */
export function PlacesCard({ places, rows, zone, mayWrite }: Props) {
  const t = useTranslations('cockpit.places')
  const locale: Locale = useLocale()
  const nameOf = (id: string) => {
    const post = rows.find(row => row.id === id)?.post
    return post ? (locale === 'zh' ? post.stateZh : post.stateEn) : ''
  }
  const { capacity, taken, waiting } = places
  const waits = new Set(waiting.map(one => one.invitationId))
  const others = rows.filter(
    row => ['awaiting', 'regrets', 'tentative'].includes(row.standing) && !waits.has(row.id),
  )
  return (
    <Card title={t('title')}>
      <p>{t('taken', { taken, capacity })}</p>
      {waiting.length > 0 ? (
        <ol className="mt-2 grid gap-2.5">
          {waiting.map((one, place) => (
            <li key={one.invitationId}>
              <b>{nameOf(one.invitationId)}</b>{' '}
              <span className="text-ink-3 text-xs">
                {one.offerUntil
                  ? t('offered', { count: one.offered, when: formatShort(one.offerUntil, locale, zone) })
                  : t('waits', { count: one.seats, when: formatShort(one.askedAt, locale, zone) })}
              </span>
              {mayWrite ? (
                <span className="flex flex-wrap gap-1.5">
                  {place > 0 && !one.offerUntil ? (
                    <ActionForm action={putFirst} namespace="cockpit" label={t('first')}>
                      <input type="hidden" name="invitationId" value={one.invitationId} />
                      <SubmitButton size="sm" variant="plain">
                        {t('first')}
                      </SubmitButton>
                    </ActionForm>
                  ) : null}
                  <ActionForm action={endWaiting} namespace="cockpit" label={t('remove')}>
                    <input type="hidden" name="invitationId" value={one.invitationId} />
                    <SubmitButton size="sm" variant="plain">
                      {t('remove')}
                    </SubmitButton>
                  </ActionForm>
                </span>
              ) : null}
            </li>
          ))}
        </ol>
      ) : (
        <p className="text-ink-3 text-xs">{t('nobody')}</p>
      )}
      {mayWrite && taken >= capacity && others.length > 0 ? (
        <ActionForm action={waitOnBehalf} namespace="cockpit" label={t('add')} className="mt-3 grid gap-2">
          <Field name="invitationId" label={t('who')}>
            <Select options={others.map(row => ({ value: row.id, label: nameOf(row.id) }))} />
          </Field>
          <div>
            <SubmitButton size="sm" variant="secondary">
              {t('add')}
            </SubmitButton>
          </div>
        </ActionForm>
      ) : null}
    </Card>
  )
}
