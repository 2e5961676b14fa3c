import type { ReactNode } from 'react'
import { Button } from './button'

type Props = {
  label: string
  hint: string
  text: string
  /** What the button says. */
  find: string
  /** Further fields that narrow the list. */
  children?: ReactNode
}

/** What to look for in a list, kept in its address as `text`. */
export function SearchForm({ label, hint, text, find, children }: Props) {
  return (
    <search>
      <form method="get" className="flex flex-wrap items-end gap-3 px-4.5 py-3">
        <div className="grid min-w-56 flex-1 gap-1">
          <label htmlFor="text" className="font-bold">
            {label}
          </label>
          <input
            id="text"
            name="text"
            type="search"
            defaultValue={text}
            placeholder={hint}
            className="control"
          />
        </div>
        {children}
        <Button type="submit">{find}</Button>
      </form>
    </search>
  )
}
