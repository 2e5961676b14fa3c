import type { Metadata } from 'next'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { Page } from '@/components/layout/page'
import { TemplateList } from '@/components/templates/template-list'
import { PageHeader } from '@/components/ui/page-header'
import { listedTemplates } from '@/lib/correspondence/queries/words'
import { Link } from '@/lib/i18n/navigation'
import { type Locale, otherLocale } from '@/lib/i18n/routing'
import { signedIn } from '@/lib/web/session'

type Props = { params: Promise<{ locale: Locale }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: 'templates' })
  return { title: t('title') }
}

export default async function TemplatesPage({ params }: Props) {
  const { locale } = await params
  setRequestLocale(locale)
  const actor = await signedIn(locale, 'templates.read')
  const [templates, t, other, activities] = await Promise.all([
    listedTemplates(actor),
    getTranslations('templates'),
    getTranslations({ locale: otherLocale(locale), namespace: 'templates' }),
    getTranslations('activities'),
  ])
  return (
    <Page>
      <PageHeader
        kicker={<Link href="/office/activities">{activities('title')}</Link>}
        title={t('title')}
        otherTitle={other('title')}
        locale={locale}
        intro={t('intro')}
      />
      <TemplateList templates={templates} />
    </Page>
  )
}
