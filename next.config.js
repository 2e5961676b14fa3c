// @ts-check
import createNextIntlPlugin from 'next-intl/plugin'

const withNextIntl = createNextIntlPlugin('./lib/i18n/request.ts')

/** The routes that typeset, and what it is done with. */
const TYPESETTING = [
  '/api/letters/[invitationId]',
  '/api/lists/[list]',
  '/api/preview/[activityId]/[invitationId]',
  '/api/sent-mail/[id]',
  '/api/templates/preview',
  '/r/[token]',
]
const TYPESETTER = [
  './lib/**/*.typ',
  './node_modules/@expo-google-fonts/noto-serif-sc/{400Regular,700Bold}/*.ttf',
]

/** @type {import('next').NextConfig} */
const config = {
  output: 'standalone',
  outputFileTracingRoot: import.meta.dirname,
  outputFileTracingIncludes: {
    '/api/health/ready': ['./prisma/migrations/**/*'],
    ...Object.fromEntries(TYPESETTING.map(route => [route, TYPESETTER])),
  },
  typedRoutes: false,
  poweredByHeader: false,
  // Every answer carries its title in its head, none sends it after: a page has its title from its first moment, without script too.
  htmlLimitedBots: /.*/,
  reactStrictMode: true,
  // Types are a check of their own in npm test, with the tests and tools: a build for the demo need not do it again.
  typescript: { ignoreBuildErrors: true },
  images: { unoptimized: true },
  serverExternalPackages: [
    '@myriaddreamin/typst-ts-node-compiler',
    '@node-rs/argon2',
    'chinese-days',
    'date-holidays',
    'pg',
    'graphile-worker',
    'pino',
    'nodemailer',
    'smtp-server',
    'mailparser',
  ],
}

export default withNextIntl(config)
