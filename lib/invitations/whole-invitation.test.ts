import '@/lib/testing/database'
import { afterAll, beforeAll, describe } from 'vitest'
import { disconnect } from '@/lib/db/client'
import { answeredEveryWay } from '@/lib/testing/acts/answered'
import { changedBetween } from '@/lib/testing/acts/changed'
import { endedByCancelling } from '@/lib/testing/acts/ended'
import { remindedFirst, remindedLast } from '@/lib/testing/acts/reminded'
import { sentInGroups } from '@/lib/testing/acts/sent'
import { clock } from '@/lib/testing/clock'
import { makeStage, type Stage } from '@/lib/testing/stage'

let stage: Stage

beforeAll(async () => {
  clock('2023-09-18T09:00')
  stage = await makeStage()
})
afterAll(async () => {
  await stage.close()
  await disconnect()
})

// From Monday, 18 September 2023, for Friday, 20 October, to be answered by Tuesday, 10 October. The office is closed from 29 September to
// 8 October. Each act goes on from the one before.
describe('a whole invitation', () => {
  sentInGroups(() => stage)
  answeredEveryWay(() => stage)
  remindedFirst(() => stage)
  changedBetween(() => stage)
  remindedLast(() => stage)
  endedByCancelling(() => stage)
})
