import { useTranslations } from 'next-intl'
import { Icon } from '@/components/ui/icon'
import { Link } from '@/lib/i18n/navigation'

const MOST = 99

/** The way to one's notices, with how many are unread. */
export function NoticeBell({ unread }: { unread: number }) {
  const t = useTranslations('notices')
  return (
    <Link
      href="/office/notices"
      aria-label={t('bell', { count: unread })}
      className="touch relative grid min-w-7 place-items-center rounded-md text-ink-2 hover:text-ink"
    >
      <Icon name="bell" className="size-5" />
      {unread > 0 ? (
        <span
          aria-hidden="true"
          className="absolute top-[calc(50%-1.05rem)] left-[calc(50%+0.1rem)] min-w-4.5 rounded-full bg-navy px-1 text-center font-bold text-on-navy text-xs tabular-nums leading-4.5"
        >
          {unread > MOST ? `${MOST}+` : unread}
        </span>
      ) : null}
    </Link>
  )
}
