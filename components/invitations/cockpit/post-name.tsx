import { Bilingual } from '@/components/ui/bilingual'
import { Flag } from '@/components/ui/flag'
import type { Locale } from '@/lib/i18n/routing'
import type { CockpitRow } from '@/lib/invitations/types'

/** The flag and the State, in both languages. */
export function PostName({ post, locale }: { post: CockpitRow['post']; locale: Locale }) {
  return (
    <span className="break-keep">
      <Flag code={post.sendingState.trim()} className="mr-1.5" />
      <Bilingual zh={post.stateZh} en={post.stateEn} locale={locale} className="font-bold" />
    </span>
  )
}
