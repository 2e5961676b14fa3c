'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useContext, useState } from 'react'
import { FormContext, pathOf } from './form-context'

type Props = {
  /** The version that the form was filled from. */
  version: number
  /** The fields that are compared, by their names (a list's with its `[]`), with their labels. */
  labels: Record<string, string>
  /** Words for a stored value, or each of a list, where it is a key (a role, an office). */
  words?: Record<string, Record<string, string>>
}

/**
 * Carries the version of the record that a form edits. Where somebody else saved first, it shows what stands now beside what was typed;
 * sending once more then saves what was typed over it, knowingly. The version is held while the page around the form is refreshed: what
 * somebody else saved is never overwritten unseen. The form's action gives the new `version` as its value.
 */
export function ChangedMeanwhile({ version, labels, words = {} }: Props) {
  const t = useTranslations('ui.changed')
  const { detail, saved, typed } = useContext(FormContext)
  const current = detail?.current as Record<string, unknown> | undefined
  const [held, setHeld] = useState(version)
  const known = Number((current ?? saved)?.version ?? held)
  if (known !== held) setHeld(known)
  const list = new Intl.ListFormat(useLocale())
  const show = (name: string, value: unknown) =>
    list.format([value ?? ''].flat().map(one => words[name]?.[String(one)] ?? String(one)))
  const now = (name: string) => current?.[pathOf(name)]
  const different = Object.keys(labels).filter(
    name => now(name) !== undefined && show(name, now(name)) !== show(name, typed[name]),
  )
  return (
    <>
      <input type="hidden" name="version" value={held} />
      {different.length > 0 ? (
        <table className="w-full border-collapse border border-line text-start">
          <caption className="pb-1.5 text-start font-bold">{t('caption')}</caption>
          <thead>
            <tr className="bg-sel text-ink-3 text-xs">
              <th scope="col" className="px-3 py-1 text-start">
                {t('field')}
              </th>
              <th scope="col" className="px-3 py-1 text-start">
                {t('now')}
              </th>
              <th scope="col" className="px-3 py-1 text-start">
                {t('typed')}
              </th>
            </tr>
          </thead>
          <tbody>
            {different.map(name => (
              <tr key={name} className="border-line-2 border-t">
                <th scope="row" className="px-3 py-1.5 text-start font-medium">
                  {labels[name]}
                </th>
                <td className="px-3 py-1.5">{show(name, now(name))}</td>
                <td className="px-3 py-1.5 font-bold">{show(name, typed[name])}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
    </>
  )
}
