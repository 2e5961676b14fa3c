'use client'

import { useTranslations } from 'next-intl'
import { startTransition, useActionState, useOptimistic } from 'react'
import { useErrorText } from '@/components/ui/use-error-text'
import { markAttendance } from '@/lib/attendance/actions'
import type { FormState } from '@/lib/errors'

type Props = { delegateId: string; name: string; came: boolean }

/** Marks that somebody came, or takes the mark back, at once. */
export function CameToggle({ delegateId, name, came }: Props) {
  const t = useTranslations('cockpit.guests')
  const explain = useErrorText('cockpit')
  const [shown, show] = useOptimistic(came)
  const [state, send] = useActionState<FormState, FormData>(markAttendance, { status: 'idle' })
  function mark(next: boolean) {
    const data = new FormData()
    data.set('delegateId', delegateId)
    data.set('came', next ? 'yes' : 'no')
    startTransition(() => {
      show(next)
      send(data)
    })
  }
  return (
    <>
      <label className="touch inline-flex items-center gap-2">
        <input
          type="checkbox"
          className="check"
          checked={shown}
          onChange={event => mark(event.currentTarget.checked)}
        />
        {t(shown ? 'hasCome' : 'mark')}
        <span className="sr-only"> {name}</span>
      </label>
      <div role="alert" className="text-seal text-xs empty:hidden">
        {state.status === 'error' ? explain(state.reason, state.detail) : null}
      </div>
    </>
  )
}
