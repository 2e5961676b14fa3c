import { verifyChain } from '@/lib/audit/queries'
import { disconnect } from '@/lib/db/client'
import { runningServer } from '@/lib/db/server'
import { env, provideSettings } from '@/lib/env'

/** Prints what the check of the audit's chain found; throws one clear line when it is broken. */
export async function verifyAudit(args: string[]): Promise<void> {
  if (args.length) throw new Error(`verify-audit takes no ${args[0]}.`)
  const url = env().DATABASE_URL ?? (await runningServer(env().DATA_DIR))
  if (!url) throw new Error('The embedded server does not run: npm start starts it.')
  provideSettings({ DATABASE_URL: url })
  console.log('Audit: computing every hash anew')
  const { broken, rows, head } = await verifyChain().finally(disconnect)
  if (broken)
    throw new Error(`The audit's chain is broken at event ${broken.seq ?? broken.id}: ${broken.problem}.`)
  console.log(`Audit: the chain is whole, ${rows} events, the last with the hash ${head}`)
}
