import type { Prisma, Tx } from '@/lib/db/client'
import type { NoticeKind } from '@/prisma/generated/enums'
import type { Candidate, Concerned } from '../rules/telling'

/** What an event is about, as it stands when somebody is to be told of it. */
export type About = { activityId: string | null; consulateId: string | null; approvalId: string | null }

/** Whose business it is, of those who can sign in, with what each chose for the kind. */
export async function candidates(
  tx: Tx,
  kind: NoticeKind,
  concerns: Concerned,
  about: About,
): Promise<Candidate[]> {
  const users = await tx.user.findMany({
    where: { AND: [{ disabledAt: null }, await whose(tx, concerns, about)] },
    select: { id: true, role: true, choices: { where: { kind } } },
  })
  return users.map(({ id, role, choices }) => ({ id, role, chosen: choices[0]?.way ?? null, forName: '' }))
}

async function whose(tx: Tx, concerns: Concerned, about: About): Promise<Prisma.UserWhereInput> {
  if (concerns === 'director') return { role: 'director' }
  if (concerns === 'submitter') return { id: await submitter(tx, about.approvalId) }
  // What is about no activity is everybody's who sits at a desk.
  if (concerns === 'desk' || !about.activityId) return { role: { in: ['administrator', 'staff'] } }
  return { organises: { some: { activityId: about.activityId } } }
}

async function submitter(tx: Tx, approvalId: string | null): Promise<{ in: string[] }> {
  const approval = approvalId ? await tx.sendingApproval.findUnique({ where: { id: approvalId } }) : null
  return { in: approval?.submittedBy ? [approval.submittedBy] : [] }
}
