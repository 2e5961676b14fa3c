import { Bilingual } from '@/components/ui/bilingual'
import type { Locale } from '@/lib/i18n/routing'
import type { SupportView } from '@/lib/support/types'

/** What the office said with its last step; nothing where it said nothing. */
export function OfficeWords({ request, locale }: { request: Pick<SupportView, 'steps'>; locale: Locale }) {
  const last = request.steps.at(-1)
  if (!last || (last.wordsZh === '' && last.wordsEn === '')) return null
  return <Bilingual zh={last.wordsZh} en={last.wordsEn} locale={locale} layout="one" />
}
