import { useTranslations } from 'next-intl'
import { Bilingual } from '@/components/ui/bilingual'
import { formatSpan } from '@/lib/i18n/format'
import { Link } from '@/lib/i18n/navigation'
import type { Locale } from '@/lib/i18n/routing'
import { inLocale } from '@/lib/invitations/rules/wording'
import type { HomeInvitation } from '@/lib/invitations/types'
import { MetaLine } from './meta-line'
import { Names } from './names'
import { Standing } from './standing'

type Props = { invitations: HomeInvitation[]; inAll: number; locale: Locale }

/** What is behind the post: over, withdrawn or cancelled, with the answer that was given. */
export function EarlierList({ invitations, inAll, locale }: Props) {
  const t = useTranslations('home')
  return (
    <>
      <ul className="rounded-lg border border-line bg-card px-4 sm:px-5">
        {invitations.map(invitation => (
          <li
            key={invitation.id}
            className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1.5 border-line-2 py-3 not-first:border-t"
          >
            <Line invitation={invitation} locale={locale} />
          </li>
        ))}
      </ul>
      {inAll > invitations.length ? (
        <p className="mt-2">
          <Link href="/consulate?earlier=all" scroll={false} className="touch inline-flex items-center">
            {t('earlierAll', { count: inAll })}
          </Link>
        </p>
      ) : null}
    </>
  )
}

function Line({ invitation, locale }: { invitation: HomeInvitation; locale: Locale }) {
  const { activity, closed, delegates } = invitation
  return (
    <>
      <div className="min-w-0 flex-1 basis-72">
        <h3 className="text-md leading-snug">
          <Link
            href={`/consulate/invitations/${invitation.id}`}
            className="text-ink no-underline hover:underline"
          >
            <Bilingual zh={activity.titleZh} en={activity.titleEn} locale={locale} layout="block" />
          </Link>
        </h3>
        <MetaLine
          items={{
            when: formatSpan(activity.startsAt, activity.endsAt, locale, activity.zone),
            people: closed !== 'withdrawn' && delegates.length > 0 && (
              <Names names={delegates} locale={locale} />
            ),
            why: closed === 'cancelled' && inLocale(activity, 'reason', locale),
          }}
        />
      </div>
      <Standing invitation={invitation} />
    </>
  )
}
