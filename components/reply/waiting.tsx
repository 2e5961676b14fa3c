import { formatDateTime } from '@/lib/i18n/format'
import { translator } from '@/lib/i18n/translator'
import type { ReplyView } from '@/lib/invitations/types'

/** Where places are counted: that the post waits for one, or is offered one, with the way to wait no longer. */
export function Waiting({ view }: { view: ReplyView }) {
  const { locale, closed } = view
  const { waiting, activity } = view.invitation
  const t = translator(locale, 'reply')
  if (!waiting || closed) return null
  const offered = waiting.offerUntil !== null && waiting.offerUntil > view.now
  return (
    <div className="box wait" role="status">
      <h2>
        {t(offered ? 'waiting.offered' : 'waiting.waits', {
          count: offered ? waiting.offered : waiting.seats,
        })}
      </h2>
      <p>
        {offered && waiting.offerUntil
          ? t('waiting.offeredText', { when: formatDateTime(waiting.offerUntil, locale, activity.zone) })
          : t('waiting.waitsText')}
      </p>
      <form method="post">
        <input type="hidden" name="lang" value={locale} />
        <input type="hidden" name="intent" value="leave" />
        <button className="go second" type="submit">
          {t('waiting.leave')}
        </button>
      </form>
    </div>
  )
}

/** Asks for a place where all are taken. */
export function WaitForPlace({ view }: { view: ReplyView }) {
  const { locale, invitation } = view
  const t = translator(locale, 'reply')
  if (invitation.activity.capacity === null || invitation.waiting || invitation.answer === 'attending')
    return null
  return (
    <details open={view.problems?.includes('full')}>
      <summary>
        {t('waiting.question')} <u>{t('waiting.ask')}</u>
      </summary>
      <form method="post">
        <input type="hidden" name="lang" value={locale} />
        <input type="hidden" name="intent" value="wait" />
        <label className="label" htmlFor="people">
          {t('waiting.people')}
        </label>
        <select id="people" name="people" defaultValue="1">
          {Array.from({ length: invitation.seats }, (_, place) => place + 1).map(count => (
            <option key={count} value={count}>
              {count}
            </option>
          ))}
        </select>
        <button className="go second" type="submit">
          {t('waiting.join')}
        </button>
        <p className="foot">{t('waiting.hint')}</p>
      </form>
    </details>
  )
}
