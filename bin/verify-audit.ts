import { verifyChain } from '@/lib/audit/queries'
import { onPortalDatabase } from './portal-database'

/** Prints what the check of the audit's chain found; throws one clear line when it is broken. */
export async function verifyAudit(args: string[]): Promise<void> {
  if (args.length) throw new Error(`verify-audit takes no ${args[0]}.`)
  console.log('Audit: computing every hash anew')
  const { broken, rows, head } = await onPortalDatabase(verifyChain)
  if (broken)
    throw new Error(`The audit's chain is broken at event ${broken.seq ?? broken.id}: ${broken.problem}.`)
  console.log(`Audit: the chain is whole, ${rows} events, the last with the hash ${head}`)
}
