import { toPdf } from '@/lib/documents/pdf'
import type { Locale } from '@/lib/i18n/routing'

type Both = Record<Locale, string>

/** To whom something is sent by hand or by post; what is not known is empty. */
export type PaperRecipient = { post: Both; person: Both; address: Both }

/** Envelopes, or labels for them, one for each recipient, in both languages. `at` is the date of the document. */
export function addressed(
  paper: 'envelopes' | 'labels',
  letterhead: Both,
  recipients: PaperRecipient[],
  { title, at }: { title: string; at: Date },
): Uint8Array<ArrayBuffer> {
  return toPdf(`correspondence/templates/${paper}.typ`, { letterhead, title, recipients }, at)
}
