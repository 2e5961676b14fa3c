'use client'

import { useLocale, useTranslations } from 'next-intl'
import { NotesCard } from '@/components/notes/notes-card'
import { Dialog } from '@/components/ui/dialog'
import { Timeline } from '@/components/ui/timeline'
import { formatShort } from '@/lib/i18n/format'
import { type Locale, langOfText } from '@/lib/i18n/routing'
import type { ReplyVersion } from '@/lib/invitations/types'
import type { Note } from '@/lib/notes/types'
import { ReplyChip } from './reply-chip'
import type { ShownActivity, ShownRow } from './shown'

type Props = {
  row: ShownRow
  versions: ReplyVersion[]
  notes: Note[]
  activity: ShownActivity
  onClose: () => void
}

/** Every version of a post's answer, the newest first: none is ever written over; and what colleagues noted of the invitation. */
export function VersionsDialog({ row, versions, notes, activity, onClose }: Props) {
  const t = useTranslations('cockpit.versions')
  const locale: Locale = useLocale()
  const state = locale === 'zh' ? row.post.stateZh : row.post.stateEn
  return (
    <Dialog open onClose={onClose} title={t('title', { state })}>
      <p className="mb-3 text-ink-3 text-xs">{t('kept', { count: versions.length })}</p>
      <Timeline
        items={versions.map(version => ({
          id: String(version.version),
          what: <Version version={version} />,
          when: <When version={version} activity={activity} />,
        }))}
      />
      <div className="mt-4">
        <NotesCard kind="invitation" id={row.id} notes={notes} zone={activity.zone} />
      </div>
    </Dialog>
  )
}

function Version({ version: { answer, delegates, note } }: { version: ReplyVersion }) {
  return (
    <>
      <ReplyChip standing={answer} />
      {delegates.map(one => (
        <div key={one.id}>
          <b lang={langOfText(one.name)}>{[one.honorific, one.name].filter(Boolean).join(' ')}</b>{' '}
          <span lang={langOfText(one.title)} className="text-ink-3 text-xs">
            {one.title}
          </span>
        </div>
      ))}
      {note ? <div lang={langOfText(note)}>“{note}”</div> : null}
    </>
  )
}

function When({ version, activity }: { version: ReplyVersion; activity: ShownActivity }) {
  const t = useTranslations('cockpit')
  const locale: Locale = useLocale()
  return (
    <>
      {[
        formatShort(version.at, locale, activity.zone),
        t(`contact.channel.${version.channel}`),
        version.late ? t('contact.late') : '',
      ]
        .filter(Boolean)
        .join(' · ')}
      {version.byName ? (
        <>
          {' · '}
          <span lang={langOfText(version.byName)}>{version.byName}</span>
          {version.forName ? (
            <>
              {' '}
              {t.rich('versions.for', {
                name: () => <span lang={langOfText(version.forName)}>{version.forName}</span>,
              })}
            </>
          ) : null}
        </>
      ) : null}
    </>
  )
}
