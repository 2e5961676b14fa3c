import { formatDate, formatShort } from '@/lib/i18n/format'
import { langOfText } from '@/lib/i18n/routing'
import { translator } from '@/lib/i18n/translator'
import { inLocale, personLine } from '@/lib/invitations/rules/wording'
import type { ReplyView } from '@/lib/invitations/types'

const TONE = { attending: 'yes', tentative: 'wait', regrets: 'no', awaiting: 'wait' }

/** What stands recorded, when and by whom; after sending also what happens next. */
export function Recorded({ view }: { view: ReplyView }) {
  const { locale, notice } = view
  const { reply, activity } = view.invitation
  const t = translator(locale, 'reply')
  if (notice === 'passed_on') {
    return (
      <div className="box yes" role="status">
        <h2>{t('passedOn')}</h2>
        <p>{t('passedOnText', { name: view.passedTo })}</p>
      </div>
    )
  }
  if (!reply) return null
  const by = reply.byName && reply.channel !== 'phone' ? t('recordedBy', { name: reply.byName }) : ''
  const channel = t('recordedChannel', { channel: reply.channel })
  return (
    <div className={`box ${TONE[reply.answer]}`} role="status">
      <h2>{t('recorded')}</h2>
      <p>
        <b>{t('recordedAnswer', { answer: reply.answer })}</b>
      </p>
      {reply.delegates.length > 0 ? (
        <ul>
          {reply.delegates.map(delegate => (
            <li key={personLine(delegate)} lang={langOfText(personLine(delegate))}>
              {personLine(delegate)}
              {delegate.nomination ? (
                <span className="mute" lang={locale === 'zh' ? 'zh-Hans' : 'en'}>
                  {' · '}
                  {t(`nomination.${delegate.nomination.state}`, {
                    reason: inLocale(delegate.nomination, 'reason', locale),
                  })}
                </span>
              ) : null}
            </li>
          ))}
        </ul>
      ) : null}
      {reply.note ? <p lang={langOfText(reply.note)}>{reply.note}</p> : null}
      <p className="mute">
        {t('recordedAt', { when: formatShort(reply.at, locale, activity.zone), by, channel })}
        {reply.late ? ` ${t('late', { date: formatDate(activity.replyBy, locale, activity.zone) })}` : ''}
      </p>
      {notice ? <p>{t('next', { answer: reply.answer })}</p> : null}
      {notice === 'overtook' ? <p>{t('overtook')}</p> : null}
    </div>
  )
}
