import type { Metadata } from 'next'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { CockpitAside } from '@/components/invitations/cockpit/aside'
import { CockpitFrame } from '@/components/invitations/cockpit/frame'
import { NobodyYet } from '@/components/invitations/cockpit/nobody-yet'
import { Replies } from '@/components/invitations/cockpit/replies'
import { SHOWN, shownOf } from '@/components/invitations/cockpit/shown'
import { CockpitTallies } from '@/components/invitations/cockpit/tallies'
import { WithAside } from '@/components/layout/page'
import { Card } from '@/components/ui/card'
import { may } from '@/lib/access/actor'
import { historyOf } from '@/lib/audit/queries'
import type { Locale } from '@/lib/i18n/routing'
import { cockpit } from '@/lib/invitations/queries/cockpit'
import { stoppable } from '@/lib/invitations/queries/stoppable'
import { replyVersions } from '@/lib/invitations/queries/versions'
import { inLocale } from '@/lib/invitations/rules/wording'
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
  const data = await found(() => cockpit(actor, id))
  const [messages, events, words, t] = await Promise.all([
    stoppable(actor, id),
    historyOf(actor, { activityId: id }),
    getTranslations('directory'),
    getTranslations('cockpit.aside'),
  ])
  const { rows, activity } = shownOf(data, words, locale)
  const mayWrite = may(actor, 'invitations.send')
  const show = SHOWN.find(one => one === query.show) ?? 'all'
  const asked = rows.find(row => row.id === query.history)
  const history = asked ? { id: asked.id, versions: await replyVersions(actor, asked.id) } : null
  const here = `/office/activities/${id}${show === 'all' ? '' : `?show=${show}`}`
  const visible = rows.filter(row => (show === 'all' ? row.standing !== 'withdrawn' : row.standing === show))
  const came = rows.flatMap(row => row.delegates).filter(delegate => delegate.came).length
  const common = { data, rows, activity, mayWrite }
  return (
    <CockpitFrame {...common} tab="replies" stoppable={messages}>
      {tabs => (
        <WithAside label={t('label')} aside={<CockpitAside {...common} events={events} />}>
          <Card flush>
            {tabs}
            {rows.length > 0 ? (
              <>
                <CockpitTallies tallies={data.tallies} activityId={id} shown={show} came={came} />
                <Replies
                  rows={rows}
                  shown={visible.map(row => row.id)}
                  activity={activity}
                  mayWrite={mayWrite}
                  history={history}
                  here={here}
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
