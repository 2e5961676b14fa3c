/** The lists of which a view can be put aside, with the fields that their addresses may say. */
const FIELDS = {
  activities: ['half', 'status', 'kind', 'host', 'q'],
  consulates: ['place', 'region', 'status', 'q'],
} as const

export const VIEWED_LISTS = ['activities', 'consulates'] as const
export type ViewedList = (typeof VIEWED_LISTS)[number]

/** How many views of one list a user may put aside. */
export const MOST_VIEWS = 20

/** What of an address's query is a view of the list, always in one order: its filter, without the page. */
export function viewQuery(list: ViewedList, query: string): string {
  const asked = new URLSearchParams(query)
  const said = FIELDS[list].flatMap(field => {
    const value = asked.get(field)
    return value ? [[field, value.slice(0, 100)]] : []
  })
  return new URLSearchParams(said).toString()
}

/** The address of a view, without the locale. */
export function viewAddress(list: ViewedList, query: string): string {
  return `/office/${list}${query ? `?${query}` : ''}`
}
