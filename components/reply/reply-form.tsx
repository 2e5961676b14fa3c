import { addresseeLine } from '@/lib/directory/rules/address'
import { translator } from '@/lib/i18n/translator'
import type { ReplyView } from '@/lib/invitations/types'
import { roleLimits, rolesOf } from '@/lib/plans/rules/companions'

/** How many places are open at once; the rest wait behind "More places". */
const OPEN = 3

/** The form of the reply page. Works in any browser, without script; what was typed stands again after an error. */
export function ReplyForm({ view }: { view: ReplyView }) {
  const { locale, typed, invitation } = view
  const t = translator(locale, 'reply')
  const answers = invitation.activity.tentativeAllowed
    ? (['attending', 'tentative', 'regrets'] as const)
    : (['attending', 'regrets'] as const)
  const places = Array.from({ length: invitation.seats }, (_, place) => place)
  const filled = typed.delegates.findLastIndex(delegate => delegate.pick !== '') + 1
  const open = Math.max(OPEN, filled)
  return (
    <form method="post">
      <input type="hidden" name="lang" value={locale} />
      <input type="hidden" name="seenVersion" value={invitation.replyVersion} />
      <fieldset>
        <legend>{t('yourReply')}</legend>
        {answers.map(answer => (
          <label key={answer} className="opt">
            <input
              type="radio"
              name="answer"
              id={answer}
              value={answer}
              required
              defaultChecked={typed.answer === answer}
            />
            {t(answer)}
          </label>
        ))}
      </fieldset>
      <fieldset className="who">
        <legend>{t('whoComes')}</legend>
        {places.slice(0, open).map(place => (
          <Seat key={place} view={view} place={place} />
        ))}
        {places.length > open ? (
          <details className="more">
            <summary>{t('morePlaces')}</summary>
            {places.slice(open).map(place => (
              <Seat key={place} view={view} place={place} />
            ))}
          </details>
        ) : null}
        <RoleLimits view={view} />
        {invitation.activity.asks.length > 0 ? <p className="hint">{t('asksHint')}</p> : null}
      </fieldset>
      <label className="label" htmlFor="note">
        {t('note')} <span className="soft">{t('optional')}</span>
      </label>
      <textarea id="note" name="note" maxLength={2000} defaultValue={typed.note} />
      <div className="who">
        <label className="label" htmlFor="privateNote">
          {t('privateNote')} <span className="soft">{t('optional')}</span>
        </label>
        <input
          type="text"
          id="privateNote"
          name="privateNote"
          maxLength={1000}
          defaultValue={typed.privateNote}
          aria-describedby="privateHint"
        />
        <p id="privateHint" className="hint">
          {t('privateHint')}
        </p>
      </div>
      <button className="go" type="submit">
        {t(invitation.reply ? 'change' : 'send')}
      </button>
      <p className="foot">{t('until')}</p>
    </form>
  )
}

/** How many of a kind may come, where that is limited. */
function RoleLimits({ view }: { view: ReplyView }) {
  const t = translator(view.locale, 'reply')
  const limits = Object.entries(roleLimits(view.invitation.activity.roleSeats))
  if (limits.length === 0) return null
  const said = limits.map(([role, most]) => t('roleLimit', { role: t(`roles.${role}`), most }))
  return <p className="hint">{t('roleLimits', { limits: said.join(t('roleLimitAnd')) })}</p>
}

function Seat({ view, place }: { view: ReplyView; place: number }) {
  const t = translator(view.locale, 'reply')
  const typed = view.typed.delegates[place]
  const field = `delegates.${place}`
  const label = t('person', { place: place + 1 })
  return (
    <div className="seat">
      <select name={`${field}.pick`} aria-label={label} defaultValue={typed?.pick ?? ''}>
        <option value="">{`${label}${place > 0 ? ` ${t('optional')}` : ''}`}</option>
        {view.invitation.people.map(person => (
          <option key={person.contactId} value={person.contactId}>
            {addresseeLine(person, view.locale)}
          </option>
        ))}
        <option value="other">{t('other')}</option>
      </select>
      <div className="typed">
        <label>
          {t('name')}
          <input type="text" name={`${field}.name`} maxLength={120} defaultValue={typed?.name} />
        </label>
        <label>
          {t('jobTitle')}
          <input type="text" name={`${field}.title`} maxLength={160} defaultValue={typed?.title} />
        </label>
      </div>
      <div className="asked">
        {place > 0 ? (
          <label>
            {t('role')}
            <select name={`${field}.role`} defaultValue={typed?.role || 'accompanying'}>
              {rolesOf(view.invitation.activity.roleSeats).map(role => (
                <option key={role} value={role}>
                  {t(`roles.${role}`)}
                </option>
              ))}
            </select>
          </label>
        ) : null}
        {view.invitation.activity.asks.map(fact => (
          <label key={fact}>
            {t(`asks.${fact}`)}
            <input
              type="text"
              name={`${field}.${fact}`}
              maxLength={200}
              autoComplete="off"
              defaultValue={typed?.[fact]}
            />
          </label>
        ))}
      </div>
    </div>
  )
}
