import { langOfText } from '@/lib/i18n/routing'

/** A person's name within a sentence, in the language that it is written in. */
export function Name({ name }: { name: string }) {
  return <span lang={langOfText(name)}>{name}</span>
}
