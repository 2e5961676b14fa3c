'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import { ActionForm } from '@/components/ui/form'
import { SubmitButton } from '@/components/ui/submit-button'
import { useRouter } from '@/lib/i18n/navigation'
import { stopSending } from '@/lib/invitations/actions/sending'
import type { Stoppable } from '@/lib/invitations/types'

/** What is going out now, with the seconds that are left to stop it. Takes the focus that a sent form left behind. */
export function StopBanner({ message }: { message: Stoppable }) {
  const t = useTranslations('cockpit.stop')
  const router = useRouter()
  const box = useRef<HTMLElement>(null)
  const [left, setLeft] = useState(Math.ceil(message.leftMs / 1000))
  const [ends] = useState(() => Date.now() + message.leftMs)
  useEffect(() => {
    if (document.activeElement === document.body) box.current?.focus({ preventScroll: true })
    const timer = setInterval(() => setLeft(Math.ceil((ends - Date.now()) / 1000)), 250)
    return () => clearInterval(timer)
  }, [ends])
  const over = left <= 0
  useEffect(() => {
    if (over) router.refresh()
  }, [over, router])
  if (over) return null
  return (
    <section
      ref={box}
      tabIndex={-1}
      aria-label={t('label')}
      className="no-print mb-3.5 rounded-lg border border-line bg-wait-soft px-4.5 py-2 outline-offset-0"
    >
      <ActionForm
        action={stopSending}
        namespace="cockpit"
        className="flex flex-wrap items-center gap-x-4 gap-y-2"
      >
        <input type="hidden" name="messageId" value={message.messageId} />
        <span className="text-wait">
          <span role="status" className="font-bold">
            {t(`sending.${message.key}`, { count: message.count })}
          </span>{' '}
          <span role="timer" aria-live="off">
            {t('left', { seconds: left })}
          </span>
        </span>
        <SubmitButton variant="danger" size="sm">
          {t('stop')}
        </SubmitButton>
      </ActionForm>
    </section>
  )
}
