'use client'

import { useTranslations } from 'next-intl'
import { useId, useRef, useState } from 'react'
import { Button, ButtonAnchor } from '@/components/ui/button'
import { ConfirmButton } from '@/components/ui/confirm'
import { flash } from '@/components/ui/flash'
import { ActionForm } from '@/components/ui/form'
import { SubmitButton } from '@/components/ui/submit-button'
import type { FormState } from '@/lib/errors'
import { makeCalendarFeed, revokeCalendarFeed } from '@/lib/users/actions'
import type { FeedAddresses } from '@/lib/users/types'

type Props = {
  whose: 'officer' | 'district' | 'staff'
  /** Since when the address is out, in words; null where there is none. */
  since: string | null
}

const NOTHING_YET = { status: 'idle' } as const

/** One's own calendar feed: off, or on, with its address in the moment in which it was made. */
export function CalendarFeed({ whose, since }: Props) {
  const t = useTranslations('account.feed')
  const [made, setMade] = useState<FeedAddresses>()
  // What asks is gone with the page that the action makes fresh, so the answer is taken here.
  async function make(_state: FormState, data: FormData): Promise<FormState> {
    const answer = await makeCalendarFeed(NOTHING_YET, data)
    if (answer.status === 'ok') setMade(answer.value)
    return answer
  }
  async function end(_state: FormState, data: FormData): Promise<FormState> {
    const answer = await revokeCalendarFeed(NOTHING_YET, data)
    if (answer.status !== 'ok') return answer
    setMade(undefined)
    flash(t('isOff'))
    return answer
  }
  return (
    <div className="grid justify-items-start gap-3">
      <p>{t(`whose.${whose}`)}</p>
      <p className="text-ink-2 text-sm">{t('private')}</p>
      {since && made ? <Address key={made.address} {...made} /> : null}
      {since ? (
        <>
          {made ? null : <p>{t('on', { since })}</p>}
          <div className="flex flex-wrap gap-2.5">
            <ConfirmButton
              action={make}
              trigger={t('renew')}
              title={t('renewTitle')}
              confirm={t('renewConfirm')}
            >
              <p>{t('renewText')}</p>
            </ConfirmButton>
            <ConfirmButton
              action={end}
              danger
              trigger={t('off')}
              title={t('offTitle')}
              confirm={t('offConfirm')}
            >
              <p>{t('offText')}</p>
            </ConfirmButton>
          </div>
        </>
      ) : (
        <ActionForm action={make}>
          <SubmitButton variant="secondary">{t('begin')}</SubmitButton>
        </ActionForm>
      )}
    </div>
  )
}

function Address({ address, webcal }: FeedAddresses) {
  const t = useTranslations('account.feed')
  const field = useRef<HTMLInputElement>(null)
  const id = useId()
  async function copy() {
    field.current?.select()
    // Browsers give the clipboard to pages on https only; the older way works on any.
    if (navigator.clipboard) await navigator.clipboard.writeText(address)
    else document.execCommand('copy')
    flash(t('copied'))
  }
  return (
    <div className="grid w-full gap-2 rounded-md border border-line bg-navy-soft px-4 py-3">
      <label htmlFor={id} className="font-medium">
        {t('address')} <span className="font-normal text-ink-2 text-sm">{t('once')}</span>
      </label>
      <div className="flex flex-wrap gap-2.5">
        <input
          ref={field}
          id={id}
          readOnly
          value={address}
          onFocus={event => event.currentTarget.select()}
          className="control min-w-0 flex-1 basis-80 font-mono text-sm max-sm:basis-full"
        />
        <Button variant="primary" onClick={copy}>
          {t('copy')}
        </Button>
      </div>
      <p className="text-ink-2 text-sm">{t('how')}</p>
      <div>
        <ButtonAnchor href={webcal} size="sm">
          {t('open')}
        </ButtonAnchor>
      </div>
    </div>
  )
}
