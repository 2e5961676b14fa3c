import { useLocale } from 'next-intl'
import type { ReactNode } from 'react'
import { Bilingual } from '@/components/ui/bilingual'
import type { Locale } from '@/lib/i18n/routing'

type Props = { activity: { titleEn: string; titleZh: string }; children: ReactNode; action: ReactNode }

/** One sending that asks for somebody: which activity, what about it, and the way there. */
export function SendingLine({ activity, children, action }: Props) {
  const locale: Locale = useLocale()
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2.5 border-line-2 border-t px-4.5 py-3">
      <div className="min-w-0">
        <Bilingual
          zh={activity.titleZh}
          en={activity.titleEn}
          locale={locale}
          layout="block"
          className="font-bold font-serif text-md"
        />
        {children}
      </div>
      {action}
    </li>
  )
}
