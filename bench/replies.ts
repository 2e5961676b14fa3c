import { type ChildProcess, fork } from 'node:child_process'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { env } from '@/lib/env'
import { startOwn } from './child'
import { requestsPerSecond } from './load'
import { atLeast, median, type Result } from './measure'

const ROUNDS = 3
const PORT = 3971

/** The reply page and the answer, each against the floor beside it, by turns in one run. */
export async function measureReplies(tokens: string[], seconds: number): Promise<Result[]> {
  const { child: floor, port } = await startOwn('floor')
  const web = await startWeb()
  const product = `http://localhost:${PORT}`
  const plain = `http://localhost:${port}`
  const token = () => tokens[Math.floor(Math.random() * tokens.length)] as string
  const get = () => ({ path: `/r/${token()}` })
  const post = () => ({
    path: `/r/${token()}`,
    method: 'POST' as const,
    body: 'lang=en&answer=regrets&note=',
  })
  try {
    await requestsPerSecond(product, 3, 200, get)
    await requestsPerSecond(plain, 2, 200, get)
    const gets = await byTurns(
      () => requestsPerSecond(product, seconds, 200, get),
      () => requestsPerSecond(plain, seconds, 200, get),
    )
    const posts = await byTurns(
      () => requestsPerSecond(product, seconds, 303, post),
      () => requestsPerSecond(plain, seconds, 303, post),
    )
    return [
      atLeast('Reply page, GET, 32 connections', gets.product, gets.floor, 'requests/s', 0.1),
      atLeast('Reply, POST, 32 connections', posts.product, posts.floor, 'requests/s', 0.14),
    ]
  } finally {
    floor.kill()
    web.kill()
  }
}

async function byTurns(product: () => Promise<number>, floor: () => Promise<number>) {
  const pairs: { product: number; floor: number }[] = []
  for (let round = 0; round < ROUNDS; round++) pairs.push({ product: await product(), floor: await floor() })
  return { product: median(pairs.map(pair => pair.product)), floor: median(pairs.map(pair => pair.floor)) }
}

async function startWeb(): Promise<ChildProcess> {
  const web = fork(path.resolve('.next/standalone/server.js'), [], {
    env: {
      ...process.env,
      ...settings(),
      NODE_ENV: 'production',
      PORT: String(PORT),
      HOSTNAME: 'localhost',
      LOG_LEVEL: 'error',
    },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  for (let tries = 0; tries < 300; tries++) {
    const answer = await fetch(`http://localhost:${PORT}/api/health/live`).catch(() => null)
    if (answer?.ok) return web
    await sleep(100)
  }
  throw new Error('the portal did not start')
}

function settings(): Record<string, string> {
  const { DATABASE_URL = '', AUTH_SECRET = '', APP_URL } = env()
  return { DATABASE_URL, AUTH_SECRET, APP_URL, DEMO: '1' }
}
