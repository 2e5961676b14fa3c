import { readFileSync } from 'node:fs'
import path from 'node:path'

// Not beside this file: the bench has it in one file with all others.
const FOLDER = path.resolve('lib/testing/mails')

/**
 * A mail as a named program or server sends it (lib/testing/mails/README.md names each one's source), with what is told filled in. None
 * was made by a writer of this project.
 */
export function mailAs(name: string, facts: Record<string, string>): Buffer {
  const text = readFileSync(path.join(FOLDER, `${name}.eml`), 'utf8')
    .replace(/\{\{(\w+)\}\}/g, (whole, key: string) => facts[key] ?? whole)
    .replace(/\r?\n/g, '\r\n')
  const encoded = text
    .replace(/\{\{#base64\}\}\r\n([\s\S]*?)\{\{\/base64\}\}/g, (_, plain: string) =>
      (
        Buffer.from(plain)
          .toString('base64')
          .match(/.{1,76}/g) ?? []
      ).join('\r\n'),
    )
    .replace(/\{\{#quoted-printable\}\}\r\n([\s\S]*?)\{\{\/quoted-printable\}\}/g, (_, plain: string) =>
      quotedPrintable(plain),
    )
  const left = /\{\{.*?\}\}/.exec(encoded)
  if (left) throw new Error(`${name}: ${left[0]} is not told`)
  return Buffer.from(encoded)
}

/** RFC 2045, 6.7, with soft breaks at 76 characters. */
function quotedPrintable(text: string): string {
  return text
    .split('\r\n')
    .map(line => {
      const encoded = [...Buffer.from(line)]
        .map(byte =>
          byte === 61 || byte < 32 || byte > 126
            ? `=${byte.toString(16).toUpperCase().padStart(2, '0')}`
            : String.fromCharCode(byte),
        )
        .join('')
      return encoded.replace(/(.{1,70})(?<!=.?)(?=.)/g, '$1=\r\n')
    })
    .join('\r\n')
}
