'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'

type Props = { ids: string[]; chosen: string[]; onChange: (ids: string[]) => void }

/** Chooses all rows that are shown, or none; half where some are. */
export function SelectAll({ ids, chosen, onChange }: Props) {
  const t = useTranslations('cockpit.table')
  const box = useRef<HTMLInputElement>(null)
  const all = ids.length > 0 && chosen.length === ids.length
  useEffect(() => {
    if (box.current) box.current.indeterminate = chosen.length > 0 && !all
  }, [chosen.length, all])
  return (
    <input
      ref={box}
      type="checkbox"
      className="check"
      aria-label={t('selectAll')}
      checked={all}
      disabled={ids.length === 0}
      onChange={() => onChange(all ? [] : ids)}
    />
  )
}
