'use client'

import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { PageHeader } from '@/components/ui/page-header'

type Props = { error: Error & { digest?: string }; reset: () => void }

export default function ErrorPage({ error, reset }: Props) {
  const t = useTranslations('layout.failed')
  return (
    <main id="main" className="mx-auto max-w-160 px-7 pt-10 max-sm:px-4">
      <PageHeader title={t('title')} intro={t('text')} />
      {error.digest ? <p className="mb-4 text-ink-3">{t('reference', { digest: error.digest })}</p> : null}
      <Button variant="primary" onClick={reset}>
        {t('again')}
      </Button>
    </main>
  )
}
