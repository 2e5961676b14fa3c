'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { flash } from '@/components/ui/flash'
import { Segmented } from '@/components/ui/segmented'
import { langOf } from '@/lib/i18n/routing'
import { DialogFoot } from './dialog-foot'
import type { ShownActivity } from './shown'

type Props = { activity: ShownActivity; onClose: () => void }

/** The invitation as a text to paste into a chat, in either language. */
export function ChatText({ activity, onClose }: Props) {
  const t = useTranslations('cockpit.chat')
  const [language, setLanguage] = useState(useLocale())
  const text = activity.chat[language]
  async function copy() {
    await navigator.clipboard.writeText(text)
    flash(t('copied'))
    onClose()
  }
  return (
    <div className="grid gap-3">
      <p>{t('text')}</p>
      <div className="justify-self-start">
        <Segmented
          label={t('language')}
          options={[
            { value: 'zh', label: <span lang="zh-Hans">中文</span> },
            { value: 'en', label: <span lang="en">English</span> },
          ]}
          value={language}
          onChange={value => setLanguage(value === 'zh' ? 'zh' : 'en')}
        />
      </div>
      <textarea
        readOnly
        rows={7}
        lang={langOf(language)}
        aria-label={t('area')}
        value={text}
        className="control block"
        onFocus={event => event.currentTarget.select()}
      />
      <DialogFoot onClose={onClose}>
        <Button variant="primary" onClick={copy}>
          {t('copy')}
        </Button>
      </DialogFoot>
    </div>
  )
}
