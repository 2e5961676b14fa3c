import type { Metadata } from 'next'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { LinkForm, PasswordForm } from '@/components/signin/forms'
import { Letter } from '@/components/signin/letter'
import { RoleButtons } from '@/components/signin/role-buttons'
import { Notice } from '@/components/ui/notice'
import type { Locale } from '@/lib/i18n/routing'
import { officeIfAny } from '@/lib/offices/queries'
import { sampleRoles } from '@/lib/users/queries/links'

type Props = { params: Promise<{ locale: Locale }>; searchParams: Promise<{ ready?: string | string[] }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: 'signin' })
  return { title: t('title') }
}

export default async function SignInPage({ params, searchParams }: Props) {
  const { locale } = await params
  const { ready } = await searchParams
  setRequestLocale(locale)
  const t = await getTranslations('signin')
  const [office, roles] = await Promise.all([officeIfAny(), sampleRoles()])
  return (
    <Letter
      wide
      locale={locale}
      office={office && { mark: office.mark, zh: office.nameZh, en: office.nameEn }}
      title={t('welcome')}
      intro={t('intro')}
    >
      {ready === 'password' || ready === 'office' ? <Notice tone="yes">{t(`ready.${ready}`)}</Notice> : null}
      {roles?.length ? <RoleButtons roles={roles} /> : null}
      <div className="grid gap-x-10 gap-y-8 md:grid-cols-2">
        <PasswordForm />
        <div className="md:border-line md:border-l md:pl-10">
          <LinkForm />
        </div>
      </div>
    </Letter>
  )
}
