import { ApprovalCard, type ApprovalRow } from './approval-card'
import { type HolderRow, HoldersCard } from './holders-card'
import { type NominationRow, NominationsCard } from './nominations-card'
import { NotSentCard, type NotSentRow } from './not-sent-card'

type Props = {
  approvals: ApprovalRow[]
  missed: NotSentRow[]
  holders: HolderRow[]
  nominations: NominationRow[]
  mayDecide: boolean
}

/** What waits for approval, what did not go out at its hour, who was named and must be approved, who holds an office now; each makes way where there is nothing. */
export function SendingCards({ approvals, missed, holders, nominations, mayDecide }: Props) {
  return (
    <>
      <ApprovalCard rows={approvals} mayDecide={mayDecide} />
      <NotSentCard rows={missed} />
      <NominationsCard rows={nominations} />
      <HoldersCard rows={holders} />
    </>
  )
}
