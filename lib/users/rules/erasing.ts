/** What stands in place of an erased account's address: nobody's, and no other account's (RFC 2606 keeps .invalid free). */
export function erasedAddress(id: string): string {
  return `${id}@erased.invalid`
}
