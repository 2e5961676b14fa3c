'use client'

import { type ReactNode, useEffect, useRef } from 'react'

/** Takes the focus when it appears, so that what was just done is read out and in sight. */
export function Arrival({ children }: { children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.focus(), [])
  return (
    <div ref={box} role="status" tabIndex={-1} className="scroll-mt-4 rounded-lg outline-none">
      {children}
    </div>
  )
}
