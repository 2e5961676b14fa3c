'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useRef } from 'react'
import { Button } from './button'
import { buttonClass } from './button-class'
import { Icon } from './icon'
import { MenuFrame, MenuItem } from './menu'

const FORMATS = ['xlsx', 'csv'] as const

/** What a format is called where it is not its ending. */
const NAMES: Record<string, string> = { vcf: 'vCard', vcf4: 'vCard 4' }

const nameOf = (format: string) => NAMES[format] ?? format.toUpperCase()

type Field = string | number | null | undefined

type Props = {
  /** The route handler that gives the file. */
  action: string
  /** What is on show, as hidden fields; those without a value are left out. */
  fields?: Record<string, Field>
  /** The name of the table. */
  what: string
  formats?: readonly string[]
}

/** Takes a table away as a file, as it is on show; on a phone from a menu. A POST, because it is recorded who took it. */
export function ExportButtons({ action, fields = {}, what, formats = FORMATS }: Props) {
  const t = useTranslations('ui.export')
  const form = useRef<HTMLFormElement>(null)
  const said: [string, Field][] = Object.entries({ ...fields, locale: useLocale() })
  function take(format: string) {
    form.current?.querySelector<HTMLButtonElement>(`button[value="${format}"]`)?.click()
  }
  return (
    <div className="no-print">
      <form ref={form} method="post" action={action} className="flex gap-1.5 max-sm:hidden">
        {said.map(([name, value]) =>
          value === undefined || value === null || value === '' ? null : (
            <input key={name} type="hidden" name={name} value={value} />
          ),
        )}
        {formats.map(format => (
          <Button
            key={format}
            type="submit"
            name="format"
            value={format}
            size="sm"
            aria-label={t('one', { what, format: nameOf(format) })}
          >
            {nameOf(format)}
          </Button>
        ))}
      </form>
      <div className="sm:hidden">
        <MenuFrame
          face={<Icon name="more" />}
          label={t('menu', { what })}
          className={buttonClass({ size: 'sm', variant: 'plain' }, '-mr-2')}
        >
          {formats.map(format => (
            <MenuItem key={format} onSelect={() => take(format)}>
              {t('format', { format: nameOf(format) })}
            </MenuItem>
          ))}
        </MenuFrame>
      </div>
    </div>
  )
}
