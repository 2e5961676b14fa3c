'use client'
import { useRouter } from 'next/navigation'
import { startTransition, useEffect } from 'react'

const GATHER_MS = 200

/** Keeps the page as fresh as its records: what changes elsewhere shows at once, and focus, scroll and selection stay where they are. */
export function Live({ activityId }: { activityId: string }) {
  const router = useRouter()
  useEffect(() => {
    const source = new EventSource(`/api/live/${activityId}`)
    let pending: ReturnType<typeof setTimeout> | undefined
    const refresh = () => {
      clearTimeout(pending)
      pending = setTimeout(() => startTransition(() => router.refresh()), GATHER_MS)
    }
    let opened = false
    source.addEventListener('changed', refresh)
    source.addEventListener('open', () => {
      // What changed while the line was down shows now.
      if (opened) refresh()
      opened = true
    })
    return () => {
      clearTimeout(pending)
      source.close()
    }
  }, [activityId, router])
  return null
}
