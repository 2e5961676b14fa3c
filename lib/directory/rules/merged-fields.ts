/** What of two records can differ and be chosen from either. */
export const MERGED_FIELDS = [
  'honorific',
  'name',
  'nameZh',
  'nameLatin',
  'familyName',
  'preferredName',
  'sortName',
  'addressZh',
  'addressEn',
  'email',
  'source',
] as const

export type MergedField = (typeof MERGED_FIELDS)[number]
