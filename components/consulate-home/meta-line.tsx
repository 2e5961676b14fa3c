import type { ReactNode } from 'react'

/** Short facts in one line, parted by dots. What is missing is left out. */
export function MetaLine({ items }: { items: Record<string, ReactNode> }) {
  const shown = Object.entries(items).filter(([, content]) => content)
  return (
    <ul className="mt-1 text-ink-2 text-sm">
      {shown.map(([key, content]) => (
        <li key={key} className="inline-block not-last:after:mx-1.5 not-last:after:content-['·']">
          {content}
        </li>
      ))}
    </ul>
  )
}
