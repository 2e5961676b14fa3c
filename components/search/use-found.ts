'use client'

import { useEffect, useState } from 'react'
import type { Found } from './results'

/** How long the typing must rest before it is asked. */
const REST_MS = 120

type Answer = { text: string; found: Found } | { text: string; failed: true }

/** What the typed text finds; the answer before stays while the next is on its way. */
export function useFound(text: string): { found: Found | null; pending: boolean; failed: boolean } {
  const [answer, setAnswer] = useState<Answer>()
  useEffect(() => {
    if (!text) return
    const stop = new AbortController()
    const timer = setTimeout(async () => {
      try {
        const response = await fetch(`/api/search?q=${encodeURIComponent(text)}`, { signal: stop.signal })
        if (!response.ok) throw new Error(String(response.status))
        setAnswer({ text, found: (await response.json()) as Found })
      } catch {
        if (!stop.signal.aborted) setAnswer({ text, failed: true })
      }
    }, REST_MS)
    return () => {
      clearTimeout(timer)
      stop.abort()
    }
  }, [text])
  return {
    found: text && answer && 'found' in answer ? answer.found : null,
    pending: text !== '' && answer?.text !== text,
    failed: text !== '' && answer?.text === text && 'failed' in answer,
  }
}
