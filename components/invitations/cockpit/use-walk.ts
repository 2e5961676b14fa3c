'use client'

import { type FocusEvent, type KeyboardEvent, useState } from 'react'

/**
 * Walks the rows of a table with the arrow keys: Tab stops at one row only, up, down, Home and End go from row to row, left and right
 * within it. Rows carry `data-row`, what is walked to `data-walk`.
 */
export function useWalk(ids: string[]) {
  const [last, setLast] = useState<string>()
  const active = last && ids.includes(last) ? last : ids[0]

  function onFocus(event: FocusEvent<HTMLElement>) {
    const row = event.target.closest<HTMLElement>('[data-row]')
    if (row) setLast(row.dataset.row)
  }

  function onKeyDown(event: KeyboardEvent<HTMLElement>) {
    const from = event.target as HTMLElement
    const row = from.closest<HTMLElement>('[data-row]')
    if (!row || event.altKey || event.ctrlKey || event.metaKey || from.ariaExpanded === 'true') return
    // A menu opens on its arrows; left leads out of it.
    if (from.hasAttribute('aria-haspopup') && event.key !== 'ArrowLeft') return
    const to = targetOf(event.key, row, from)
    if (!to) return
    event.preventDefault()
    to.focus()
  }

  return { active, onFocus, onKeyDown }
}

const STOPS = 'input[data-walk], button[data-walk], [aria-haspopup="menu"]'

function targetOf(key: string, row: HTMLElement, from: HTMLElement): HTMLElement | undefined {
  const rows = [...(row.parentElement?.querySelectorAll<HTMLElement>('[data-row]') ?? [])]
  const place = rows.indexOf(row)
  const stops = stopsOf(row)
  const step = stops.indexOf(from)
  if (step < 0) return undefined
  switch (key) {
    case 'ArrowDown':
      return sameStop(rows[place + 1], from)
    case 'ArrowUp':
      return sameStop(rows[place - 1], from)
    case 'Home':
      return sameStop(rows[0], from)
    case 'End':
      return sameStop(rows.at(-1), from)
    case 'ArrowRight':
      return stops[step + 1]
    case 'ArrowLeft':
      return stops[step - 1]
    default:
      return undefined
  }
}

function stopsOf(row: HTMLElement): HTMLElement[] {
  return [...row.querySelectorAll<HTMLElement>(STOPS)].filter(stop => stop.offsetParent !== null)
}

function sameStop(row: HTMLElement | undefined, from: HTMLElement): HTMLElement | undefined {
  if (!row) return undefined
  const stops = stopsOf(row)
  return stops.find(stop => stop.dataset.walk === from.dataset.walk) ?? stops[0]
}
