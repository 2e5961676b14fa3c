'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import { Card } from '@/components/ui/card'
import { Segmented } from '@/components/ui/segmented'
import type { WordsRecipient } from '@/lib/invitations/types'

const FRAME = 'words-preview'
/** How long after the last key the frame is filled anew, in milliseconds. */
const PAUSE = 500

/** The words of the form around it, filled in for a real recipient as they are typed. */
export function WordsPreview({ recipients }: { recipients: WordsRecipient[] | null }) {
  const t = useTranslations('templates')
  const locale = useLocale()
  const place = useRef<HTMLDivElement>(null)
  const [first, setFirst] = useState(locale)
  useEffect(() => {
    const form = place.current?.closest('form')
    if (!form?.querySelector('iframe')) return
    let timer: ReturnType<typeof setTimeout> | undefined
    function soon(pause: number) {
      clearTimeout(timer)
      timer = setTimeout(() => form && fill(form, first), pause)
    }
    const typed = () => soon(PAUSE)
    soon(0)
    form.addEventListener('input', typed)
    return () => {
      clearTimeout(timer)
      form.removeEventListener('input', typed)
    }
  }, [first])
  return (
    <div ref={place} className="xl:sticky xl:top-4">
      <Card flush>
        <div className="flex flex-wrap items-center gap-2.5 border-line border-b px-4 py-2.5">
          <h2 className="text-md">{t('preview')}</h2>
          {recipients && recipients.length > 0 ? (
            <select
              name="invitationId"
              aria-label={t('recipient')}
              className="control small-control w-auto max-w-56"
            >
              {recipients.map(one => (
                <option key={one.id} value={one.id}>
                  {locale === 'zh'
                    ? `${one.stateZh} · ${one.titleZh || one.titleEn}`
                    : `${one.stateEn} · ${one.titleEn || one.titleZh}`}
                </option>
              ))}
            </select>
          ) : null}
          <div className="ml-auto">
            <Segmented
              label={t('first')}
              options={[
                { value: 'en', label: <span lang="en">En</span> },
                { value: 'zh', label: <span lang="zh-Hans">中</span> },
              ]}
              value={first}
              onChange={value => setFirst(value === 'zh' ? 'zh' : 'en')}
            />
          </div>
        </div>
        {recipients?.length === 0 ? (
          <p className="px-4 py-3 text-ink-3 text-sm">{t('nobodyInvited')}</p>
        ) : (
          <iframe
            name={FRAME}
            title={t('frame')}
            sandbox=""
            className="block h-[700px] w-full border-0 bg-white"
          />
        )}
      </Card>
    </div>
  )
}

/** Posts what the form holds to the frame; the form itself goes nowhere. */
function fill(form: HTMLFormElement, first: string) {
  const copy = document.createElement('form')
  Object.assign(copy, { method: 'post', action: '/api/templates/preview', target: FRAME, hidden: true })
  const values = new FormData(form)
  values.set('first', first)
  for (const [name, value] of values) {
    if (typeof value !== 'string' || name.startsWith('$')) continue
    copy.append(Object.assign(document.createElement('input'), { type: 'hidden', name, value }))
  }
  document.body.append(copy)
  copy.submit()
  copy.remove()
}
