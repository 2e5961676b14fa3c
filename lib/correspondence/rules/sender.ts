type Both<Name extends string> = { [key in `${Name}En` | `${Name}Zh`]: string }
type Sender = Both<'name'> &
  Both<'letterhead'> &
  Both<'division'> &
  Both<'city'> & { registerPrefix: string; replyAddress: string | null }

/** The office as a letter's data keeps it: by its names as they stand now. */
export function senderOf(office: Sender) {
  return {
    name: { en: office.nameEn, zh: office.nameZh },
    letterhead: { en: office.letterheadEn, zh: office.letterheadZh },
    division: { en: office.divisionEn, zh: office.divisionZh },
    city: { en: office.cityEn, zh: office.cityZh },
    registerPrefix: office.registerPrefix,
    replyAddress: office.replyAddress,
  }
}
