import { absentNow } from '@/lib/access/scope'
import type { Prisma, Tx } from '@/lib/db/client'
import type { NoticeKind, NoticeWay, Role } from '@/prisma/generated/enums'
import type { Candidate, Concerned } from '../rules/telling'

/** What an event is about, as it stands when somebody is to be told of it. */
export type About = { activityId: string | null; consulateId: string | null; approvalId: string | null }

/** Whose business it is, of those who can sign in, and who stands in for them today; with what each chose for the kind. */
export async function candidates(
  tx: Tx,
  kind: NoticeKind,
  concerns: Concerned,
  about: About,
): Promise<Candidate[]> {
  const concerned = await whose(tx, concerns, about)
  const person = { select: { id: true, role: true, choices: { where: { kind } } } }
  const users = await tx.user.findMany({ where: { AND: [{ disabledAt: null }, concerned] }, ...person })
  const own = users.map(user => candidate(user, ''))
  // What is everybody's business, or the director's, needs nobody to stand in.
  if (!isPersonal(concerns, about)) return own
  const absences = await tx.absence.findMany({
    where: { AND: [absentNow(), { user: concerned, deputy: { disabledAt: null } }] },
    select: { user: { select: { name: true } }, deputy: person },
  })
  return [...own, ...absences.map(({ user, deputy }) => candidate(deputy, user.name))]
}

type Person = { id: string; role: Role; choices: { way: NoticeWay }[] }

function candidate({ id, role, choices }: Person, forName: string): Candidate {
  return { id, role, chosen: choices[0]?.way ?? null, forName }
}

function isPersonal(concerns: Concerned, { activityId }: About): boolean {
  return concerns === 'submitter' || (concerns === 'organisers' && activityId !== null)
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
