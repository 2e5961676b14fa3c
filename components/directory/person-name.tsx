import { addresseeName } from '@/lib/directory/rules/address'
import type { Named } from '@/lib/directory/types'

/** A name as signed, with its title of courtesy; a Chinese name, where one is used, stands beside it. */
export function PersonName({ person }: { person: Named }) {
  return (
    <>
      <b lang="en">{addresseeName(person, 'en')}</b>
      {person.nameZh ? (
        <span lang="zh-Hans" className="text-ink-2">
          {' '}
          {person.nameZh}
        </span>
      ) : null}
    </>
  )
}
