import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Card } from '@/components/ui/card'
import { ConsulateFactsCard, type ShownConsulate } from './consulate-facts'
import { EmailForm } from './email-form'

type Props = {
  consulate: ShownConsulate & { id: string; version: number; email: string | null }
  office: { en: string; zh: string }
  mayWrite: boolean
  /** What was changed, by whom. */
  history: ReactNode
  /** What colleagues noted. */
  noted: ReactNode
}

/** What is known of a post beside its people: its facts, where letters to it go, what colleagues noted, and what was changed. */
export function ConsulateAside({ consulate, office, mayWrite, history, noted }: Props) {
  const t = useTranslations('directory')
  const { id, version, email } = consulate
  return (
    <>
      <ConsulateFactsCard consulate={consulate} office={office} />
      {mayWrite && consulate.status === 'open' ? (
        <Card>
          <EmailForm key={version} id={id} version={version} email={email} back={null} />
        </Card>
      ) : null}
      {noted}
      <Card title={t('page.history')}>{history}</Card>
    </>
  )
}
