import { type Actor, demand } from '@/lib/access/actor'
import { supportScope } from '@/lib/access/scope'
import { db } from '@/lib/db/client'
import type { SupportView } from '../types'
import { VIEW } from './requests'

/** So many stand on the page of a consulate. */
const MOST = 20

/** What a consulate has asked, the latest day first; and how many requests there are in all. */
export async function supportOfPost(
  actor: Actor,
  consulateId: string,
): Promise<{ requests: SupportView[]; total: number }> {
  demand(actor, 'support.read')
  const where = { AND: [{ consulateId }, supportScope(actor)] }
  const [requests, total] = await Promise.all([
    db().supportRequest.findMany({
      where,
      select: VIEW,
      orderBy: [{ firstOn: 'desc' }, { id: 'asc' }],
      take: MOST,
    }),
    db().supportRequest.count({ where }),
  ])
  return { requests, total }
}
