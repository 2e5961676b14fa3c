import { useTranslations } from 'next-intl'
import { Page } from '@/components/layout/page'
import { Shell } from '@/components/layout/shell'
import { ButtonLink } from '@/components/ui/button'
import { PageHeader } from '@/components/ui/page-header'

export default function NotFoundPage() {
  const t = useTranslations('layout.notFound')
  return (
    <Shell>
      <Page width="narrow">
        <PageHeader title={t('title')} intro={t('text')} />
        <ButtonLink href="/" variant="primary">
          {t('home')}
        </ButtonLink>
      </Page>
    </Shell>
  )
}
