import type { Locale } from '@/lib/i18n/routing'
import type { ReadMail } from '@/lib/mail/reading'
import type { DeliveryStatus, InboundKind, InboundState, TemplateKey } from '@/prisma/generated/enums'
import type { InboundReason } from './rules/inbound'
import type { DeliveryData, InboundData, MessageData, TemplateLabels } from './schema'

/** The words of a message in one language, as they were when it was issued. */
export type Words = { subject: string; body: string; closing: string; labels: TemplateLabels }
export type Versions = Record<Locale, Words>

/** What of a message decides its bytes. `year` and `number` are its place in the register. */
export type MessageContent = {
  key: TemplateKey
  year: number | null
  number: number | null
  issuedAt: Date
  data: MessageData
}

/** What is typeset. */
export type LetterKey = 'letter' | 'note' | 'card'

/** The versions of the words of the typeset letter that goes with a message; none where no letter does. */
export type LetterVersions = { letterEnId: string | null; letterZhId: string | null }

/** A letter on the office's paper, as a PDF; `name` is the file's, in ASCII. */
export type TypesetLetter = { name: string; pdf: Buffer }

/** A file that is attached to a mail; `type` is its media type. */
export type MailFile = { name: string; type: string; content: Buffer }

/** What of a delivery decides its bytes. */
export type DeliveryContent = {
  id: string
  toName: string
  address: string
  locale: Locale
  data: DeliveryData
}

/** What of the installation decides the bytes. The two functions derive the secrets of links. */
export type MailSettings = {
  appUrl: string
  /** An address, or `Name <address>`. */
  from: string
  /** The mailbox that answers and bounces come to; null where none is read. */
  inbox: string | null
  replyToken: (deliveryId: string) => string
  signInToken: (signInTokenId: string) => string
}

/** A mail that came in. Instants are office time; `data` is what a calendar answers. */
export type InboundEntry = {
  id: string
  kind: InboundKind
  state: InboundState
  reason: InboundReason | null
  fromName: string
  fromAddress: string
  subject: string
  text: string
  receivedAt: Date
  data: InboundData | null
  subjectKind: string
  subjectId: string | null
  clearedAt: Date | null
  clearedByName: string
}

export type { DeliveryState } from './queries/deliveries'
export type { RegisterEntry } from './queries/register'
/** What components name of the module's queries. */
export type { ListedTemplate, TemplateWords, WordsState } from './queries/words'
export type { TextDifference } from './rules/word-differences'

/** A mail that was sent, decoded from its bytes, with every attempt to hand it over. */
export type SentMail = {
  id: string
  messageId: string
  key: TemplateKey
  activityId: string | null
  /** Who approved it before it was issued, and when by office time; empty where nobody was asked. */
  approvedBy: string
  approvedAt: Date | null
  toName: string
  address: string
  status: DeliveryStatus
  response: string | null
  /** Whether the first of its files is the typeset letter. */
  hasLetter: boolean
  mail: ReadMail
  attempts: { attempt: number; outcome: DeliveryStatus; response: string | null; at: Date }[]
}
