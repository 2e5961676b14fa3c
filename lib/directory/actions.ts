'use server'

import { action } from '@/lib/web/action'
import * as assistants from './commands/assistants'
import * as confirm from './commands/confirm-people'
import * as consulates from './commands/consulates'
import * as contacts from './commands/contacts'
import * as decide from './commands/decide'
import * as ending from './commands/ending'
import * as merge from './commands/merge'
import * as move from './commands/move'
import * as postings from './commands/postings'
import * as propose from './commands/propose'
import * as states from './commands/states'
import * as undo from './commands/undo-merge'
import * as addresses from './commands/wrong-address'
import * as schema from './schema/directory'
import * as merging from './schema/merging'
import * as stating from './schema/states'
import * as upkeep from './schema/upkeep'

const permission = 'directory.write'
const pageOf = (consulateId: string) => `/office/consulates/${consulateId}`

export const addConsulate = action({
  permission,
  schema: schema.newConsulateSchema,
  run: consulates.addConsulate,
  goTo: ({ id }) => pageOf(id),
})

export const changeConsulate = action({
  permission,
  schema: schema.consulateSchema,
  run: consulates.changeConsulate,
  goTo: ({ id, back }) => back ?? pageOf(id),
})

export const setConsulateEmail = action({
  permission,
  schema: schema.consulateEmailSchema,
  run: consulates.setConsulateEmail,
  goTo: ({ id, back }) => back ?? pageOf(id),
})

export const addPerson = action({
  permission,
  schema: schema.unlessAlikeSchema,
  run: contacts.addUnlessAlike,
  goTo: ({ consulateId }) => pageOf(consulateId),
})

export const changeContact = action({
  permission,
  schema: schema.contactSchema,
  run: contacts.changeContact,
  goTo: ({ consulateId, back }) => back ?? pageOf(consulateId),
})

export const changePosting = action({
  permission,
  schema: schema.postingSchema,
  run: postings.changePosting,
  goTo: ({ consulateId }) => pageOf(consulateId),
})

export const movePerson = action({
  permission,
  schema: schema.movePersonSchema,
  run: move.movePerson,
  goTo: ({ consulateId }) => pageOf(consulateId),
})

export const endPosting = action({
  permission,
  schema: schema.endPostingSchema,
  run: ending.endPosting,
  message: 'posting_ended',
})

export const setFocalPoint = action({
  permission,
  schema: schema.focalPointSchema,
  run: postings.setFocalPoint,
  message: 'saved',
})

const OWN_PEOPLE = '/consulate/people'

export const proposeArrival = action({
  permission: 'people.propose',
  schema: upkeep.proposeArrivalSchema,
  run: propose.proposeArrival,
  goTo: () => OWN_PEOPLE,
})

export const proposeChange = action({
  permission: 'people.propose',
  schema: upkeep.proposeChangeSchema,
  run: propose.proposeChange,
  goTo: () => OWN_PEOPLE,
})

export const proposeLeaving = action({
  permission: 'people.propose',
  schema: upkeep.proposeLeavingSchema,
  run: propose.proposeLeaving,
  message: 'proposed',
})

export const confirmPeople = action({
  permission: 'people.confirm',
  schema: upkeep.confirmPeopleSchema,
  run: confirm.confirmPeople,
  message: 'confirmed',
})

export const withdrawProposal = action({
  permission: 'people.propose',
  schema: upkeep.withdrawProposalSchema,
  run: propose.withdrawProposal,
  message: 'withdrawn',
})

export const acceptProposal = action({
  permission,
  schema: upkeep.acceptProposalSchema,
  run: decide.acceptProposal,
  goTo: () => '/office/consulates/changes',
})

export const declineProposal = action({
  permission,
  schema: upkeep.declineProposalSchema,
  run: decide.declineProposal,
  goTo: () => '/office/consulates/changes',
})

export const mergeContacts = action({
  permission,
  schema: merging.mergeContactsSchema,
  run: merge.mergeContacts,
  goTo: () => '/office/consulates/duplicates',
})

export const undoMerge = action({
  permission,
  schema: merging.undoMergeSchema,
  run: undo.undoMerge,
  message: 'undone',
})

export const setApart = action({
  permission,
  schema: merging.setApartSchema,
  run: merge.setApart,
  goTo: () => '/office/consulates/duplicates',
})

export const setAssists = action({
  permission,
  schema: schema.assistsSchema,
  run: assistants.setAssists,
  message: 'saved',
})

export const addState = action({
  permission: 'states.manage',
  schema: stating.newStateSchema,
  run: states.addState,
  goTo: ({ code }) => `/admin/states/${code}`,
})

export const changeState = action({
  permission: 'states.manage',
  schema: stating.stateSchema,
  run: states.changeState,
  message: 'saved',
})

export const removeState = action({
  permission: 'states.manage',
  schema: stating.removedStateSchema,
  run: states.removeState,
  goTo: () => '/admin/states',
})

export const trustAddress = action({
  permission,
  schema: schema.trustAddressSchema,
  run: addresses.trustAddress,
  message: 'address_right',
})
