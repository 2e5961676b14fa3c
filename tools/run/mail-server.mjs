// @ts-check
import { existsSync } from 'node:fs'
import { installPackages, mayInstall } from './packages.mjs'

const DOVECOT = ['/usr/sbin/dovecot', '/usr/local/sbin/dovecot', '/opt/homebrew/sbin/dovecot']

/** Sees to it that there is an IMAP server for the tests: from Debian's packages, if it may. */
export async function ensureMailServer() {
  if (DOVECOT.some(file => existsSync(file))) return
  if (!mayInstall()) throw new Error('The tests need an IMAP server: install dovecot-imapd.')
  await installPackages(['dovecot-imapd'])
}
