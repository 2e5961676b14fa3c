import { writeFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import pg from 'pg'
import { disconnect } from '@/lib/db/client'
import { migrate } from '@/lib/db/migrate'
import { startServer } from '@/lib/db/server'
import { env, provideSettings } from '@/lib/env'
import { measureCalendar } from './calendar'
import type { Role } from './child'
import { asTable, document } from './document'
import { serveFloor } from './floor'
import { measureImporting } from './importing'
import { measureInviting } from './inviting'
import { measureKills } from './kills'
import { measureLetters } from './letters'
import type { Result } from './measure'
import { measurePlaces } from './places'
import { servePlaces } from './places-floor'
import { measureReplies } from './replies'
import { measureSearching } from './searching'
import { measureSending } from './sending'
import { serveLedger, serveSink } from './sink'
import { benchWorld, invitedTokens } from './world'

const POSTS = 10_000
const DEFAULT = 'answering,inviting,sending,letters,importing,searching,calendar,places,kills'

const HELP = `Measures the portal against a floor beside it, in one run: npm run bench -- [options]

  --seconds N   how long each round of requests takes (default 6)
  --messages N  how many mails go out in sending and kills, at most ${POSTS} (default ${POSTS})
  --answers N   how many answers come in calendar and places (default 1000)
  --only A,B    only some: ${DEFAULT.replaceAll(',', ', ')}
  --write       also write docs/benchmarks.md
  --help        this text`

/** What this program is as its own child: each gives what it says when it is ready. */
const ROLES: Record<Role, () => unknown> = {
  floor: () => serveFloor(env().DATABASE_URL ?? ''),
  places: () => servePlaces(env().DATABASE_URL ?? ''),
  sink: serveSink,
  ledger: serveLedger,
}

const role = ROLES[process.argv[2] as Role]
if (role) {
  process.on('disconnect', () => process.exit())
  process.send?.(await role())
} else await main()

async function main(): Promise<void> {
  const options = {
    seconds: { type: 'string', default: '6' },
    write: { type: 'boolean' },
    messages: { type: 'string', default: '10000' },
    answers: { type: 'string', default: '1000' },
    only: { type: 'string', default: DEFAULT },
    help: { type: 'boolean' },
  } as const
  const { values } = parseArgs({ options })
  if (values.help) return console.log(HELP)
  const server = await startServer({ dataDir: '.cache/bench' })
  try {
    await freshDatabase(server.url)
    provideSettings({ AUTH_SECRET: 'bench'.repeat(8), DEMO: '1', LOG_LEVEL: 'error' })
    console.log('Loading 10,000 posts')
    const world = await benchWorld(POSTS)
    const measures: Record<string, () => Promise<Result[]>> = {
      answering: async () => measureReplies(await invitedTokens(world, 2000), Number(values.seconds)),
      inviting: () => measureInviting(world),
      sending: () => measureSending(world, countOf('messages', values.messages, POSTS)),
      letters: () => measureLetters(world, 300),
      importing: () => measureImporting(world),
      searching: () => measureSearching(world),
      calendar: () => measureCalendar(world, countOf('answers', values.answers, 5000)),
      places: () => measurePlaces(world, countOf('answers', values.answers, 5000)),
      kills: () => measureKills(world, countOf('messages', values.messages, POSTS)),
    }
    const results: Result[] = []
    for (const name of values.only.split(',')) {
      const measure = measures[name]
      if (!measure) throw new Error(`--only takes ${Object.keys(measures).join(', ')}, not ${name}.`)
      console.log(`Measuring: ${name}`)
      results.push(...(await measure()))
    }
    const table = asTable(results)
    console.log(`\n${table}`)
    if (values.write) await writeFile('docs/benchmarks.md', document(table))
  } finally {
    await disconnect()
    await server.stop()
  }
}

/** The number that an option says. Throws an Error where it is none from 1 to `most`. */
function countOf(option: string, text: string, most: number): number {
  const count = Number(text)
  if (Number.isInteger(count) && count >= 1 && count <= most) return count
  throw new Error(`--${option} takes a number from 1 to ${most}, not ${text}.`)
}

async function freshDatabase(url: string): Promise<void> {
  const client = new pg.Client({
    connectionString: Object.assign(new URL(url), { pathname: '/postgres' }).href,
  })
  await client.connect()
  await client.query('drop database if exists bench with (force)')
  await client.query('create database bench')
  await client.end()
  const bench = Object.assign(new URL(url), { pathname: '/bench' }).href
  await migrate(bench)
  provideSettings({ DATABASE_URL: bench })
}
