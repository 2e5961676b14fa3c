import type { Metadata } from 'next'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { CockpitFrame } from '@/components/invitations/cockpit/frame'
import { Guests } from '@/components/invitations/cockpit/guests'
import { PrintButton } from '@/components/invitations/cockpit/print-button'
import { dayHasCome } from '@/components/invitations/cockpit/shown'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { may } from '@/lib/access/actor'
import type { Locale } from '@/lib/i18n/routing'
import { cockpit } from '@/lib/invitations/queries/cockpit'
import { isComing } from '@/lib/invitations/rules/showing'
import { found } from '@/lib/web/found'
import { signedIn } from '@/lib/web/session'

type Props = { params: Promise<{ locale: Locale; id: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const title = await getTranslations({ locale: (await params).locale, namespace: 'cockpit.tabs' })
  return { title: title('guests') }
}

export default async function GuestsPage({ params }: Props) {
  const { locale, id } = await params
  setRequestLocale(locale)
  const actor = await signedIn(locale, 'invitations.read')
  const data = await found(() => cockpit(actor, id))
  const t = await getTranslations('cockpit.guests')
  const mayWrite = may(actor, 'invitations.send')
  const people = data.rows.filter(isComing).flatMap(row => row.delegates)
  const came = people.filter(one => one.came).length
  return (
    <CockpitFrame {...{ data, mayWrite }} tab="guests">
      {({ tabs, rows, activity }) => (
        <Card flush>
          {tabs}
          {people.length > 0 ? (
            <>
              <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 px-4.5 py-2.5">
                <p role="status">
                  {t('count', { count: people.length, posts: data.rows.filter(isComing).length })}
                  {dayHasCome(activity) ? (
                    t('cameCount', { count: came })
                  ) : (
                    <span className="print:hidden">{t('later')}</span>
                  )}
                </p>
                <div className="no-print">
                  <PrintButton>{t('print')}</PrintButton>
                </div>
              </div>
              <Guests rows={rows} activity={activity} mayMark={may(actor, 'attendance.mark')} />
            </>
          ) : (
            <EmptyState title={t('empty')}>{t('emptyText')}</EmptyState>
          )}
        </Card>
      )}
    </CockpitFrame>
  )
}
