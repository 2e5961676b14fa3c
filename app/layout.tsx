import type { ReactNode } from 'react'

/** The document itself is written by app/[locale]/layout, which knows the language. */
export default function RootLayout({ children }: { children: ReactNode }) {
  return children
}
