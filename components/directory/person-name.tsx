import { addresseeName } from '@/lib/directory/rules/address'
import type { Named } from '@/lib/directory/types'

type Props = { person: Named & { familyName?: string | null } }

/**
 * A name as signed, with its title of courtesy and, where it is known, the family name marked; a Chinese name, and the name as signed in
 * another script, stand beside it.
 */
export function PersonName({ person }: Props) {
  const signed = person.nameLatin ? person.name : null
  return (
    <>
      <b lang="en">
        <Marked name={addresseeName(person, 'en')} part={person.familyName ?? null} />
      </b>
      {person.nameZh ? (
        <span lang="zh-Hans" className="text-ink-2">
          {' '}
          {person.nameZh}
        </span>
      ) : null}
      {signed && signed !== person.nameZh ? <span className="text-ink-2"> {signed}</span> : null}
    </>
  )
}

/** The family name in small capitals: marked to the eye, and not cased. */
function Marked({ name, part }: { name: string; part: string | null }) {
  const at = part ? name.lastIndexOf(part) : -1
  if (!part || at < 0) return name
  return (
    <>
      {name.slice(0, at)}
      <span className="[font-variant-caps:all-small-caps] tracking-wide">{part}</span>
      {name.slice(at + part.length)}
    </>
  )
}
