import type { ReactNode } from 'react'

/** Words of one language within a sentence of the other. */
export const IN_LANGUAGE = {
  en: (words: ReactNode) => <span lang="en">{words}</span>,
  zh: (words: ReactNode) => <span lang="zh-Hans">{words}</span>,
}
