import { ApprovalCard, type ApprovalRow } from './approval-card'
import { type HolderRow, HoldersCard } from './holders-card'
import { NotSentCard, type NotSentRow } from './not-sent-card'

type Props = { approvals: ApprovalRow[]; missed: NotSentRow[]; holders: HolderRow[]; mayDecide: boolean }

/** What waits for approval, what did not go out at its hour, who holds an office now; each makes way where there is nothing. */
export function SendingCards({ approvals, missed, holders, mayDecide }: Props) {
  return (
    <>
      <ApprovalCard rows={approvals} mayDecide={mayDecide} />
      <NotSentCard rows={missed} />
      <HoldersCard rows={holders} />
    </>
  )
}
