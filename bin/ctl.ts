import { doctor } from './doctor'
import { live } from './lifetime'
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
  user: { summary: 'lists, adds, invites, disables, enables users', help: USER_HELP, run: user },
  'verify-audit': {
    summary: 'checks the chain of hashes of the audit',
    help: 'npm run ctl -- verify-audit\n\nComputes the hash of every event anew, from the first; exits with 1 and names the first event that is wrong.',
    run: verifyAudit,
  },
}

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
})

function overview(): string {
  const lines = Object.entries(commands).map(([name, { summary }]) => `  ${name.padEnd(14)}${summary}`)
  return ['npm run ctl -- <command> [options]', '', ...lines, '', 'Each command answers --help.'].join('\n')
}
