import { useTranslations } from 'next-intl'
import { Arrival } from '@/components/ui/arrival'
import { Chip } from '@/components/ui/chip'
import { Notice } from '@/components/ui/notice'
import { formatDate, formatShort } from '@/lib/i18n/format'
import { langOfText } from '@/lib/i18n/routing'
import { inLocale, personLine } from '@/lib/invitations/rules/wording'
import type { ReplyView } from '@/lib/invitations/types'
import { Standing } from './standing'

/** The answer that stands: what, who comes, by whom, when; just after it was given also what happens next. */
export function RecordedAnswer({ view }: { view: ReplyView }) {
  const t = useTranslations('home')
  const { reply } = view.invitation
  if (!reply) return null
  if (!view.notice) {
    return (
      <section className="rounded-lg border border-line bg-card px-5 py-4">
        <h2 className="mb-2 text-md">{t('recordedTitle')}</h2>
        <Answer view={view} reply={reply} />
      </section>
    )
  }
  return (
    <section className="rounded-lg border border-yes bg-card px-5 py-4">
      <Arrival>
        <h2 className="mb-2 text-lg text-yes">{t('nextTitle')}</h2>
        <Answer view={view} reply={reply} />
        <p className="mt-2.5">{t('next', { answer: reply.answer })}</p>
      </Arrival>
      {view.notice === 'overtook' ? (
        <div className="mt-3">
          <Notice tone="wait">{t('overtook')}</Notice>
        </div>
      ) : null}
    </section>
  )
}

type Reply = NonNullable<ReplyView['invitation']['reply']>

function Answer({ view, reply }: { view: ReplyView; reply: Reply }) {
  const t = useTranslations('home')
  const tr = useTranslations('reply')
  const { locale, invitation } = view
  const { zone, replyBy } = invitation.activity
  const by = reply.channel === 'phone' ? '' : reply.byName
  return (
    <>
      <div className="flex flex-wrap gap-2">
        <Standing invitation={{ answer: invitation.answer, closed: null }} />
        {reply.late ? <Chip tone="wait">{t('late')}</Chip> : null}
      </div>
      {reply.delegates.length > 0 ? (
        <ul className="wrap-anywhere mt-2 font-medium">
          {reply.delegates.map(delegate => (
            <li key={`${delegate.contactId} ${personLine(delegate)}`} lang={langOfText(personLine(delegate))}>
              {personLine(delegate)}
              {delegate.nomination ? (
                <span className="font-normal text-ink-3 text-sm" lang={locale === 'zh' ? 'zh-Hans' : 'en'}>
                  {' · '}
                  {tr(`nomination.${delegate.nomination.state}`, {
                    reason: inLocale(delegate.nomination, 'reason', locale),
                  })}
                </span>
              ) : null}
            </li>
          ))}
        </ul>
      ) : null}
      {reply.note ? (
        <p lang={langOfText(reply.note)} className="wrap-anywhere mt-2 whitespace-pre-line text-ink-2">
          {reply.note}
        </p>
      ) : null}
      <p className="mt-2 text-ink-2 text-sm">
        {t('recordedAt', {
          when: formatShort(reply.at, locale, zone),
          way: t(`by.${reply.channel}`),
          by: by ? tr('recordedBy', { name: by }) : '',
        })}
        {reply.late ? ` ${tr('late', { date: formatDate(replyBy, locale, zone) })}` : ''}
        {reply.hasPrivateNote ? ` ${t('privateGiven')}` : ''}
      </p>
    </>
  )
}
