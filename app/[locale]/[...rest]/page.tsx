import { notFound } from 'next/navigation'

/** An address that no page has: the not-found page of its language. */
export default function Unknown() {
  notFound()
}
