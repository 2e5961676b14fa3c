import { CredentialsSignin } from 'next-auth'
import { done, type Outcome, refused } from '@/lib/errors'
import { signIn } from './auth'

/** Signs this browser in by one of the providers. Why not is a key of the `signin` errors; it never tells whether an account exists. */
export async function enter(
  provider: 'password' | 'link' | 'demo',
  credentials: Record<string, string>,
): Promise<Outcome<null>> {
  try {
    await signIn(provider, { ...credentials, redirect: false, redirectTo: '/' })
    return done(null)
  } catch (error) {
    if (error instanceof CredentialsSignin) return refused(error.code)
    throw error
  }
}
