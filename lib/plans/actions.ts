'use server'

import { action } from '@/lib/web/action'
import * as end from './commands/end'
import { submitActivity } from './commands/submit'
import { submitSchema, versionedSchema } from './schema'

const NEXT = { draft: '/edit?saved=1', save: '', invite: '/audience' }

export const submit = action({
  permission: 'activities.write',
  schema: submitSchema,
  run: submitActivity,
  goTo: ({ id, next }) => `/office/activities/${id}${NEXT[next]}`,
})

export const discard = action({
  permission: 'activities.write',
  schema: versionedSchema,
  run: end.discardDraft,
  goTo: () => '/office/activities?discarded=1',
})

export const conclude = action({
  permission: 'activities.write',
  schema: versionedSchema,
  run: end.concludeActivity,
})
