import type { Metadata } from 'next'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { ClientMessages } from '@/components/layout/client-messages'
import { Page } from '@/components/layout/page'
import { RemoveSegment } from '@/components/segments/remove-segment'
import { SegmentForm } from '@/components/segments/segment-form'
import { PageHeader } from '@/components/ui/page-header'
import { Link } from '@/lib/i18n/navigation'
import { type Locale, langOfText } from '@/lib/i18n/routing'
import { segment, segmentDesk } from '@/lib/invitations/queries/segments'
import { found } from '@/lib/web/found'
import { signedIn } from '@/lib/web/session'

type Props = { params: Promise<{ locale: Locale; id: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: 'segments' })
  return { title: t('title') }
}

/** One segment: its rule, who is in it today, and the way to be rid of it. */
export default async function SegmentPage({ params }: Props) {
  const { locale, id } = await params
  setRequestLocale(locale)
  const actor = await signedIn(locale, 'segments.write')
  const one = await found(() => segment(actor, id))
  const [desk, t] = await Promise.all([segmentDesk(actor), getTranslations('segments')])
  const facts = { id: one.id, name: one.name, version: one.version }
  return (
    <Page width="wide">
      <ClientMessages of={['segments', 'directory', 'invitations']}>
        <PageHeader
          kicker={<Link href="/office/activities/segments">{t('title')}</Link>}
          title={<span lang={langOfText(one.name)}>{one.name}</span>}
          actions={<RemoveSegment {...facts} />}
        />
        <SegmentForm
          {...desk}
          segment={{ ...facts, rule: one.rule }}
          others={desk.others.filter(other => other.id !== id)}
        />
      </ClientMessages>
    </Page>
  )
}
