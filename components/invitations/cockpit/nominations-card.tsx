'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import { ReasonFields } from '@/components/invitations/reason-fields'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { Dialog } from '@/components/ui/dialog'
import { flash } from '@/components/ui/flash'
import { ActionForm } from '@/components/ui/form'
import { SubmitButton } from '@/components/ui/submit-button'
import { langOfText } from '@/lib/i18n/routing'
import { decideNomination } from '@/lib/invitations/actions/replies'
import { inLocale } from '@/lib/invitations/rules/wording'
import type { Unapproved } from '@/lib/invitations/types'
import { DialogFoot } from './dialog-foot'

type Props = { nominations: Unapproved[]; mayWrite: boolean }

/** Whom posts have named and who waits to be approved, the longest waiting first. */
export function NominationsCard({ nominations, mayWrite }: Props) {
  const t = useTranslations('cockpit.nominations')
  const locale = useLocale()
  if (nominations.length === 0) return null
  return (
    <Card title={t('title')} id="nominations">
      <ul className="grid gap-3">
        {nominations.map(one => (
          <li key={one.id}>
            <b lang={langOfText(one.name)}>{one.name}</b>{' '}
            <span className="text-ink-3 text-xs">
              {one.title ? (
                <>
                  <span lang={langOfText(one.title)}>{one.title}</span>
                  {' · '}
                </>
              ) : null}
              {locale === 'zh' ? one.stateZh : one.stateEn}
            </span>
            {one.declined === null ? null : (
              <p className="text-ink-3 text-xs">
                {t('declinedFor')} {inLocale(one.declined, 'reason', locale)}
              </p>
            )}
            {mayWrite ? <Decision nomination={one} /> : null}
          </li>
        ))}
      </ul>
    </Card>
  )
}

function Decision({ nomination: { id, name, declined } }: { nomination: Unapproved }) {
  const t = useTranslations('cockpit.nominations')
  return (
    <div className="mt-1 flex flex-wrap gap-1.5">
      <ActionForm
        action={decideNomination}
        namespace="cockpit"
        label={t('approveOne', { name })}
        onDone={() => flash(t('approved', { name }))}
      >
        <input type="hidden" name="nominationId" value={id} />
        <input type="hidden" name="decision" value="approved" />
        <input type="hidden" name="seen" value={declined === null ? '' : 'declined'} />
        <SubmitButton size="sm" variant="secondary">
          {t(declined === null ? 'approve' : 'approveAfterAll')}
        </SubmitButton>
      </ActionForm>
      {declined === null ? <Decline id={id} name={name} /> : null}
    </div>
  )
}

function Decline({ id, name }: { id: string; name: string }) {
  const t = useTranslations('cockpit.nominations')
  const [declining, setDeclining] = useState(false)
  return (
    <>
      <Button size="sm" variant="plain" aria-haspopup="dialog" onClick={() => setDeclining(true)}>
        {t('decline')}
      </Button>
      <Dialog open={declining} onClose={() => setDeclining(false)} title={t('declineTitle', { name })}>
        <ActionForm
          action={decideNomination}
          namespace="cockpit"
          onDone={() => {
            setDeclining(false)
            flash(t('declined', { name }))
          }}
        >
          <input type="hidden" name="nominationId" value={id} />
          <input type="hidden" name="decision" value="declined" />
          <p className="text-ink-2">{t('declineText')}</p>
          <ReasonFields />
          <DialogFoot onClose={() => setDeclining(false)}>
            <SubmitButton variant="danger">{t('declineOne', { name })}</SubmitButton>
          </DialogFoot>
        </ActionForm>
      </Dialog>
    </>
  )
}
