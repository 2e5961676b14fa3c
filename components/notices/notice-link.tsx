'use client'

import { type ReactNode, startTransition, useActionState } from 'react'
import type { FormState } from '@/lib/errors'
import { Link } from '@/lib/i18n/navigation'
import { readNotice } from '@/lib/notifications/actions'

type Props = { id: string; href: string; children: ReactNode }

/** The way from an unread notice to its record; who goes there has read it. */
export function NoticeLink({ id, href, children }: Props) {
  const [, read] = useActionState<FormState, FormData>(readNotice, { status: 'idle' })
  function opened() {
    const data = new FormData()
    data.set('noticeId', id)
    startTransition(() => read(data))
  }
  return (
    <Link href={href} className="font-bold" data-unread="" onClick={opened}>
      {children}
    </Link>
  )
}
