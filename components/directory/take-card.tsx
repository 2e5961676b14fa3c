import { useLocale } from 'next-intl'
import { ExportButtons } from '@/components/ui/export-buttons'
import { addresseeName } from '@/lib/directory/rules/address'
import type { Named } from '@/lib/directory/types'

type Props = { consulateId: string; person: Named & { id: string } }

/** Takes a person's card away, as other programs read it. */
export function TakeCard({ consulateId, person }: Props) {
  const locale = useLocale()
  return (
    <ExportButtons
      action="/api/lists/people"
      fields={{ consulateId, contactId: person.id }}
      what={addresseeName(person, locale)}
      formats={['vcf', 'vcf4']}
    />
  )
}
