import type { Check } from '@/lib/invitations/types'
import { SendForm } from './send-form'
import { SubmitForm } from './submit-form'

type Props = {
  activityId: string
  fingerprint: string
  sendable: number
  problems: number
  state: Check['approval']['state']
}

/** The bar at the foot of the check page: it sends, or where the office asks for approval first, it submits. */
export function Sending({ state, ...rest }: Props) {
  if (state === 'not_asked' || state === 'approved') return <SendForm {...rest} />
  return <SubmitForm {...rest} waits={state === 'waiting'} />
}
