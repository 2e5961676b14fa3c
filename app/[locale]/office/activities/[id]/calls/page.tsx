import type { Metadata } from 'next'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { Calls } from '@/components/invitations/cockpit/calls'
import { CockpitFrame } from '@/components/invitations/cockpit/frame'
import { PrintButton } from '@/components/invitations/cockpit/print-button'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { may } from '@/lib/access/actor'
import type { Locale } from '@/lib/i18n/routing'
import { chasingOf } from '@/lib/invitations/queries/chasing-of'
import { cockpit } from '@/lib/invitations/queries/cockpit'
import { found } from '@/lib/web/found'
import { signedIn } from '@/lib/web/session'

type Props = { params: Promise<{ locale: Locale; id: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const title = await getTranslations({ locale: (await params).locale, namespace: 'cockpit.tabs' })
  return { title: title('calls') }
}

export default async function CallsPage({ params }: Props) {
  const { locale, id } = await params
  setRequestLocale(locale)
  const actor = await signedIn(locale, 'invitations.read')
  const data = await found(() => cockpit(actor, id))
  const [{ calls }, t] = await Promise.all([chasingOf(actor, id), getTranslations('cockpit.calls')])
  const mayWrite = may(actor, 'invitations.send')
  return (
    <CockpitFrame {...{ data, mayWrite }} tab="calls">
      {({ tabs, rows, activity }) => (
        <Card flush>
          {tabs}
          {calls.length > 0 ? (
            <>
              <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 px-4.5 py-2.5">
                <p>{t('intro', { count: calls.length })}</p>
                <div className="no-print">
                  <PrintButton>{t('print')}</PrintButton>
                </div>
              </div>
              <Calls {...{ calls, rows, activity, mayWrite }} />
            </>
          ) : (
            <EmptyState title={t('empty')}>{t('emptyText')}</EmptyState>
          )}
        </Card>
      )}
    </CockpitFrame>
  )
}
