import NextAuth, { type NextAuthConfig } from 'next-auth'
import { env, requiredSetting } from '@/lib/env'
import { log } from '@/lib/log'
import { endSession, sessionOf } from '@/lib/users/commands/sessions'
import { LONGEST_SESSION } from '@/lib/users/rules/sessions'
import { providers } from './providers'

/** Read at run time: neither secret nor address is part of the build. */
function config(): NextAuthConfig {
  const secure = env().APP_URL.startsWith('https:')
  return {
    secret: requiredSetting('AUTH_SECRET'),
    trustHost: true,
    basePath: '/api/auth',
    useSecureCookies: secure,
    cookies: {
      sessionToken: {
        name: secure ? '__Host-session' : 'session',
        options: { httpOnly: true, sameSite: 'lax', path: '/', secure },
      },
    },
    pages: { signIn: '/sign-in', error: '/sign-in' },
    // The strategy stays unsaid: with an adapter it is the database, and said with credentials it is refused.
    session: { maxAge: LONGEST_SESSION, updateAge: LONGEST_SESSION },
    adapter: sessionsInDatabase,
    providers: providers(),
    // The provider has made the session with everything that belongs to signing in; its token is what the cookie holds.
    jwt: { maxAge: LONGEST_SESSION, encode: async ({ token }) => String(token?.sessionToken) },
    callbacks: {
      jwt: ({ token, user }) => ({ ...token, sessionToken: user?.sessionToken }),
      session: ({ session, user }) => ({ expires: session.expires, user: { id: user.id } }),
    },
    logger: {
      error: error => {
        if (error.name !== 'CredentialsSignin')
          log.error({ kind: error.name, cause: String(error.cause ?? '') }, 'sign-in failed')
      },
      warn: () => {},
      debug: () => {},
    },
  }
}

type Adapter = NonNullable<NextAuthConfig['adapter']>

const neverCalled = async (): Promise<never> => {
  throw new Error('users are made by lib/users, not by next-auth')
}

/** Our own sessions, as next-auth asks for them. Who a user is it does not learn: the gate reads that anew for each request. */
const sessionsInDatabase: Adapter = {
  async getSessionAndUser(sessionToken) {
    const session = await sessionOf(sessionToken)
    if (!session) return null
    const { userId, endsAt } = session
    return {
      session: { sessionToken, userId, expires: endsAt },
      user: { id: userId, email: '', emailVerified: null },
    }
  },
  async deleteSession(sessionToken) {
    await endSession(sessionToken)
  },
  updateSession: async () => null,
  createSession: neverCalled,
  createUser: neverCalled,
  getUser: neverCalled,
  getUserByEmail: neverCalled,
  getUserByAccount: neverCalled,
  updateUser: neverCalled,
  linkAccount: neverCalled,
}

// There is no route under /api/auth: sessions begin and end by our own server actions only.
export const { auth, signIn, signOut } = NextAuth(config)
