import { useLocale, useTranslations } from 'next-intl'
import type { SupportNeed } from '@/prisma/generated/enums'

/** Reads what is asked in one line: "venue, media", 场地、媒体. */
export function useNeeds(): (needs: readonly SupportNeed[]) => string {
  const t = useTranslations('support.need')
  const comma = useLocale() === 'zh' ? '、' : ', '
  return needs => needs.map(need => t(need)).join(comma)
}
