import type { ReactElement } from 'react'
import { STYLE } from '@/components/reply/style'
import { UnknownLink } from '@/components/reply/unknown-link'
import { CheckPage } from '@/components/upkeep/check-page'
import { actorOfPeopleCheck } from '@/lib/access/gate'
import { now } from '@/lib/clock'
import { confirmPeople } from '@/lib/directory/commands/confirm-people'
import { checkOfLink } from '@/lib/directory/queries/people-checks'
import { askedSince } from '@/lib/directory/rules/people-checks'
import type { Locale } from '@/lib/i18n/routing'
import { theOffice } from '@/lib/offices/queries'
import { scriptlessPage } from '@/lib/web/scriptless'

export const dynamic = 'force-dynamic'

type Context = { params: Promise<{ token: string }> }

/** Shows the people on record and the button. However often a mail scanner comes, nothing changes. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const locale = localeOf(request)
  const actor = await actorOfPeopleCheck((await params).token, askedSince(now()))
  if (!actor) return page(<UnknownLink locale={locale} />, 404)
  const [check, office] = await Promise.all([checkOfLink(actor), theOffice()])
  return page(<CheckPage check={check} office={office} locale={locale} />, 200)
}

/** Confirms, and leads back to the page that says so. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const locale = localeOf(request)
  const actor = await actorOfPeopleCheck((await params).token, askedSince(now()))
  if (!actor) return page(<UnknownLink locale={locale} />, 404)
  await confirmPeople(actor, { id: (await checkOfLink(actor)).id })
  const headers = { location: `?lang=${locale}`, 'cache-control': 'no-store' }
  return new Response(null, { status: 303, headers })
}

function localeOf(request: Request): Locale {
  return new URL(request.url).searchParams.get('lang') === 'zh' ? 'zh' : 'en'
}

function page(element: ReactElement, status: number): Promise<Response> {
  return scriptlessPage(element, status, STYLE)
}
