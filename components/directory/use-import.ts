'use client'

import { useState } from 'react'
import type { CheckedSheet, ImportAnswer, ImportProgress } from '@/lib/directory/types'

type State =
  | { is: 'idle' }
  | { is: 'working'; progress: ImportProgress | null }
  | { is: 'refused'; reason: string }
  | { is: 'done'; sheet: CheckedSheet }

/** Sends a sheet to be checked or imported, and follows how far it is. */
export function useImport() {
  const [state, setState] = useState<State>({ is: 'idle' })
  async function send(data: FormData): Promise<void> {
    setState({ is: 'working', progress: null })
    try {
      const response = await fetch('/api/imports', { method: 'POST', body: data })
      if (!response.ok || !response.body) return setState({ is: 'refused', reason: 'failed' })
      for await (const line of linesOf(response.body)) {
        const answer = JSON.parse(line) as ImportAnswer
        if ('progress' in answer) setState({ is: 'working', progress: answer.progress })
        else if (answer.outcome.ok) setState({ is: 'done', sheet: answer.outcome.value })
        else setState({ is: 'refused', reason: answer.outcome.reason })
      }
    } catch {
      setState({ is: 'refused', reason: 'failed' })
    }
  }
  return { state, send, forget: () => setState({ is: 'idle' }) }
}

async function* linesOf(body: ReadableStream<Uint8Array>): AsyncGenerator<string> {
  const reader = body.getReader()
  const decoder = new TextDecoder()
  let rest = ''
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return
    const lines = (rest + decoder.decode(value, { stream: true })).split('\n')
    rest = lines.pop() ?? ''
    yield* lines
  }
}
