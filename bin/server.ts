import { live } from './lifetime'
import { readSettingsFile, settings } from './settings'
import { openDatabase, portMustBeFree, startPortal } from './stack'

const say = (line: string) => console.log(line)

live(async () => {
  refuseDemoSettings()
  readSettingsFile()
  refuseDemoSettings()
  const all = await settings()
  await portMustBeFree(all)
  await openDatabase(all, say)
  const { firstAdministratorLink } = await import('@/lib/users/commands/first-administrator')
  const link = await firstAdministratorLink()
  await startPortal(all)
  if (link) say(`Make the first administrator, once, at ${link}`)
  say(`Consular Liaison is ready at ${all.APP_URL}`)
})

function refuseDemoSettings(): void {
  for (const name of ['DEMO', 'CLOCK_START']) {
    if (process.env[name])
      throw new Error(`${name} is for the demo and tests only: npm start does not take it.`)
  }
}
