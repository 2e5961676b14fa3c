export const PASSWORD_LENGTH = { least: 12, most: 200 }

const COMMON =
  /^(?:password|passw0rd|admin(?:istrator)?|welcome|letmein|iloveyou|qwerty(?:uiop)?|asdfgh(?:jkl)?|abc|test|changeme|woaini|consular|liaison)+$/

/**
 * Why a password is too easy to guess, as a key of the `errors` messages; null when it will do. Length counts most (NIST SP 800-63B 5.1.1.2):
 * beyond it only runs, repetitions, the commonest words and the user's own address are refused.
 */
export function passwordWeakness(password: string, email: string): 'too_short' | 'too_common' | null {
  if ([...password].length < PASSWORD_LENGTH.least) return 'too_short'
  const plain = password.toLowerCase()
  const letters = plain.replace(/[^\p{L}]/gu, '')
  const own = email.split('@')[0] ?? ''
  const guessable =
    new Set(plain).size < 5 ||
    isRun(plain) ||
    /^(.{1,6})\1+$/u.test(plain) ||
    COMMON.test(letters) ||
    (own.length >= 4 && plain.replace(own, '').length < 6)
  return guessable ? 'too_common' : null
}

/** 123456789012, abcdefghijkl and back. */
function isRun(text: string): boolean {
  const steps = [...text]
    .slice(1)
    .map((letter, at) => (letter.codePointAt(0) ?? 0) - (text.codePointAt(at) ?? 0))
  const even = steps.filter(step => Math.abs(step) === 1 || Math.abs(step) === 9).length
  return even >= steps.length - 1
}
