import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { parse } from 'csv-parse/sync'
import { db } from '@/lib/db/client'
import { importSheet } from '@/lib/directory/imports/sheets'
import { atMost, median, type Result, seconds } from './measure'
import type { BenchWorld } from './world'

const ROUNDS = 3
const ROWS = 10_000
/** People of each post, of whom the first is its head. */
const AT_POST = 10
const MOST_MEMORY = 256

/**
 * A sheet of 10,000 people imported as the portal does it (read, compared with the directory, written with its events), against reading the
 * same file and a bare COPY of the same rows into the same tables.
 */
export async function measureImporting(world: BenchWorld): Promise<Result[]> {
  const folder = await mkdtemp(path.join(tmpdir(), 'consular-bench-'))
  await chmod(folder, 0o755)
  const product: number[] = []
  const floor: number[] = []
  const memory: number[] = []
  try {
    for (let round = 0; round < ROUNDS; round++) {
      const sheet = sheetOf(round)
      const memoryOf = watchMemory()
      product.push(await seconds(() => imported(world, sheet)))
      memory.push(memoryOf())
      floor.push(await copied(sheetOf(ROUNDS + round), folder))
    }
    const most = Math.max(...memory)
    return [
      atMost('10,000 people imported from a sheet', median(product), median(floor), 's', 5),
      atMost('Memory of the process meanwhile, against 256 MB', most, MOST_MEMORY, 'MB', 1),
    ]
  } finally {
    await rm(folder, { recursive: true })
  }
}

const HEAD = 'Post,Honorific,Name,Chinese name,Email,Title en,Rank,Head,Since,Arrived'

function sheetOf(round: number): string {
  const lines = Array.from({ length: ROWS }, (_, n) => {
    const [post, place] = [1 + Math.floor(n / AT_POST) + round * (ROWS / AT_POST), n % AT_POST]
    const rank = place === 0 ? 'consul-general' : 'consul'
    return `Consulate-General ${post},Ms.,Person ${round}-${n},示例${n},p${round}-${n}@consulates.example,Officer,${rank},${place === 0 ? 'yes' : 'no'},2023-02-01,2023-02-02`
  })
  return [HEAD, ...lines].join('\n')
}

async function imported(world: BenchWorld, sheet: string): Promise<void> {
  const file = new TextEncoder().encode(sheet)
  const outcome = await importSheet(world.staff, { kind: 'people', file, named: [], mended: [], apply: true })
  if (!outcome.ok) throw new Error(outcome.reason)
  const { added, faults } = outcome.value.report
  if (added.length !== ROWS) throw new Error(`${added.length} added, ${JSON.stringify(faults.slice(0, 3))}`)
}

/** Seconds of reading the file and of two COPYs, from files that are made between the two. */
async function copied(sheet: string, folder: string): Promise<number> {
  let rows: string[][] = []
  const parsing = await seconds(async () => {
    rows = parse(sheet)
  })
  const id = (n: number) => `${String(n).padStart(8, '0')}-0000-4000-8000-${sheetId(rows)}`
  const files = { Contact: path.join(folder, 'contacts'), Posting: path.join(folder, 'postings') }
  const names = await db().consulate.findMany({ select: { id: true, nameEn: true } })
  const posts = new Map(names.map(post => [post.nameEn, post.id]))
  const people = rows.slice(1)
  await writeFile(
    files.Contact,
    people
      .map(([, honorific, name, zh, email], n) => [id(n), honorific, name, zh, email, 'now'].join('\t'))
      .join('\n'),
  )
  await writeFile(
    files.Posting,
    people
      .map(([post = '', , , , , title, rank = '', head, from, arrived], n) =>
        [id(n), id(n), posts.get(post), title, rank.replace('-', '_'), head === 'yes', from, arrived].join(
          '\t',
        ),
      )
      .join('\n'),
  )
  for (const file of Object.values(files)) await chmod(file, 0o644)
  const copying = await seconds(() =>
    db().$transaction([
      db().$executeRawUnsafe(
        `copy "Contact" (id, honorific, name, "nameZh", email, "updatedAt") from '${files.Contact}'`,
      ),
      db().$executeRawUnsafe(
        `copy "Posting" (id, "contactId", "consulateId", "titleEn", rank, "isHead", "fromOn", "arrivedOn") from '${files.Posting}'`,
      ),
    ]),
  )
  return parsing + copying
}

/** Twelve digits that differ from round to round. */
function sheetId(rows: string[][]): string {
  const [, round = '0'] = /(\d+)-/.exec(rows[1]?.[2] ?? '') ?? []
  return round.padStart(12, '0')
}

/** Watches how much more memory the process takes from now on, at the most; gives megabytes. */
function watchMemory(): () => number {
  const before = process.memoryUsage().rss
  let most = before
  const timer = setInterval(() => {
    most = Math.max(most, process.memoryUsage().rss)
  }, 20)
  return () => {
    clearInterval(timer)
    return (most - before) / 1_000_000
  }
}
