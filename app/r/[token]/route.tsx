import type { ReactElement } from 'react'
import { ReplyPage } from '@/components/reply/reply-page'
import { STYLE } from '@/components/reply/style'
import { UnknownLink } from '@/components/reply/unknown-link'
import type { Actor } from '@/lib/access/actor'
import { actorOfToken } from '@/lib/access/gate'
import { opened, saved } from '@/lib/documents/download'
import { NotFound } from '@/lib/errors'
import type { Locale } from '@/lib/i18n/routing'
import { answerByLink, leaveByLink, passOnByLink, waitByLink } from '@/lib/invitations/commands/by-link'
import { guestFile } from '@/lib/invitations/queries/attachments'
import { guestLetter } from '@/lib/invitations/queries/guest-letter'
import { replyView, replyViewOfToken } from '@/lib/invitations/queries/reply-view'
import { nested, typedValues } from '@/lib/web/form-data'
import { scriptlessPage } from '@/lib/web/scriptless'

export const dynamic = 'force-dynamic'

type Context = { params: Promise<{ token: string }> }

const NOTICES = ['recorded', 'overtook', 'passed_on'] as const

/** Shows the invitation and the form, or the letter or a file that came with it. However often a mail scanner comes, nothing changes. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const query = new URL(request.url).searchParams
  if (query.get('as') === 'letter') return letter((await params).token)
  const place = query.get('file')
  if (place) return file((await params).token, Number(place))
  const locale = localeOf(query.get('lang'))
  const notice = NOTICES.find(one => one === query.get('done')) ?? null
  const asked = { locale, notice, passedTo: query.get('to') ?? '' }
  const view = await replyViewOfToken((await params).token, asked)
  return view
    ? scriptlessPage(<ReplyPage view={view} />, 200, STYLE, view)
    : page(<UnknownLink locale={locale ?? 'en'} />, 404)
}

/** Records the answer, or passes the invitation on, and leads back to the page that shows it. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const actor = await actorOfToken((await params).token)
  const typed = nested(typedValues(await request.formData().catch(() => new FormData())))
  const locale = localeOf(typed.lang)
  if (!actor) return page(<UnknownLink locale={locale ?? 'en'} />, 404)
  const outcome = await doneByLink(actor, typed)
  if (outcome.ok) {
    const done = new URLSearchParams({ ...(locale ? { lang: locale } : {}), ...outcome.value })
    return new Response(null, { status: 303, headers: { location: `?${done}`, 'cache-control': 'no-store' } })
  }
  if (outcome.reason === 'link_ended') return page(<UnknownLink locale={locale ?? 'en'} />, 404)
  const problems = [
    outcome.reason === 'invalid' ? Object.values(outcome.fields ?? {}) : [outcome.reason],
  ].flat()
  const view = await replyView(actor, {
    locale,
    notice: null,
    passedTo: '',
    typed,
    problems: [...new Set(problems)],
  })
  return page(<ReplyPage view={view} />, 422)
}

function doneByLink(actor: Actor, typed: Record<string, unknown>) {
  if (typed.intent === 'pass_on') return passOnByLink(actor, typed)
  if (typed.intent === 'wait') return waitByLink(actor, typed)
  return typed.intent === 'leave' ? leaveByLink(actor) : answerByLink(actor, typed)
}

async function letter(token: string): Promise<Response> {
  const actor = await actorOfToken(token)
  return opened(actor?.invitationId ? await guestLetter(actor, actor.invitationId) : null)
}

async function file(token: string, place: number): Promise<Response> {
  const actor = await actorOfToken(token)
  try {
    return saved(actor?.invitationId ? await guestFile(actor, actor.invitationId, place) : null)
  } catch (error) {
    if (error instanceof NotFound) return saved(null)
    throw error
  }
}

function localeOf(value: unknown): Locale | null {
  return value === 'zh' || value === 'en' ? value : null
}

function page(element: ReactElement, status: number): Promise<Response> {
  return scriptlessPage(element, status, STYLE)
}
