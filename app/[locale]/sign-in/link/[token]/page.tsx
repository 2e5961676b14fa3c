import type { Metadata } from 'next'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { FirstPasswordForm, LinkForm, UseLinkForm } from '@/components/signin/forms'
import { Letter } from '@/components/signin/letter'
import { ButtonLink } from '@/components/ui/button'
import type { Locale } from '@/lib/i18n/routing'
import { officeIfAny } from '@/lib/offices/queries'
import { linkState } from '@/lib/users/queries/links'

type Props = { params: Promise<{ locale: Locale; token: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: 'signin.link' })
  return { title: t('title') }
}

/** Where a mailed link leads. Looking at it, however often, changes nothing. */
export default async function LinkPage({ params }: Props) {
  const { locale, token } = await params
  setRequestLocale(locale)
  const t = await getTranslations('signin')
  const [found, link] = await Promise.all([officeIfAny(), linkState(token)])
  const office = found && { mark: found.mark, zh: found.nameZh, en: found.nameEn }
  const sheet = { office, locale }
  if (link?.purpose === 'sign_in')
    return (
      <Letter {...sheet} title={t('link.title')} intro={t('link.text')}>
        <UseLinkForm token={token} />
      </Letter>
    )
  if (link?.purpose === 'invitation')
    return link.role === 'officer' ? (
      <Letter {...sheet} title={t('invitation.officerTitle')} intro={t('invitation.officerText')}>
        <LinkForm />
      </Letter>
    ) : (
      <Letter {...sheet} title={t('invitation.title')} intro={t('invitation.text')}>
        <FirstPasswordForm token={token} />
      </Letter>
    )
  return (
    <Letter {...sheet} title={t('link.over')} intro={t('link.overText')}>
      <ButtonLink href="/sign-in" variant="primary" size="lg" wide>
        {t('link.again')}
      </ButtonLink>
    </Letter>
  )
}
