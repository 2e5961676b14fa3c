import { useLocale, useTranslations } from 'next-intl'
import { Card } from '@/components/ui/card'
import { ConfirmButton } from '@/components/ui/confirm'
import { formatSize } from '@/lib/i18n/format'
import { langOfText } from '@/lib/i18n/routing'
import { removeAttachment } from '@/lib/invitations/actions/sending'
import { bytesOf } from '@/lib/invitations/rules/attachments'
import type { Check } from '@/lib/invitations/types'
import { AttachForm } from './attach-form'

type Props = { activityId: string; attachments: Check['attachments']; mayChange: boolean }

/** The files that go with every mail of the sending, and the form to add more; without rights to send, the list alone. */
export function Attachments({ activityId, attachments, mayChange }: Props) {
  const t = useTranslations('invitations.files')
  const locale = useLocale()
  const count = attachments.length
  if (count === 0 && !mayChange) return null
  return (
    <Card
      className="mb-4"
      title={t('title')}
      actions={
        count > 0 ? (
          <span className="text-ink-3 tabular-nums">
            {t('sum', { count, size: formatSize(bytesOf(attachments), locale) })}
          </span>
        ) : null
      }
    >
      {count === 0 ? <p className="mb-1.5 text-ink-3 text-sm">{t('none')}</p> : null}
      <ul className="mb-1.5 divide-y divide-line empty:hidden" aria-label={t('title')}>
        {attachments.map(file => (
          <li key={file.id} className="flex items-center gap-3 py-1">
            <a
              href={`/api/attachments/${file.id}`}
              className="touch wrap-anywhere flex min-w-0 flex-1 items-center"
            >
              <span lang={langOfText(file.name)}>{file.name}</span>
            </a>
            <span className="flex-none text-ink-3 text-xs tabular-nums">{formatSize(file.size, locale)}</span>
            {mayChange ? <Remove {...file} /> : null}
          </li>
        ))}
      </ul>
      {mayChange ? <AttachForm activityId={activityId} attached={attachments} /> : null}
    </Card>
  )
}

function Remove({ id, name }: { id: string; name: string }) {
  const t = useTranslations('invitations.files')
  return (
    <ConfirmButton
      variant="plain"
      size="sm"
      trigger={
        <>
          {t('remove')}
          <span className="sr-only" lang={langOfText(name)}>
            {' '}
            {name}
          </span>
        </>
      }
      title={t.rich('removeTitle', { name: () => <span lang={langOfText(name)}>{name}</span> })}
      confirm={t('removeConfirm')}
      danger
      action={removeAttachment}
      fields={{ attachmentId: id }}
      namespace="invitations"
    >
      <p>{t('removeText')}</p>
    </ConfirmButton>
  )
}
