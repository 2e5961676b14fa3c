import type { Metadata } from 'next'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { ConsulateForm } from '@/components/directory/consulate-form'
import { EmailForm } from '@/components/directory/email-form'
import { ClientMessages } from '@/components/layout/client-messages'
import { Page } from '@/components/layout/page'
import { Card } from '@/components/ui/card'
import { PageHeader } from '@/components/ui/page-header'
import { consulate } from '@/lib/directory/queries/consulates'
import { statesIn } from '@/lib/directory/queries/states'
import { backSchema } from '@/lib/directory/schema/directory'
import { Link } from '@/lib/i18n/navigation'
import type { Locale } from '@/lib/i18n/routing'
import { theOffice } from '@/lib/offices/queries'
import { found } from '@/lib/web/found'
import { signedIn } from '@/lib/web/session'

type Props = {
  params: Promise<{ locale: Locale; id: string }>
  searchParams: Promise<{ back?: string | string[] }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: 'directory' })
  return { title: t('form.edit_title') }
}

export default async function EditConsulatePage({ params, searchParams }: Props) {
  const { locale, id } = await params
  setRequestLocale(locale)
  const actor = await signedIn(locale, 'directory.write')
  const [t, office, post, states] = await Promise.all([
    getTranslations('directory'),
    theOffice(),
    found(() => consulate(actor, id)),
    statesIn(actor, locale),
  ])
  const back = backSchema.parse((await searchParams).back)
  return (
    <Page width="middle">
      <PageHeader
        kicker={<Link href={`/office/consulates/${id}`}>{locale === 'zh' ? post.nameZh : post.nameEn}</Link>}
        title={t('form.edit_title')}
      />
      <ClientMessages of={['directory']}>
        <div className="grid gap-4">
          {back ? (
            <Card title={t('page.set_email')}>
              <EmailForm id={id} version={post.version} email={post.email} back={back} />
            </Card>
          ) : null}
          <Card className="px-5 py-5">
            <ConsulateForm
              consulate={post}
              city={{ en: office.cityEn, zh: office.cityZh }}
              states={states}
              back={back}
            />
          </Card>
        </div>
      </ClientMessages>
    </Page>
  )
}
