'use client'

import { useState } from 'react'
import type { Outcome } from '@/lib/errors'
import { useRouter } from '@/lib/i18n/navigation'
import { safeName, whyNotAttached } from '@/lib/invitations/rules/attachments'

export type Attached = { name: string; size: number }

type State =
  | { is: 'idle' }
  | { is: 'working' }
  | { is: 'refused'; name: string; reason: string }
  | { is: 'done'; count: number }

/** Sends files to be attached to an activity's invitations; the page is fresh afterwards. */
export function useAttach(activityId: string, attached: Attached[]) {
  const [state, setState] = useState<State>({ is: 'idle' })
  const router = useRouter()
  async function send(files: File[]): Promise<void> {
    if (files.length === 0) return setState({ is: 'refused', name: '', reason: 'file_missing' })
    setState({ is: 'working' })
    const standing = [...attached]
    let refused: State | undefined
    for (const file of files) {
      const one = { name: safeName(file.name), size: file.size }
      // What is too large is not sent at all.
      const reason = whyNotAttached(one, standing) ?? (await refusalOf(activityId, file))
      if (reason) refused = { is: 'refused', name: one.name, reason }
      if (refused) break
      standing.push(one)
    }
    if (standing.length > attached.length) router.refresh()
    setState(refused ?? { is: 'done', count: files.length })
  }
  return { state, send }
}

/** Why the portal did not take a file; null where it did. */
async function refusalOf(activityId: string, file: File): Promise<string | null> {
  const data = new FormData()
  data.set('activityId', activityId)
  data.set('file', file)
  try {
    const response = await fetch('/api/attachments', { method: 'POST', body: data })
    if (!response.ok) return 'file_failed'
    const outcome = (await response.json()) as Outcome<unknown>
    return outcome.ok ? null : outcome.reason
  } catch {
    return 'file_failed'
  }
}
