import { useLocale, useTranslations } from 'next-intl'
import { Card } from '@/components/ui/card'
import { Flag } from '@/components/ui/flag'
import { Link } from '@/lib/i18n/navigation'
import { langOfText } from '@/lib/i18n/routing'

export type HolderRow = {
  invitationId: string
  was: string
  is: string
  state: { code: string; en: string; zh: string }
  activity: { id: string; titleEn: string; titleZh: string }
}

/** Where the holder of the office changed between sending and the day: to whom the invitation goes now; without any it makes way. */
export function HoldersCard({ rows }: { rows: HolderRow[] }) {
  const t = useTranslations('today.holders')
  const locale = useLocale()
  if (rows.length === 0) return null
  const name = (text: string) => <span lang={langOfText(text)}>{text}</span>
  return (
    <Card flush title={t('title')}>
      <ul>
        {rows.map(({ invitationId, was, is, state, activity }) => (
          <li key={invitationId} className="border-line-2 border-t px-4.5 py-3">
            <p>
              <Flag code={state.code.trim()} className="mr-1.5" />
              <b>{locale === 'zh' ? state.zh : state.en}</b>{' '}
              {t.rich(is ? 'now' : 'post', { was: () => name(was), is: () => name(is) })}
            </p>
            <Link href={`/office/activities/${activity.id}`} className="text-sm">
              {locale === 'zh' ? activity.titleZh || activity.titleEn : activity.titleEn || activity.titleZh}
            </Link>
          </li>
        ))}
      </ul>
    </Card>
  )
}
