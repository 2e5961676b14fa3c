import { versionWords } from '@/lib/correspondence/queries/versions'
import { deliveryData, messageData } from '@/lib/correspondence/schema'
import { typeset } from '@/lib/correspondence/templates/typeset'
import { db } from '@/lib/db/client'
import { provideSettings } from '@/lib/env'
import { invite } from '@/lib/testing/inviting'
import { startOwn } from './child'
import { atLeast, median, type Result, seconds } from './measure'
import { byWorker } from './worker'
import { type BenchWorld, newActivity } from './world'

const ROUNDS = 3

/** Mails that go out with a typeset letter each, against the typesetter alone, which sets the same letters and does nothing with them. */
export async function measureLetters(world: BenchWorld, count: number): Promise<Result[]> {
  const { child: sink, port } = await startOwn('sink')
  provideSettings({ SMTP_URL: `smtp://127.0.0.1:${port}` })
  const [product, floor]: [number[], number[]] = [[], []]
  try {
    for (let round = 0; round < ROUNDS; round++) {
      const activityId = await newActivity(world, 'letter')
      const { messageId } = await invite(world.staff, activityId, world.posts.slice(0, count))
      product.push(count / (await byWorker(messageId, count)))
      floor.push(count / (await alone(messageId)))
    }
    const [worker, typst] = [median(product), median(floor)]
    return [atLeast('Mails with a letter handed over, typst alone', worker, typst, 'letters/s', 0.5)]
  } finally {
    sink.kill()
  }
}

/** Seconds in which the typesetter sets a message's letters; it has its fonts already. */
async function alone(messageId: string): Promise<number> {
  const where = { id: messageId }
  const { deliveries, ...message } = await db().message.findUniqueOrThrow({
    where,
    include: { deliveries: true },
  })
  const words = await versionWords(message.letterEnId ?? '', message.letterZhId ?? '')
  const content = { ...message, data: messageData.parse(message.data) }
  const all = deliveries.map(({ data }) => ({ data: deliveryData.parse(data) }))
  for (const one of all.slice(0, 1)) typeset(content, one, words)
  return seconds(async () => {
    for (const one of all) typeset(content, one, words)
  })
}
