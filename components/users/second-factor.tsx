'use client'

import { useTranslations } from 'next-intl'
import { ConfirmButton } from '@/components/ui/confirm'
import { Field } from '@/components/ui/field'
import { ActionForm } from '@/components/ui/form'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextInput } from '@/components/ui/text-input'
import { beginTotp, disableTotp, enableTotp } from '@/lib/users/actions'

type Props = {
  /** Since when it is on, in words. */
  since: string | null
  setUp: { secret: string; qr: { size: number; path: string } } | null
}

/** Two-step sign-in: off, being set up, or on. */
export function SecondFactor({ since, setUp }: Props) {
  const t = useTranslations('account.totp')
  if (since)
    return (
      <div className="grid justify-items-start gap-3">
        <p>{t('on', { since })}</p>
        <ConfirmButton
          action={disableTotp}
          danger
          trigger={t('disable')}
          title={t('disableTitle')}
          confirm={t('disable')}
        >
          <p>{t('disableText')}</p>
          <PresentPassword />
        </ConfirmButton>
      </div>
    )
  if (setUp) return <SetUp secret={setUp.secret} qr={setUp.qr} />
  return (
    <ActionForm action={beginTotp} className="grid justify-items-start gap-3">
      <p>{t('off')}</p>
      <SubmitButton variant="secondary">{t('begin')}</SubmitButton>
    </ActionForm>
  )
}

function SetUp({ secret, qr }: NonNullable<Props['setUp']>) {
  const t = useTranslations('account.totp')
  return (
    <div className="grid gap-4">
      <p>{t('scan')}</p>
      <div className="flex flex-wrap items-start gap-6">
        <svg
          role="img"
          aria-label={t('qr')}
          viewBox={`0 0 ${qr.size} ${qr.size}`}
          className="size-44 rounded-md border border-line bg-white p-2"
          shapeRendering="crispEdges"
        >
          <path d={qr.path} fill="#000000" />
        </svg>
        <div className="grid min-w-0 flex-1 gap-4">
          <div>
            <div className="text-ink-3 text-xs">{t('secret')}</div>
            <code className="break-all font-mono">{secret.replace(/.{4}/g, '$& ').trim()}</code>
          </div>
          <ActionForm action={enableTotp}>
            <Field name="code" label={t('code')} required>
              <TextInput
                inputMode="numeric"
                autoComplete="one-time-code"
                maxLength={7}
                className="max-w-36"
              />
            </Field>
            <div>
              <SubmitButton>{t('enable')}</SubmitButton>
            </div>
          </ActionForm>
        </div>
      </div>
    </div>
  )
}

function PresentPassword() {
  const t = useTranslations('account.totp')
  return (
    <Field name="current" label={t('current')} required>
      <TextInput type="password" autoComplete="current-password" />
    </Field>
  )
}
