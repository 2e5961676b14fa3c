import { writeFile } from 'node:fs/promises'
import { cpus } from 'node:os'
import { parseArgs } from 'node:util'
import pg from 'pg'
import { disconnect } from '@/lib/db/client'
import { migrate } from '@/lib/db/migrate'
import { startServer } from '@/lib/db/server'
import { env, provideSettings } from '@/lib/env'
import { serveFloor } from './floor'
import { measureImporting } from './importing'
import { measureInviting } from './inviting'
import { measureLetters } from './letters'
import type { Result } from './measure'
import { measureReplies } from './replies'
import { measureSearching } from './searching'
import { measureSending } from './sending'
import { serveSink } from './sink'
import { benchWorld, invitedTokens } from './world'

const HELP = `Measures the portal against a floor beside it, in one run: npm run bench -- [options]

  --seconds N   how long each round of requests takes (default 6)
  --only A,B    only some: inviting, sending, letters, answering, importing, searching
  --write       also write docs/benchmarks.md
  --help        this text`

if (process.argv[2] === 'floor') process.send?.(await serveFloor(env().DATABASE_URL ?? ''))
else if (process.argv[2] === 'sink') process.send?.(await serveSink())
else await main()

async function main(): Promise<void> {
  const options = {
    seconds: { type: 'string', default: '6' },
    write: { type: 'boolean' },
    only: { type: 'string', default: 'answering,inviting,sending,letters,importing,searching' },
    help: { type: 'boolean' },
  } as const
  const { values } = parseArgs({ options })
  if (values.help) return console.log(HELP)
  const server = await startServer({ dataDir: '.cache/bench' })
  try {
    await freshDatabase(server.url)
    provideSettings({ AUTH_SECRET: 'bench'.repeat(8), DEMO: '1', LOG_LEVEL: 'error' })
    console.log('Loading 10,000 posts')
    const world = await benchWorld(10_000)
    const measures: Record<string, () => Promise<Result[]>> = {
      answering: async () => measureReplies(await invitedTokens(world, 2000), Number(values.seconds)),
      inviting: () => measureInviting(world),
      sending: () => measureSending(world, 2000),
      letters: () => measureLetters(world, 300),
      importing: () => measureImporting(world),
      searching: () => measureSearching(world),
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

function asTable(results: Result[]): string {
  const rows = results.map(
    one =>
      `| ${one.what} | ${one.product} | ${one.floor} | ${one.ratio.toFixed(2)} | ${one.goal} | ${one.reached ? 'yes' : 'no'} |`,
  )
  return [
    '| measure | portal | floor | ratio | goal | reached |',
    '| --- | --- | --- | --- | --- | --- |',
    ...rows,
  ].join('\n')
}

function document(table: string): string {
  return `# Benchmarks

\`npm run bench -- --write\` makes this page: every number and its floor in one run on one machine, floor and portal by turns, the median of
three rounds. Numbers of different machines do not compare; ratios do. Measured with Node ${process.version} on ${cpus().length} cores, with the load
generator, the server and the database on the same machine.

${table}

- **Reply page and reply**: the floor is plain Node http with pg, which does the same read and answers with a few words, or does the same write
  (lock, version, audit, job) through the same function of the database. The portal's answer goes the way of every answer: gate, rule, \`recordReply\`.
  Its page is rendered once for what it shows, and kept as long as there is room.
- **Invitations**: the floor is one \`INSERT … SELECT\` of as many invitations with a job each. The portal also writes a message, a delivery and a reply
  token for each, and the audit event.
- **Mails**: the worker's own process hands over what is due, until the last is recorded as sent; the floor is pooled nodemailer, sending the same mails to the
  same server, a process of its own, over as many connections: once it is given the texts and makes the message of them, as it does alone; once it is given bytes that
  are ready, which is only SMTP. The worker also takes the job, claims the delivery, words the letter in two languages, and records the outcome.
- **Letters**: mails that bring a typeset letter each, with all that the row above does; the floor is the typesetter alone, which sets the same letters one after the
  other and does nothing with them.
- **Import**: the floor reads the same CSV and copies its rows into the same two tables, whose triggers keep the history and the search. The portal also
  compares each row with the directory, decides by the rules of the forms, and writes two events of the audit for each person, sealed in the chain.
- **Search**: the floor asks the same table by the same index for each of the three kinds, and no more. The portal also puts what is found in order of how well it
  fits, narrows to what the reader may see, and reads the records.
`
}
