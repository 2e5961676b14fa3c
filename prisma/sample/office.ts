import type { Actor } from '@/lib/access/actor'
import { db } from '@/lib/db/client'
import { addConsulate } from '@/lib/directory/commands/consulates'
import { addPerson } from '@/lib/directory/commands/contacts'
import { newConsulateSchema, newPersonSchema } from '@/lib/directory/schema/directory'
import { addOffice } from '@/lib/offices/commands'
import { type NewOfficeInput, newOfficeSchema } from '@/lib/offices/schema'
import { jsonOf, rowsOf } from './facts'
import { loadFigures } from './figures'
import { planJuly21 } from './july-21'
import { must } from './must'
import { loadSegments } from './segments'
import type { Step } from './step'
import { tellUpkeep } from './upkeep'
import { addSampleUsers } from './users'

type Loaded = {
  offices: Record<string, string>
  consulates: Map<string, string>
  postings: Map<string, string>
}

/** The office of the article: its directory, figures and users, and the activity of 21 July 2023, planned and not yet sent. */
export function officeSteps(): Step[] {
  const loaded: Loaded = { offices: {}, consulates: new Map(), postings: new Map() }
  return [
    { what: 'the office and two districts', load: actor => loadOffices(actor, loaded) },
    { what: 'consulates', load: actor => loadConsulates(actor, loaded) },
    { what: 'people and their postings', load: actor => loadPeople(actor, loaded) },
    { what: 'recorded figures', load: loadFigures },
    { what: 'users of every role', load: actor => loadUsers(actor, loaded) },
    { what: 'what posts say of their people', load: tellUpkeep },
    { what: 'the activity of 21 July', load: () => planJuly21(loaded.offices) },
    { what: 'groups of posts', load: loadSegments },
  ]
}

const CITY: NewOfficeInput = {
  nameEn: "Foreign Affairs Office of Chongqing Municipal People's Government",
  nameZh: '重庆市人民政府外事办公室',
  shortEn: 'Chongqing FAO',
  shortZh: '重庆市外办',
  divisionEn: 'Consular Affairs Division',
  divisionZh: '领事处',
  cityEn: 'Chongqing',
  cityZh: '重庆',
  mark: '渝',
  letterheadEn: 'Foreign Affairs Office of Chongqing Municipality',
  letterheadZh: '重庆市人民政府外事办公室',
  registerPrefix: '渝外领邀',
  scopeEn: 'consulates in Chongqing',
  scopeZh: '驻渝领事馆',
  replyAddress: 'consular@fao.example',
  deadlineDays: 3,
  defaultSeats: 2,
  isSample: true,
}

async function loadOffices(actor: Actor, { offices }: Loaded): Promise<string> {
  const add = async (office: NewOfficeInput) => must(await addOffice(actor, newOfficeSchema.parse(office))).id
  offices.city = await add(CITY)
  const district = (en: string, zh: string, mark: string) =>
    add({
      ...CITY,
      parentId: offices.city ?? null,
      nameEn: `Foreign Affairs Office of ${en} District`,
      nameZh: `${zh}人民政府外事办公室`,
      shortEn: `${en} FAO`,
      shortZh: `${zh}外办`,
      divisionEn: '',
      divisionZh: '',
      letterheadEn: `Foreign Affairs Office of ${en} District`,
      letterheadZh: `${zh}人民政府外事办公室`,
      registerPrefix: '',
      replyAddress: '',
      mark,
    })
  offices.yuzhong = await district('Yuzhong', '渝中区', '中')
  offices.bishan = await district('Bishan', '璧山区', '璧')
  return CITY.shortEn
}

type Translations = { titlesZh: Record<string, string>; citiesZh: Record<string, string> }

async function loadConsulates(actor: Actor, { consulates }: Loaded): Promise<string> {
  const { citiesZh } = await jsonOf<Translations>('translations.json')
  for (const row of await rowsOf('consulates.csv')) {
    const code = row.sending_state ?? ''
    const input = newConsulateSchema.parse({
      sendingState: code,
      officialStateEn: row.official_state_en,
      officialStateZh: row.official_state_zh,
      nameEn: row.name_en,
      nameZh: row.name_zh,
      class: row.class?.replaceAll('-', '_'),
      cityEn: row.city,
      cityZh: citiesZh[row.city ?? ''],
      district: row.consular_district?.split(';'),
      openedOn: row.opened_on,
      closedOn: row.closed_on,
      status: row.status,
      nationalDay: row.national_day,
      email: row.status === 'open' ? `mail@${domainOf(await shortName(code))}` : '',
      source: row.source,
    })
    consulates.set(code, must(await addConsulate(actor, input)).id)
  }
  return String(consulates.size)
}

async function shortName(code: string): Promise<string> {
  return (await db().state.findUniqueOrThrow({ where: { code } })).nameEn
}

function domainOf(state: string): string {
  return `${state.toLowerCase().replaceAll(' ', '-')}.consulates.example`
}

async function loadPeople(actor: Actor, { consulates, postings }: Loaded): Promise<string> {
  const { titlesZh } = await jsonOf<Translations>('translations.json')
  for (const row of await rowsOf('contacts.csv')) {
    const input = newPersonSchema.parse({
      consulateId: consulates.get(row.consulate ?? ''),
      honorific: row.honorific,
      name: row.name,
      nameZh: row.name_zh,
      titleEn: row.title_en,
      titleZh: titlesZh[row.title_en ?? ''],
      rank: row.rank?.replaceAll('-', '_'),
      isHead: row.is_head === 'true',
      isActingHead: row.is_acting_head === 'true',
      function: row.function,
      fromOn: row.from,
      source: row.source,
    })
    postings.set(row.consulate ?? '', must(await addPerson(actor, input)).postingId)
  }
  return String(postings.size)
}

async function loadUsers(actor: Actor, { offices, postings }: Loaded): Promise<string> {
  const officers = ['JP', 'HU'].map(async code => ({
    postingId: postings.get(code) ?? '',
    email: `officer@${domainOf(await shortName(code))}`,
  }))
  return addSampleUsers(actor, {
    city: offices.city ?? '',
    districts: [offices.yuzhong ?? '', offices.bishan ?? ''],
    officers: await Promise.all(officers),
  })
}
