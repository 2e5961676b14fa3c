import { CredentialsSignin, type NextAuthConfig } from 'next-auth'
import Credentials from 'next-auth/providers/credentials'
import { env } from '@/lib/env'
import type { Outcome } from '@/lib/errors'
import { signInAsSample } from '@/lib/users/commands/demo'
import { signInWithLink, signInWithPassword } from '@/lib/users/commands/sign-in'
import type { SignedIn } from '@/lib/users/commands/signed-in'
import { demoSchema, linkSchema, passwordSignInSchema } from '@/lib/users/schema'
import { originOf } from './origin'

declare module 'next-auth' {
  interface User {
    sessionToken?: string
  }
}

/** Why somebody was not signed in, as a key of the `signin` errors. */
class Refused extends CredentialsSignin {
  constructor(reason: string) {
    super()
    this.code = reason
  }
}

/** The ways to sign in. Each is one command that proves who it is and begins the session in one transaction. */
export function providers(): NextAuthConfig['providers'] {
  const password = Credentials({
    id: 'password',
    credentials: { email: {}, password: {}, code: {} },
    authorize: async (typed, request) =>
      admitted(await signInWithPassword(passwordSignInSchema.parse(typed), originOf(request.headers))),
  })
  const link = Credentials({
    id: 'link',
    credentials: { token: {} },
    authorize: async (typed, request) =>
      admitted(await signInWithLink(linkSchema.parse(typed).token, originOf(request.headers))),
  })
  const demo = Credentials({
    id: 'demo',
    credentials: { role: {} },
    authorize: async (typed, request) =>
      admitted(await signInAsSample(demoSchema.parse(typed).role, originOf(request.headers).userAgent)),
  })
  return env().DEMO ? [password, link, demo] : [password, link]
}

function admitted(outcome: Outcome<SignedIn>) {
  if (!outcome.ok) throw new Refused(outcome.reason)
  return { id: outcome.value.userId, sessionToken: outcome.value.token }
}
