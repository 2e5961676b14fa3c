import type { Metadata } from 'next'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { Page } from '@/components/layout/page'
import { RegisterList } from '@/components/register/register-list'
import { ExportButtons } from '@/components/ui/export-buttons'
import { PageHeader } from '@/components/ui/page-header'
import { registerPage } from '@/lib/correspondence/queries/register'
import { registerSchema } from '@/lib/correspondence/schema'
import { Link } from '@/lib/i18n/navigation'
import { type Locale, otherLocale } from '@/lib/i18n/routing'
import { theOffice } from '@/lib/offices/queries'
import { signedIn } from '@/lib/web/session'

type Props = {
  params: Promise<{ locale: Locale }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: 'register' })
  return { title: t('title') }
}

export default async function RegisterPage({ params, searchParams }: Props) {
  const { locale } = await params
  setRequestLocale(locale)
  const actor = await signedIn(locale, 'invitations.read')
  const asked = registerSchema.parse(await searchParams)
  const [{ entries, total, pages }, { zone }, t, other, activities] = await Promise.all([
    registerPage(actor, asked),
    theOffice(),
    getTranslations('register'),
    getTranslations({ locale: otherLocale(locale), namespace: 'register' }),
    getTranslations('activities'),
  ])
  const { show, text } = asked
  return (
    <Page>
      <PageHeader
        kicker={<Link href="/office/activities">{activities('title')}</Link>}
        title={t('title')}
        otherTitle={other('title')}
        locale={locale}
        intro={t('intro')}
        meta={{ count: t('count', { count: total }) }}
        actions={
          total > 0 ? (
            <ExportButtons action="/api/lists/register" fields={{ show, text }} what={t('title')} />
          ) : null
        }
      />
      <RegisterList entries={entries} pages={pages} asked={asked} zone={zone} />
    </Page>
  )
}
