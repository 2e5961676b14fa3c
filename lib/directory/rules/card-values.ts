import type { ReadCard } from '@/lib/documents/vcard-reading'
import { PostingRank } from '@/prisma/generated/enums'
import { HONORIFICS } from './address'
import { personValue } from './import-values'

/** What a card says, as the forms of a person take it. */
export type CardValues = {
  honorific: string
  name: string
  nameZh: string | null
  familyName: string | null
  email: string | null
  mobile: string
  titleEn: string
  titleZh: string | null
  /** Only where the title is that of a rank. */
  rank: PostingRank | undefined
  function: string
}

/** Nothing is guessed: a title of courtesy that is not known, a family name that is not in the name, and a title that is no rank's are left out. */
export function cardValues(card: ReadCard): CardValues {
  const { name, nameZh, familyName, title, titleZh } = card
  return {
    honorific: HONORIFICS.find(known => plain(known) === plain(card.prefix)) ?? '',
    name,
    nameZh: nameZh || null,
    familyName: familyName && [name, nameZh].some(one => one.includes(familyName)) ? familyName : null,
    email: card.email.toLowerCase() || null,
    mobile: card.mobile,
    titleEn: title,
    titleZh: titleZh || null,
    rank: rankOf(title) ?? rankOf(titleZh),
    function: card.role,
  }
}

function plain(honorific: string): string {
  return honorific.replace(/\.$/, '').toLowerCase()
}

function rankOf(title: string): PostingRank | undefined {
  const read = title ? personValue('rank', title) : { wrong: '' }
  return 'value' in read ? Object.values(PostingRank).find(rank => rank === read.value) : undefined
}
