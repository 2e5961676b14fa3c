import { disconnect } from '@/lib/db/client'
import { runningServer } from '@/lib/db/server'
import { env, provideSettings } from '@/lib/env'

/** Does something on the database of the running portal: DATABASE_URL's, or the embedded server's; throws one clear line where there is none. */
export async function onPortalDatabase<T>(work: () => Promise<T>): Promise<T> {
  const url = env().DATABASE_URL ?? (await runningServer(env().DATA_DIR))
  if (!url) throw new Error('The embedded server does not run: npm start starts it.')
  provideSettings({ DATABASE_URL: url })
  return work().finally(disconnect)
}
