import { useTranslations } from 'next-intl'
import { ButtonLink } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { personTitle } from '@/lib/directory/rules/address'
import { formatDate, formatDateTime } from '@/lib/i18n/format'
import { personLine } from '@/lib/invitations/rules/wording'
import type { ReplyView } from '@/lib/invitations/types'
import { AnswerForm } from './answer-form'
import { ClosedNotice } from './closed-notice'
import { Letter } from './letter'
import { RecordedAnswer } from './recorded-answer'
import { WaitingCard } from './waiting-card'

type Props = {
  view: ReplyView
  /** The answer that the page was opened with, as it stands in the address. */
  chosen: string | null
  /** The recorded answer is to be changed. */
  change: boolean
}

/** One invitation for an officer of the post: the letter, what is recorded, and the form to answer or to change the answer. */
export function InvitationPage({ view, chosen, change }: Props) {
  const t = useTranslations('home')
  const { invitation, closed } = view
  const answering = !closed && (invitation.reply === null || change || chosen !== null)
  return (
    <div className="grid gap-5">
      <ClosedNotice view={view} />
      {view.notice ? <RecordedAnswer view={view} /> : null}
      <Letter view={view} />
      {view.notice ? null : <RecordedAnswer view={view} />}
      {invitation.waiting ? <ForPlace view={view} /> : null}
      {answering ? <Answering view={view} chosen={chosen} /> : null}
      {!closed && !answering ? (
        <p>
          <ButtonLink href={`/consulate/invitations/${invitation.id}?change=1#reply`}>
            {t('change')}
          </ButtonLink>
        </p>
      ) : null}
      {invitation.waiting ? null : <ForPlace view={view} />}
    </div>
  )
}

/** Where places are counted: what the post waits for, or the way to wait. */
function ForPlace({ view }: { view: ReplyView }) {
  const t = useTranslations('reply.waiting')
  const { invitation, locale, closed } = view
  const { waiting, activity, answer } = invitation
  if (closed || activity.capacity === null || (answer === 'attending' && !waiting)) return null
  const until = waiting?.offerUntil && waiting.offerUntil > view.now ? waiting.offerUntil : null
  const words = waiting && {
    title: t(until ? 'offered' : 'waits', { count: until ? waiting.offered : waiting.seats }),
    text: until ? t('offeredText', { when: formatDateTime(until, locale, activity.zone) }) : t('waitsText'),
  }
  return <WaitingCard invitationId={invitation.id} seats={invitation.seats} waiting={words} />
}

function Answering({ view, chosen }: { view: ReplyView; chosen: string | null }) {
  const t = useTranslations('home')
  const { invitation, locale, typed, overdue } = view
  const { replyBy, tentativeAllowed, zone } = invitation.activity
  return (
    <section id="reply" className="scroll-mt-4 rounded-lg border border-line bg-card px-5 py-5 sm:px-8">
      {overdue ? (
        <div className="mb-4">
          <Notice tone="wait">{t('lateNow', { date: formatDate(replyBy, locale, zone) })}</Notice>
        </div>
      ) : null}
      <AnswerForm
        key={`${invitation.replyVersion} ${chosen}`}
        invitationId={invitation.id}
        seenVersion={invitation.replyVersion}
        seats={invitation.seats}
        privateGiven={invitation.reply?.hasPrivateNote === true}
        tentativeAllowed={tentativeAllowed}
        asks={invitation.activity.asks}
        roleSeats={invitation.activity.roleSeats}
        people={invitation.people.map(person => ({
          id: person.contactId,
          line: personLine({ ...person, title: personTitle(person, locale) }),
        }))}
        start={{ ...typed, answer: chosen ?? typed.answer }}
      />
    </section>
  )
}
