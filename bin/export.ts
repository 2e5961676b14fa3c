import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { parseArgs } from 'node:util'
import type { z } from 'zod'
import type { Actor } from '@/lib/access/actor'
import { actorOfCommandLine } from '@/lib/access/gate'
import { exportConsularList } from '@/lib/directory/commands/export-consular-list'
import { exportConsulates, exportPeople } from '@/lib/directory/commands/export-lists'
import {
  consularListExportSchema,
  consulatesExportSchema,
  peopleExportSchema,
} from '@/lib/directory/schema/directory'
import { bytesOf, type Content } from '@/lib/documents/download'
import type { Taken } from '@/lib/documents/schema'
import { NotFound } from '@/lib/errors'
import { exportActivities } from '@/lib/invitations/commands/export-lists'
import { activitiesExportSchema } from '@/lib/invitations/schema'
import { exportHalfPlan } from '@/lib/plans/commands/export-plan'
import { planExportSchema } from '@/lib/plans/schema'
import { exportSupport } from '@/lib/support/commands/export'
import { supportExportSchema } from '@/lib/support/schema'
import { onPortalDatabase } from './portal-database'

export const EXPORT_HELP = `npm run ctl -- export LIST FILE [--language zh|en] [--only NAME=VALUE …]

Writes a list to a file of the format of its name, as its page gives it; the audit records it. LIST is one of

  consulates     .xlsx .csv        --only place=city|covering region=… status=open|closed q=…
  consular-list  .pdf .xlsx .csv   --only on=2023-07-21 known=then|now place=city|covering
  people         .xlsx .csv .vcf   --only consulateId=… (the last step of the address of the consulate's page)
  activities     .xlsx .csv        --only with the names and values that stand in the address of the page
  plan           .xlsx .csv        --only half=2023H2
  support        .xlsx .csv        --only status=submitted|in_review|approved|declined|delivered|withdrawn

  --language   of the headings and words: zh unless said
  --only       as the address of the list's page says it`

const OPTIONS = {
  language: { type: 'string', default: 'zh' },
  only: { type: 'string', multiple: true },
} as const

type List = (actor: Actor, asked: unknown) => Promise<Content> | null

const LISTS = new Map<string, List>([
  ['consulates', list(consulatesExportSchema, exportConsulates)],
  ['consular-list', list(consularListExportSchema, exportConsularList)],
  ['people', list(peopleExportSchema, exportPeople)],
  ['activities', list(activitiesExportSchema, exportActivities)],
  ['plan', list(planExportSchema, exportHalfPlan)],
  ['support', list(supportExportSchema, exportSupport)],
])

/** Writes a list to a file. Throws one clear line where there is no such list, or where it has no such format or filter. */
export async function exportList(args: string[]): Promise<void> {
  const { values, positionals } = parseArgs({ args, options: OPTIONS, allowPositionals: true })
  const [name = '', file, ...more] = positionals
  const take = LISTS.get(name)
  if (!take || !file || more.length)
    throw new Error(`Say ${[...LISTS.keys()].join(', ')} and FILE: npm run ctl -- export --help tells how.`)
  const format = path.extname(file).slice(1) as Taken['format']
  const asked = { ...onlyOf(values.only ?? []), format, locale: values.language }
  const content = await onPortalDatabase(async () => take(actorOfCommandLine(), asked)).catch(absent)
  if (!content)
    throw new Error(`There is no such list: npm run ctl -- export --help tells the formats and filters.`)
  // As it stands or not at all: a file that is there already is not written over.
  await writeFile(file, await bytesOf(content, format), { flag: 'wx' }).catch(() => {
    throw new Error(`${file} cannot be written, or is there already.`)
  })
  console.log(`${name} written to ${file}`)
}

function list<Asked extends Taken>(
  schema: z.ZodType<Asked>,
  take: (actor: Actor, asked: Asked) => Promise<Content>,
): List {
  return (actor, asked) => {
    const parsed = schema.safeParse(asked)
    return parsed.success ? take(actor, parsed.data) : null
  }
}

function onlyOf(pairs: string[]): Record<string, string> {
  return Object.fromEntries(
    pairs.map(pair => {
      const at = pair.indexOf('=')
      if (at < 1) throw new Error(`--only ${pair}: write NAME=VALUE.`)
      return [pair.slice(0, at), pair.slice(at + 1)]
    }),
  )
}

function absent(error: unknown): null {
  if (error instanceof NotFound) return null
  throw error
}
