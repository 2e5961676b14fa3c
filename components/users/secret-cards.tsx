import { useLocale, useTranslations } from 'next-intl'
import { Card } from '@/components/ui/card'
import { formatDay } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/routing'
import { PasswordChange } from './password-form'
import { drawn } from './qr-code'
import { SecondFactor } from './second-factor'

type Props = {
  secondFactorSince: Date | null
  provisioning: { secret: string; uri: string } | null
}

/** The cards of the account page for who signs in by a password: the second factor, and the password itself. */
export function SecretCards({ secondFactorSince, provisioning }: Props) {
  const t = useTranslations('account')
  const locale: Locale = useLocale()
  return (
    <>
      <Card title={t('totp.title')}>
        <SecondFactor
          since={secondFactorSince && formatDay(secondFactorSince, locale)}
          setUp={provisioning && { secret: provisioning.secret, qr: drawn(provisioning.uri) }}
        />
      </Card>
      <Card title={t('password.title')}>
        <p className="mb-3 text-ink-2">{t('password.text')}</p>
        <PasswordChange />
      </Card>
    </>
  )
}
