import { addresseeLine } from '@/lib/directory/rules/address'
import { translator } from '@/lib/i18n/translator'
import type { ReplyView } from '@/lib/invitations/types'

/** Passing the invitation on to a colleague of the post; staff are not needed for it. */
export function PassOn({ view }: { view: ReplyView }) {
  const { locale, invitation } = view
  const t = translator(locale, 'reply')
  const colleagues = invitation.people.filter(
    person => person.hasAddress && person.contactId !== view.holderContactId,
  )
  return (
    <details>
      <summary>
        {t('passOnQuestion')} <u>{t('passOn')}</u>
      </summary>
      {colleagues.length === 0 ? (
        <p className="foot">{t('passOnNobody', { contact: view.contactLine })}</p>
      ) : (
        <form method="post">
          <input type="hidden" name="lang" value={locale} />
          <input type="hidden" name="intent" value="pass_on" />
          <label className="label" htmlFor="colleague">
            {t('passOnTo')}
          </label>
          <select id="colleague" name="contactId" required defaultValue="">
            <option value="">–</option>
            {colleagues.map(person => (
              <option key={person.contactId} value={person.contactId}>
                {addresseeLine(person, locale)}
              </option>
            ))}
          </select>
          <button className="go second" type="submit">
            {t('passOnSend')}
          </button>
          <p className="foot">{t('passOnHint')}</p>
        </form>
      )}
    </details>
  )
}
