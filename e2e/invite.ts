import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'
import type { Stack } from './stack'

const run = promisify(execFile)

/** Invites every open post to `count` further activities, by the commands, and gives the tokens in their links. */
export async function inviteAll(stack: Stack, count: number): Promise<string[]> {
  return byCommands(stack, 'e2e/invite-all.ts', String(count))
}

/** Runs a script with the settings of a running portal, and gives what its last line says. */
export async function byCommands<Said>(stack: Stack, script: string, ...args: string[]): Promise<Said> {
  const secrets = JSON.parse(readFileSync(path.join(stack.dataDir, 'secrets.json'), 'utf8')) as Record<
    string,
    string
  >
  const env = {
    ...process.env,
    ...secrets,
    DATABASE_URL: stack.databaseUrl,
    APP_URL: stack.url,
    DEMO: '1',
    CLOCK_START: stack.clockStart,
  }
  const { stdout } = await run(process.execPath, ['--import', 'tsx', script, ...args], {
    env,
    maxBuffer: 10_000_000,
  })
  return JSON.parse(stdout.trim().split('\n').at(-1) ?? 'null')
}
