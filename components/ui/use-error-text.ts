'use client'

import { useTranslations } from 'next-intl'

type Detail = Record<string, unknown>

/**
 * Words for an error's key: the module's own (`errors.<key>` in its namespace), else the common ones. `detail` fills
 * the message's values.
 */
export function useErrorText(namespace?: string): (key: string, detail?: Detail) => string {
  const common = useTranslations('errors')
  const own = useTranslations(namespace ?? 'errors')
  return (key, detail) => {
    if (namespace && own.has(`errors.${key}`)) return own(`errors.${key}`, plain(detail))
    return common.has(key) ? common(key, plain(detail)) : common('unknown')
  }
}

function plain(detail: Detail = {}): Record<string, string | number> {
  const usable = (value: unknown) => typeof value === 'string' || typeof value === 'number'
  return Object.fromEntries(Object.entries(detail).filter(([, value]) => usable(value))) as Record<
    string,
    string | number
  >
}
