import type { Metadata } from 'next'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { CockpitFrame } from '@/components/invitations/cockpit/frame'
import { ProgrammeLines } from '@/components/invitations/cockpit/programme'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { may } from '@/lib/access/actor'
import { Link } from '@/lib/i18n/navigation'
import type { Locale } from '@/lib/i18n/routing'
import { cockpit } from '@/lib/invitations/queries/cockpit'
import { found } from '@/lib/web/found'
import { signedIn } from '@/lib/web/session'

type Props = { params: Promise<{ locale: Locale; id: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const title = await getTranslations({ locale: (await params).locale, namespace: 'cockpit.tabs' })
  return { title: title('programme') }
}

export default async function ProgrammePage({ params }: Props) {
  const { locale, id } = await params
  setRequestLocale(locale)
  const actor = await signedIn(locale, 'invitations.read')
  const data = await found(() => cockpit(actor, id))
  const t = await getTranslations('cockpit.programme')
  const mayWrite = may(actor, 'activities.write')
  const edit = mayWrite && !['cancelled', 'concluded'].includes(data.activity.status)
  return (
    <CockpitFrame {...{ data, mayWrite }} tab="programme">
      {({ tabs }) => (
        <Card flush>
          {tabs}
          {data.activity.programme.length > 0 ? (
            <div className="max-w-3xl px-4.5 py-3">
              <ProgrammeLines activity={data.activity} both />
            </div>
          ) : (
            <EmptyState title={t('empty')}>{t('emptyText')}</EmptyState>
          )}
          {edit ? (
            <p className="no-print border-line-2 border-t px-4.5 py-3">
              <Link href={`/office/activities/${id}/edit`}>{t('edit')}</Link>
            </p>
          ) : null}
        </Card>
      )}
    </CockpitFrame>
  )
}
