import type { ApprovalDecision, ApprovalRule } from '@/prisma/generated/enums'

/** How the approval of a sending stands: `changed` where something was submitted or approved that is no longer what would be sent. */
export type ApprovalState = 'not_asked' | 'needed' | 'waiting' | 'approved' | 'returned' | 'changed'

type Latest = { fingerprint: string; decision: ApprovalDecision | null } | null

/** How it stands, from the office's rule, the latest submission, and what would be sent now. */
export function approvalState(rule: ApprovalRule, latest: Latest, fingerprint: string): ApprovalState {
  if (rule === 'none') return 'not_asked'
  if (!latest) return 'needed'
  if (latest.decision === 'returned') return 'returned'
  if (latest.fingerprint !== fingerprint) return 'changed'
  return latest.decision === 'approved' ? 'approved' : 'waiting'
}
