import type { SignInPurpose } from '@/prisma/generated/enums'

/** The path of a mailed link's landing page, with the locale. */
export function linkPath(purpose: SignInPurpose, locale: 'zh' | 'en', token: string): string {
  return `/${locale}/sign-in/${purpose === 'first_administrator' ? 'first' : 'link'}/${token}`
}
