'use client'

import { useLocale, useTranslations } from 'next-intl'
import { type ReactNode, useState } from 'react'
import { Card } from '@/components/ui/card'
import { ActionForm } from '@/components/ui/form'
import { SubmitButton } from '@/components/ui/submit-button'
import { langOfText } from '@/lib/i18n/routing'
import { readPrivate } from '@/lib/invitations/actions/replies'
import type { PrivateLine } from '@/lib/invitations/types'

type Props = { activityId: string; mayHold: boolean; children: ReactNode }

/**
 * What only the organisers may read: shown when asked for, and each reading is recorded. It goes when the page is left. What was removed is told
 * by `children`.
 */
export function PrivateCard({ activityId, mayHold, children }: Props) {
  const t = useTranslations('cockpit.private')
  const locale = useLocale()
  const [lines, setLines] = useState<PrivateLine[]>()
  return (
    <Card title={t('title')} className={lines === undefined ? 'no-print' : undefined}>
      {children}
      {mayHold && lines === undefined ? (
        <ActionForm
          action={readPrivate}
          namespace="cockpit"
          className="grid justify-items-start gap-2"
          onDone={value => setLines(value as PrivateLine[])}
        >
          <input type="hidden" name="activityId" value={activityId} />
          <p className="text-ink-3 text-xs">{t('recorded')}</p>
          <SubmitButton variant="secondary" size="sm">
            {t('show')}
          </SubmitButton>
        </ActionForm>
      ) : null}
      <div role="status">
        {lines?.length === 0 ? <p className="text-ink-3 text-xs">{t('none')}</p> : null}
        {lines && lines.length > 0 ? (
          <ul className="grid gap-1.5">
            {lines.map(line => (
              <li key={`${line.invitationId}${line.who}${line.kind}`}>
                <b>{locale === 'zh' ? line.stateZh : line.stateEn}</b>
                {line.who ? (
                  <span lang={langOfText(line.who)} className="text-ink-3 text-xs">
                    {' '}
                    {line.who}
                  </span>
                ) : null}
                <div className="break-words">
                  {line.kind === 'note' ? null : (
                    <span className="text-ink-3 text-xs">{t(`kind.${line.kind}`)} </span>
                  )}
                  <span lang={langOfText(line.text)}>{line.text}</span>
                </div>
              </li>
            ))}
          </ul>
        ) : null}
      </div>
    </Card>
  )
}
