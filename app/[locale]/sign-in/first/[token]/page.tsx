import type { Metadata } from 'next'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { FirstForm } from '@/components/signin/first-form'
import { Letter } from '@/components/signin/letter'
import { ButtonLink } from '@/components/ui/button'
import type { Locale } from '@/lib/i18n/routing'
import { linkState } from '@/lib/users/queries/links'

type Props = { params: Promise<{ locale: Locale; token: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: 'signin.first' })
  return { title: t('title') }
}

/** The one-time link that the first start prints: it makes the office and its first administrator. */
export default async function FirstPage({ params }: Props) {
  const { locale, token } = await params
  setRequestLocale(locale)
  const t = await getTranslations('signin')
  const link = await linkState(token)
  if (link?.purpose !== 'first_administrator')
    return (
      <Letter office={null} locale={locale} title={t('link.over')} intro={t('link.overText')}>
        <ButtonLink href="/sign-in" variant="primary">
          {t('link.again')}
        </ButtonLink>
      </Letter>
    )
  return (
    <Letter wide office={null} locale={locale} title={t('first.title')} intro={t('first.text')}>
      <FirstForm token={token} />
    </Letter>
  )
}
