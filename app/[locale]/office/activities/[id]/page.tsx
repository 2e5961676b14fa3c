import type { Metadata } from 'next'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { CockpitAside } from '@/components/invitations/cockpit/aside'
import { CockpitFrame } from '@/components/invitations/cockpit/frame'
import { NobodyYet } from '@/components/invitations/cockpit/nobody-yet'
import { Replies } from '@/components/invitations/cockpit/replies'
import { CockpitTallies } from '@/components/invitations/cockpit/tallies'
import { WithAside } from '@/components/layout/page'
import { Card } from '@/components/ui/card'
import { may } from '@/lib/access/actor'
import { historyOf } from '@/lib/audit/queries'
import type { Locale } from '@/lib/i18n/routing'
import { chasingOf } from '@/lib/invitations/queries/chasing-of'
import { cockpit } from '@/lib/invitations/queries/cockpit'
import { replyVersions } from '@/lib/invitations/queries/versions'
import { rowsShown, SHOWN } from '@/lib/invitations/rules/showing'
import { inLocale } from '@/lib/invitations/rules/wording'
import { notesOn } from '@/lib/notes/queries'
import { found } from '@/lib/web/found'
import { signedIn } from '@/lib/web/session'

type Props = {
  params: Promise<{ locale: Locale; id: string }>
  searchParams: Promise<{ show?: string; history?: string }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, id } = await params
  const actor = await signedIn(locale, 'invitations.read')
  const { activity } = await found(() => cockpit(actor, id))
  return { title: inLocale(activity, 'title', locale) }
}

export default async function CockpitPage({ params, searchParams }: Props) {
  const { locale, id } = await params
  setRequestLocale(locale)
  const [actor, query] = [await signedIn(locale, 'invitations.read'), await searchParams]
  const [data, mayWrite] = [await found(() => cockpit(actor, id)), may(actor, 'invitations.send')]
  const [events, chasing, notes, t] = await Promise.all([
    historyOf(actor, { activityId: id }),
    chasingOf(actor, id),
    notesOn(actor, 'activity', id),
    getTranslations('cockpit.aside'),
  ])
  const show = SHOWN.find(one => one === query.show) ?? 'all'
  const asked = data.rows.find(row => row.id === query.history)
  const [versions, own] = asked
    ? await Promise.all([replyVersions(actor, asked.id), notesOn(actor, 'invitation', asked.id)])
    : [[], []]
  const here = `/office/activities/${id}${show === 'all' ? '' : `?show=${show}`}`
  return (
    <CockpitFrame {...{ data, mayWrite }} tab="replies" show={show}>
      {({ tabs, rows, activity }) => (
        <WithAside
          label={t('label')}
          aside={<CockpitAside {...{ data, rows, activity, mayWrite, events, chasing, notes }} />}
        >
          <Card flush>
            {tabs}
            {rows.length > 0 ? (
              <>
                <CockpitTallies {...{ data, mayWrite }} shown={show} />
                <Replies
                  {...{ rows, activity, mayWrite, here }}
                  shown={rowsShown(rows, show).map(row => row.id)}
                  history={asked ? { id: asked.id, versions, notes: own } : null}
                />
              </>
            ) : (
              <NobodyYet activityId={id} mayInvite={mayWrite && activity.closed === null} />
            )}
          </Card>
        </WithAside>
      )}
    </CockpitFrame>
  )
}
