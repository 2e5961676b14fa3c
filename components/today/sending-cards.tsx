import { ApprovalCard, type ApprovalRow } from './approval-card'
import { NotSentCard, type NotSentRow } from './not-sent-card'

type Props = { approvals: ApprovalRow[]; missed: NotSentRow[]; mayDecide: boolean }

/** What waits for approval, and what did not go out at its hour; each makes way where there is nothing. */
export function SendingCards({ approvals, missed, mayDecide }: Props) {
  return (
    <>
      <ApprovalCard rows={approvals} mayDecide={mayDecide} />
      <NotSentCard rows={missed} />
    </>
  )
}
