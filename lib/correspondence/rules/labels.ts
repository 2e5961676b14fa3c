/** The words beside the sentences of a letter: of its table, its button, its entry in a calendar, its paper. */
export const LABELS = [
  ...['when', 'where', 'places', 'rsvp', 'dress', 'number', 'contact', 'seats', 'replyBy', 'programme'],
  ...['reply', 'change', 'signIn', 'linkHint', 'attending', 'tentative', 'regrets'],
  ...['calendarHint', 'calendarWithdrawn', 'copy', 'regretsOnly'],
  // Of what is typeset.
  ...['numberLine', 'dateLine', 'toLine', 'seal', 'foot'],
] as const

export type LabelName = (typeof LABELS)[number]
