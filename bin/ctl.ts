import { BACKUP_HELP, backup } from './backup'
import { doctor } from './doctor'
import { ERASE_HELP, erase } from './erase'
import { EXPORT_HELP, exportList } from './export'
import { IMPORT_HELP, importFile } from './import'
import { live } from './lifetime'
import { RESTORE_HELP, restore } from './restore'
import { RETAIN_HELP, retain } from './retain'
import { readSettingsFile } from './settings'
import { USER_HELP, user } from './user'
import { verifyAudit } from './verify-audit'

interface Command {
  summary: string
  help: string
  run: (args: string[]) => Promise<void>
}

/** A command is here only when it works: name, one line for the list, its own help. */
const commands: Record<string, Command> = {
  doctor: {
    summary: 'looks whether all that the portal needs is there',
    help: 'npm run ctl -- doctor\n\nTries Node, DATA_DIR, the database, its migrations and the mail server; exits with 1 when one of them is wrong.',
    run: doctor,
  },
  backup: { summary: 'writes everything into one file', help: BACKUP_HELP, run: backup },
  restore: { summary: 'puts a backup in place', help: RESTORE_HELP, run: restore },
  retain: { summary: 'removes what has outlived its purpose', help: RETAIN_HELP, run: retain },
  erase: { summary: 'erases a person at his or her request', help: ERASE_HELP, run: erase },
  export: { summary: 'writes a list to a file', help: EXPORT_HELP, run: exportList },
  import: { summary: 'reads consulates or people from a sheet', help: IMPORT_HELP, run: importFile },
  user: { summary: 'lists, adds, invites, disables, enables users', help: USER_HELP, run: user },
  'verify-audit': {
    summary: 'checks the chain of hashes of the audit',
    help: 'npm run ctl -- verify-audit\n\nComputes the hash of every event anew, from the first; exits with 1 and names the first event that is wrong.',
    run: verifyAudit,
  },
}

/** A command that was broken off has not done its work: a script must not take it for done. */
const BROKEN_OFF = 130

live(async () => {
  const [name, ...args] = process.argv.slice(2)
  if (!name || name === '--help' || name === 'help') {
    console.log(overview())
    process.exit(name ? 0 : 1)
  }
  const command = commands[name]
  if (!command) throw new Error(`There is no command ${name}: npm run ctl -- --help lists them.`)
  if (args.includes('--help')) {
    console.log(command.help)
    process.exit(0)
  }
  readSettingsFile()
  await command.run(args)
  process.exit(process.exitCode)
}, BROKEN_OFF)

function overview(): string {
  const lines = Object.entries(commands).map(([name, { summary }]) => `  ${name.padEnd(14)}${summary}`)
  return ['npm run ctl -- <command> [options]', '', ...lines, '', 'Each command answers --help.'].join('\n')
}
