'use server'

import { action } from '@/lib/web/action'
import * as end from './commands/end'
import { submitActivity } from './commands/submit'
import * as plan from './commands/work-plan'
import { planDraftSchema, planVersionSchema, submitPlanSchema, submitSchema, versionedSchema } from './schema'

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

/** An officer's plan stands in the consulate's area, a district's in its own. */
const ownPlan = { consulate: '/consulate/plan', office: '/district/plan' }

export const submitPlan = action({
  permission: 'plans.own',
  schema: submitPlanSchema,
  run: plan.submitPlan,
  goTo: ({ half, owner, intent }) => `${ownPlan[owner]}?half=${half}&done=${intent}`,
})

export const discardPlan = action({
  permission: 'plans.own',
  schema: planDraftSchema,
  run: plan.discardPlan,
  goTo: ({ half, owner }) => `${ownPlan[owner]}?half=${half}&done=discarded`,
})

export const publishPlan = action({
  permission: 'plans.publish',
  schema: planVersionSchema,
  run: plan.publishPlan,
  goTo: ({ planId }) => `/office/plans/of/${planId}?done=published`,
})
