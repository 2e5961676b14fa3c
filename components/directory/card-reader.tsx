'use client'

import { useTranslations } from 'next-intl'
import { type ChangeEvent, useState } from 'react'
import { Field } from '@/components/ui/field'
import { Select } from '@/components/ui/select'
import { TextInput } from '@/components/ui/text-input'
import type { CardValues } from '@/lib/directory/rules/card-values'

/** Larger files are no cards of persons. */
const MOST_BYTES = 10_000_000

/** Reads a vCard here in the browser, and gives what it says of the person who is chosen: to be looked over, then saved by the form. */
export function CardReader({ onCard }: { onCard: (card: CardValues) => void }) {
  const t = useTranslations('directory.card')
  const [cards, setCards] = useState<CardValues[]>([])
  const [told, setTold] = useState('')

  async function choose(event: ChangeEvent<HTMLInputElement>) {
    const file = event.target.files?.[0]
    if (!file) return
    const read = file.size > MOST_BYTES ? { cards: [], unreadable: 0 } : await cardsIn(file)
    setCards(read.cards)
    const [first] = read.cards
    if (first) onCard(first)
    setTold(first ? t('read', { count: read.cards.length, unreadable: read.unreadable }) : t('none'))
  }

  return (
    <div className="grid items-end gap-x-5 gap-y-3 border-line-2 border-b pb-5 sm:grid-cols-2">
      <Field name="card" label={t('file')} hint={t('hint')} mark="optional">
        <TextInput type="file" form="" accept=".vcf,.vcard,text/vcard" onChange={choose} />
      </Field>
      {cards.length > 1 ? (
        <Field name="whose" label={t('whose')}>
          <Select
            form=""
            options={cards.map((card, at) => ({ value: String(at), label: labelOf(card) }))}
            onChange={event => {
              const card = cards[Number(event.target.value)]
              if (card) onCard(card)
            }}
          />
        </Field>
      ) : null}
      <p role="status" className="text-ink-2 text-sm empty:hidden sm:col-span-2">
        {told}
      </p>
    </div>
  )
}

/** The reader is loaded once there is something to read. */
async function cardsIn(file: File): Promise<{ cards: CardValues[]; unreadable: number }> {
  const [{ readCards }, { cardValues }] = await Promise.all([
    import('@/lib/documents/vcard-reading'),
    import('@/lib/directory/rules/card-values'),
  ])
  const { cards, unreadable } = readCards(new Uint8Array(await file.arrayBuffer()))
  return { cards: cards.map(cardValues), unreadable }
}

function labelOf({ name, nameZh, titleEn, email }: CardValues): string {
  const chinese = nameZh === name ? null : nameZh
  return [name, chinese, titleEn || email].filter(Boolean).join(' · ')
}
