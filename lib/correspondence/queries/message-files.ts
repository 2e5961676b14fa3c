import { prepared } from '@/lib/db/client'
import type { MailFile, TypesetLetter } from '../types'

const FILES = `select m.name, f.type, f.content from "MessageFile" m join "StoredFile" f using (hash) where m."messageId" = $1 order by m.place`

// What goes with a message is never changed once it is issued: it is read once for its many deliveries.
let last: { messageId: string; files: MailFile[] } | null = null

/** The files that go with every mail of a message after its letter, in their order. */
export async function filesOfMessage(messageId: string): Promise<MailFile[]> {
  if (last?.messageId === messageId) return last.files
  const files = await prepared<MailFile>('files-of-message', FILES, [messageId])
  last = { messageId, files }
  return files
}

/** All that is attached to a mail: the typeset letter first. */
export function enclosed(letter: TypesetLetter | null, files: MailFile[]): MailFile[] {
  return letter ? [{ name: letter.name, type: 'application/pdf', content: letter.pdf }, ...files] : files
}
