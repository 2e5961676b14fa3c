'use server'

import { headers } from 'next/headers'
import { done } from '@/lib/errors'
import { action } from '@/lib/web/action'
import { signOut } from '@/lib/web/auth'
import { enter } from '@/lib/web/enter'
import { openAction } from '@/lib/web/open-action'
import { originOf } from '@/lib/web/origin'
import * as absence from './commands/absence'
import * as account from './commands/account'
import { makeFeed, revokeFeed } from './commands/feed'
import { makeFirstAdministrator } from './commands/first-administrator'
import { requestLink } from './commands/links'
import * as manage from './commands/manage'
import * as factor from './commands/second-factor'
import * as views from './commands/views'
import * as schema from './schema'

export const signInByPassword = openAction({
  schema: schema.passwordSignInSchema,
  run: input => enter('password', input),
  goTo: () => '',
})

export const signInByLink = openAction({
  schema: schema.linkSchema,
  run: input => enter('link', input),
  goTo: () => '',
})

/** Signs in as a role of the sample. */
export const signInAsRole = openAction({
  schema: schema.demoSchema,
  run: input => enter('demo', input),
  goTo: () => '',
})

export const askForLink = openAction({
  schema: schema.linkRequestSchema,
  run: async input => requestLink(input, originOf(await headers())),
})

export const setFirstPassword = openAction({
  schema: schema.acceptInvitationSchema,
  run: account.acceptInvitation,
  goTo: () => '/sign-in?ready=password',
})

export const beginOffice = openAction({
  schema: schema.firstAdministratorSchema,
  run: makeFirstAdministrator,
  goTo: () => '/sign-in?ready=office',
})

/** Ends this browser's session. */
export const leave = openAction({
  schema: schema.nothingSchema,
  run: async () => {
    await signOut({ redirect: false })
    return done(null)
  },
  goTo: () => '/sign-in',
})

export const leaveEverywhere = action({
  permission: 'account.own',
  schema: schema.nothingSchema,
  run: account.signOutEverywhere,
  goTo: () => '/sign-in',
})

export const changeOwnPassword = action({
  permission: 'account.own',
  schema: schema.changePasswordSchema,
  run: account.changePassword,
  goTo: () => '/sign-in?ready=password',
})

export const chooseLocale = action({
  permission: 'account.own',
  schema: schema.ownLocaleSchema,
  run: account.changeOwnLocale,
  message: 'saved',
})

export const beginTotp = action({
  permission: 'account.own',
  schema: schema.nothingSchema,
  run: factor.beginSecondFactor,
})

export const enableTotp = action({
  permission: 'account.own',
  schema: schema.codeSchema,
  run: factor.enableSecondFactor,
})

export const disableTotp = action({
  permission: 'account.own',
  schema: schema.passwordOnlySchema,
  run: factor.disableSecondFactor,
})

/** The address of the calendar feed, told this once. */
export const makeCalendarFeed = action({
  permission: 'feed.own',
  schema: schema.nothingSchema,
  run: makeFeed,
})

export const revokeCalendarFeed = action({
  permission: 'feed.own',
  schema: schema.nothingSchema,
  run: revokeFeed,
})

export const addUser = action({
  permission: 'users.manage',
  schema: schema.addUserSchema,
  run: manage.addUser,
  goTo: ({ id }) => `/admin/users/${id}?done=added`,
})

export const changeUser = action({
  permission: 'users.manage',
  schema: schema.changeUserSchema,
  run: manage.changeUser,
  message: 'saved',
})

export const inviteUser = action({
  permission: 'users.manage',
  schema: schema.userIdSchema,
  run: manage.inviteUser,
  message: 'invited',
})

export const disableUser = action({
  permission: 'users.manage',
  schema: schema.userVersionSchema,
  run: manage.disableUser,
})

export const enableUser = action({
  permission: 'users.manage',
  schema: schema.userVersionSchema,
  run: manage.enableUser,
})

export const saveView = action({
  permission: 'views.own',
  schema: schema.saveViewSchema,
  run: views.saveView,
})

export const nameView = action({
  permission: 'views.own',
  schema: schema.nameViewSchema,
  run: views.nameView,
})

export const removeView = action({
  permission: 'views.own',
  schema: schema.removeViewSchema,
  run: views.removeView,
})

export const declareAbsence = action({
  permission: 'absence.own',
  schema: schema.declareAbsenceSchema,
  run: absence.declareAbsence,
})

export const endAbsence = action({
  permission: 'absence.own',
  schema: schema.endAbsenceSchema,
  run: absence.endAbsence,
})
