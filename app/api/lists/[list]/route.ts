import type { z } from 'zod'
import type { Actor } from '@/lib/access/actor'
import type { Permission } from '@/lib/access/permissions'
import { dayIn, now, ZONE } from '@/lib/clock'
import { exportRegister } from '@/lib/correspondence/commands/export-register'
import { registerExportSchema } from '@/lib/correspondence/schema'
import { exportConsularList } from '@/lib/directory/commands/export-consular-list'
import { exportConsulates, exportPeople } from '@/lib/directory/commands/export-lists'
import {
  consularListExportSchema,
  consulatesExportSchema,
  peopleExportSchema,
} from '@/lib/directory/schema/directory'
import { type Content, download } from '@/lib/documents/download'
import type { Taken } from '@/lib/documents/schema'
import { NotFound } from '@/lib/errors'
import {
  exportActivities,
  exportMessages,
  exportReplies,
  exportPapers as papers,
} from '@/lib/invitations/commands/export-lists'
import {
  activitiesExportSchema,
  messagesExportSchema,
  papersExportSchema,
  repliesExportSchema,
} from '@/lib/invitations/schema'
import { exportHalfPlan } from '@/lib/plans/commands/export-plan'
import { planExportSchema } from '@/lib/plans/schema'
import { exportSupport } from '@/lib/support/commands/export'
import { supportExportSchema } from '@/lib/support/schema'
import { typedValues } from '@/lib/web/form-data'
import { routeActor } from '@/lib/web/route-actor'
import { isSameOrigin } from '@/lib/web/same-origin'

/** Each list with the permission of the page that shows it. */
const LISTS = new Map([
  ['activities', list('activities.read', activitiesExportSchema, exportActivities)],
  ['consular-list', list('directory.read', consularListExportSchema, exportConsularList)],
  ['consulates', list('directory.read', consulatesExportSchema, exportConsulates)],
  ['envelopes', list('invitations.read', papersExportSchema, papers('envelopes'))],
  ['labels', list('invitations.read', papersExportSchema, papers('labels'))],
  ['letters', list('invitations.read', papersExportSchema, papers('letters'))],
  ['messages', list('invitations.read', messagesExportSchema, exportMessages)],
  ['people', list('directory.read', peopleExportSchema, exportPeople)],
  ['plan', list('plans.read', planExportSchema, exportHalfPlan)],
  ['register', list('invitations.read', registerExportSchema, exportRegister)],
  ['support', list('support.read', supportExportSchema, exportSupport)],
  ['replies', list('invitations.read', repliesExportSchema, exportReplies)],
])

type Context = { params: Promise<{ list: string }> }

/**
 * A list as its page shows it, as a file. A POST, because it is recorded who took it. 404 for what may not be seen or is no list, 400 for
 * what cannot be read.
 */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  if (!isSameOrigin(request)) return new Response(null, { status: 403 })
  const name = (await params).list
  const asked = LISTS.get(name)
  const actor = await routeActor(asked?.permission ?? 'account.own')
  if (actor instanceof Response) return actor
  if (!asked) return new Response(null, { status: 404 })
  const data = await request.formData().catch(() => new FormData())
  return asked.answer(actor, typedValues(data), `${name}-${dayIn(ZONE, now())}`)
}

function list<Asked extends Taken>(
  permission: Permission,
  schema: z.ZodType<Asked>,
  take: (actor: Actor, asked: Asked) => Promise<Content>,
) {
  const answer = async (actor: Actor, typed: unknown, file: string) => {
    const input = schema.safeParse(typed)
    if (!input.success) return new Response(null, { status: 400 })
    const content = await take(actor, input.data).catch(absent)
    return content ? download(content, input.data.format, file) : new Response(null, { status: 404 })
  }
  return { permission, answer }
}

function absent(error: unknown): null {
  if (error instanceof NotFound) return null
  throw error
}
