'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import { Card } from '@/components/ui/card'
import { Segmented } from '@/components/ui/segmented'
import { langOfText } from '@/lib/i18n/routing'
import type { Check } from '@/lib/invitations/types'
import { TryMail } from './try-mail'

type Props = {
  activityId: string
  /** Whether a typeset letter goes with the mail. */
  withLetter: boolean
  /** What else goes with it. */
  files: Check['attachments']
  /** Whether the mail can be sent to who looks at it. */
  mayTry: boolean
  recipients: { id: string; stateEn: string; stateZh: string }[]
}

const WIDTH = { desk: 'w-full', phone: 'w-[390px] max-w-full mx-auto', text: 'w-full' }

/** The very mail of any recipient, decoded from the bytes that would be sent, as it looks on a computer, a phone and as plain text. */
export function Preview({ activityId, withLetter, files, mayTry, recipients }: Props) {
  const t = useTranslations('invitations.check')
  const locale = useLocale()
  const [recipient, setRecipient] = useState(recipients[0]?.id ?? '')
  const [view, setView] = useState<keyof typeof WIDTH>('desk')
  const [first, setFirst] = useState('en')
  const source = `/api/preview/${activityId}/${recipient}?first=${first}&as=${view === 'text' ? 'text' : 'html'}`
  return (
    <Card flush>
      <div className="flex flex-wrap items-center gap-2.5 border-line border-b px-4 py-2.5">
        <h2 className="text-md">{t('preview')}</h2>
        <select
          className="control small-control w-auto max-w-36"
          aria-label={t('previewOf')}
          value={recipient}
          onChange={event => setRecipient(event.target.value)}
        >
          {recipients.map(one => (
            <option key={one.id} value={one.id}>
              {locale === 'zh' ? one.stateZh : one.stateEn}
            </option>
          ))}
        </select>
        <Segmented
          label={t('previewLanguage')}
          options={[
            { value: 'en', label: <span lang="en">En</span> },
            { value: 'zh', label: <span lang="zh-Hans">中</span> },
          ]}
          value={first}
          onChange={setFirst}
        />
        <div className="ml-auto flex flex-wrap items-center justify-end gap-2.5">
          {mayTry ? <TryMail activityId={activityId} invitationId={recipient} first={first} /> : null}
          {withLetter ? (
            <a
              href={`/api/preview/${activityId}/${recipient}?as=letter`}
              target="_blank"
              rel="noreferrer"
              className="text-sm"
            >
              {t('letter')}
            </a>
          ) : null}
          <Segmented
            label={t('preview')}
            options={(['desk', 'phone', 'text'] as const).map(one => ({
              value: one,
              label: t(`view.${one}`),
            }))}
            value={view}
            onChange={value => setView(value as keyof typeof WIDTH)}
          />
        </div>
      </div>
      {files.length > 0 ? (
        <Files files={files} source={`/api/preview/${activityId}/${recipient}`} first={withLetter ? 1 : 0} />
      ) : null}
      <iframe
        key={source}
        src={source}
        title={t('frame')}
        sandbox=""
        className={`block h-[640px] border-0 bg-white ${WIDTH[view]}`}
      />
    </Card>
  )
}

/** What the very mail brings besides its letter, from its bytes; `first` is the place of the first of them. */
function Files({ files, source, first }: { files: Props['files']; source: string; first: number }) {
  const t = useTranslations('invitations.files')
  return (
    <div className="flex flex-wrap items-baseline gap-x-3 border-line border-b px-4 py-1.5 text-sm">
      <span className="text-ink-3">{t('inMail')}</span>
      {files.map(({ id, name }, place) => (
        <a key={id} href={`${source}?as=file&n=${first + place}`} className="touch wrap-anywhere min-w-0">
          <span lang={langOfText(name)}>{name}</span>
        </a>
      ))}
    </div>
  )
}
