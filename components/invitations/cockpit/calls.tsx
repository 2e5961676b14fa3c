'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Table, Td, Th, Tr } from '@/components/ui/table'
import { formatShort } from '@/lib/i18n/format'
import { type Locale, langOfText } from '@/lib/i18n/routing'
import type { Chasing } from '@/lib/invitations/types'
import { AskDialog } from './ask-dialog'
import { PostName } from './post-name'
import type { ShownActivity, ShownRow } from './shown'

type Props = { calls: Chasing['calls']; rows: ShownRow[]; activity: ShownActivity; mayWrite: boolean }

/** Whom to telephone for an answer, with the number; what was said is recorded from here. */
export function Calls({ calls, rows, activity, mayWrite }: Props) {
  const t = useTranslations('cockpit.calls')
  const locale: Locale = useLocale()
  const [asked, setAsked] = useState<string>()
  const byId = new Map(rows.map(row => [row.id, row]))
  return (
    <>
      <Table caption={t('caption')}>
        <thead>
          <tr>
            <Th>{t('consulate')}</Th>
            <Th>{t('phone')}</Th>
            <Th>{t('whom')}</Th>
            <Th>{t('reminded')}</Th>
            <Th className="w-44">
              <span className="sr-only">{t('actions')}</span>
            </Th>
          </tr>
        </thead>
        <tbody>
          {calls.map(({ invitationId, phone, focalPoints, remindedAt }) => {
            const row = byId.get(invitationId)
            return row ? (
              <Tr key={invitationId}>
                <Th scope="row" place="lead">
                  <PostName post={row.post} locale={locale} />
                </Th>
                <Td label={t('phone')}>
                  {phone ? (
                    <a className="touch whitespace-nowrap" href={`tel:${phone.replace(/[^+\d]/g, '')}`}>
                      {phone}
                    </a>
                  ) : (
                    <span className="text-ink-3">{t('noPhone')}</span>
                  )}
                </Td>
                <Td label={t('whom')}>
                  <Whom row={row} focalPoints={focalPoints} />
                </Td>
                <Td label={t('reminded')} className="text-ink-3 text-sm">
                  {remindedAt ? formatShort(remindedAt, locale, activity.zone) : t('never')}
                </Td>
                <Td className="text-end">
                  {mayWrite && activity.closed === null ? (
                    <Button size="sm" aria-haspopup="dialog" onClick={() => setAsked(invitationId)}>
                      {t('answered')}
                    </Button>
                  ) : null}
                </Td>
              </Tr>
            ) : null
          })}
        </tbody>
      </Table>
      {asked ? (
        <AskDialog
          what="behalf"
          rows={rows.filter(row => row.id === asked)}
          activity={activity}
          onClose={() => setAsked(undefined)}
        />
      ) : null}
    </>
  )
}

function Whom({ row, focalPoints }: { row: ShownRow; focalPoints: string[] }) {
  const t = useTranslations('cockpit.calls')
  const { addressee } = row
  return (
    <>
      {addressee ? (
        <div lang={langOfText(addressee.name)}>
          {addressee.name}, {addressee.titleEn}
        </div>
      ) : (
        <div>{t('post')}</div>
      )}
      {focalPoints.length > 0 ? (
        <div className="text-ink-3 text-xs">
          {t('focal')}{' '}
          {focalPoints.map((name, place) => (
            <span key={name} lang={langOfText(name)}>
              {place > 0 ? ', ' : ''}
              {name}
            </span>
          ))}
        </div>
      ) : null}
    </>
  )
}
