/** Facts of a post that may have a source of their own. */
export const SOURCED = [
  'class',
  'district',
  'openedOn',
  'closedOn',
  'nationalDay',
  'address',
  'phone',
  'email',
] as const
export type Sourced = (typeof SOURCED)[number]
