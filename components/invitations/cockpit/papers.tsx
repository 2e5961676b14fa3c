import { useLocale, useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'

const PAPERS = ['letters', 'envelopes', 'labels'] as const

/** What can be printed for the invitations: a POST each, because it is recorded who took it. */
export function Papers({ activityId, withLetters }: { activityId: string; withLetters: boolean }) {
  const t = useTranslations('cockpit.papers')
  const locale = useLocale()
  const papers = PAPERS.filter(paper => withLetters || paper !== 'letters')
  return (
    <div className="no-print flex flex-wrap items-center gap-2 border-line border-b px-4.5 py-2">
      <span className="text-ink-3 text-sm">{t('label')}</span>
      {papers.map(paper => (
        <form key={paper} method="post" action={`/api/lists/${paper}`}>
          <input type="hidden" name="activityId" value={activityId} />
          <input type="hidden" name="locale" value={locale} />
          <Button type="submit" name="format" value="pdf" size="sm">
            {t(paper)}
          </Button>
        </form>
      ))}
    </div>
  )
}
